/// A binary heap of nodes by distance, ties by node.
///
/// It is emptied, never shrunk.
struct PathQueue<Weight: AssignmentCost> {
  private var entries: [QueueEntry<Weight>] = []

  @inline(__always)
  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func insert(_ distance: Weight, _ node: Int32) {
    let entry = QueueEntry(distance: distance, node: node)
    var hole = entries.count
    entries.append(entry)
    var heap = entries.mutableSpan
    while hole > 0 {
      let parent = (hole - 1) >> 1
      guard entry < heap[parent] else { break }
      heap[hole] = heap[parent]
      hole = parent
    }
    heap[hole] = entry
  }

  @inline(__always)
  mutating func popMin() -> QueueEntry<Weight>? {
    guard let last = entries.popLast() else { return nil }
    guard let least = entries.first else { return last }
    var heap = entries.mutableSpan
    let count = heap.count
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < count else { break }
      if child + 1 < count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < last else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    return least
  }
}
