/// A binary heap of nodes by distance, the order of equal distances left to the heap.
///
/// It is emptied, never shrunk. A node that is taken out leaves a hole that sinks to the bottom along the
/// smaller children before the last entry rises from there: one comparison a level instead of two, for
/// the last entry belongs near the bottom as a rule.
struct SessionQueue<Weight: AssignmentCost>: Sendable {
  private var entries: [QueueEntry<Weight>] = []

  @inline(__always)
  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func insert(_ distance: Weight, _ node: Int32) {
    entries.append(QueueEntry(distance: distance, node: node))
    rise(from: entries.count - 1)
  }

  @inline(__always)
  mutating func popMin() -> QueueEntry<Weight>? {
    guard let last = entries.popLast() else { return nil }
    guard let least = entries.first else { return last }
    var heap = entries.mutableSpan
    let count = heap.count
    var hole = 0
    var child = 1
    // Safe: `child + 1` and `hole` are below `count`.
    while child + 1 < count {
      // Which child is smaller is a coin toss: added, not branched on.
      let (left, right) = unsafe (heap[unchecked: child], heap[unchecked: child &+ 1])
      child &+= right.distance < left.distance ? 1 : 0
      unsafe heap[unchecked: hole] = heap[unchecked: child]
      hole = child
      child = 2 * hole + 1
    }
    if child < count {
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    rise(from: hole)
    return least
  }

  @inline(__always)
  private mutating func rise(from start: Int) {
    var heap = entries.mutableSpan
    precondition(start < heap.count, "the entry exists")
    var hole = start
    let entry = heap[hole]
    while hole > 0 {
      let parent = (hole - 1) >> 1
      // Safe: both lie below `start`, which lies in the heap.
      guard unsafe entry.distance < heap[unchecked: parent].distance else { break }
      unsafe heap[unchecked: hole] = heap[unchecked: parent]
      hole = parent
    }
    heap[hole] = entry
  }
}
