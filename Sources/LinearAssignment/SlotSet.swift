/// A set of slots that can be gone through without looking at all of them.
struct SlotSet: Sendable {
  private(set) var members: [Int32] = []
  private var place: [Int32]

  init(slots: Int) { place = Array(repeating: -1, count: slots) }

  mutating func grow(to slots: Int) {
    place += repeatElement(-1, count: max(0, slots - place.count))
  }

  mutating func insert(_ slot: Int) {
    guard place[slot] < 0 else { return }
    place[slot] = Int32(members.count)
    members.append(Int32(slot))
  }

  mutating func remove(_ slot: Int) {
    let at = Int(place[slot])
    guard at >= 0, let last = members.popLast() else { return }
    place[slot] = -1
    guard Int(last) != slot else { return }
    members[at] = last
    place[Int(last)] = Int32(at)
  }
}
