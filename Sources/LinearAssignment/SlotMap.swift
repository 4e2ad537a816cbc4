/// Which slot each row (or column) of a session lives in.
///
/// Indices close up when one is removed; slots stay, and a free one is used again.
struct SlotMap: Sendable {
  /// The slot of each index.
  private(set) var slots: [Int32]

  /// The index of each slot, −1 for a free one.
  private(set) var indices: [Int32]

  private var free: [Int32] = []

  init(count: Int) {
    slots = (0..<count).map { Int32($0) }
    indices = slots
  }

  var count: Int { slots.count }

  /// Whether every slot is used, in order.
  var isIdentity: Bool {
    count == indices.count && slots.indices.allSatisfy { Int(slots[$0]) == $0 }
  }

  /// Adds an index at the end; there must be a free slot.
  mutating func add() -> Int? {
    guard let slot = free.popLast() else { return nil }
    indices[Int(slot)] = Int32(count)
    slots.append(slot)
    return Int(slot)
  }

  /// Adds free slots, to be used from the first on.
  mutating func grow(to count: Int) {
    let added = (indices.count..<count).map { Int32($0) }
    indices += repeatElement(-1, count: added.count)
    free = added.reversed() + free
  }

  /// Removes an index.
  ///
  /// O(*count*). Returns the slot, which is free now.
  mutating func remove(_ index: Int) -> Int {
    let slot = slots.remove(at: index)
    indices[Int(slot)] = -1
    for later in index..<count { indices[Int(slots[later])] = Int32(later) }
    free.append(slot)
    return Int(slot)
  }
}
