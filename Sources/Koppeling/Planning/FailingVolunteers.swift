/// The volunteers, by position in a ``VolunteerCrowd``, that fail a requirement for some families.
struct FailingVolunteers {
  private(set) var positions: BitRow
  /// The reason if it is known to be the same for all of them.
  private(set) var reason: Reason?
  private var isShared = true

  /// Volunteers that fail for reasons that are not known here.
  init(_ positions: BitRow) {
    self.positions = positions
    isShared = false
  }

  /// No volunteer yet.
  init(count: Int) {
    positions = BitRow(count: count)
  }

  /// Takes in volunteers, one or more, that share a reason.
  mutating func insert(_ members: [Int], _ reason: Reason) {
    for position in members { positions.insert(position) }
    note(reason)
  }

  /// Takes in volunteers, one or more, that share a reason.
  mutating func formUnion(_ others: BitRow, _ reason: Reason) {
    positions.formUnion(others)
    note(reason)
  }

  /// Takes in volunteers of whom the reasons are not known here.
  mutating func formUnion(_ others: BitRow) {
    positions.formUnion(others)
    isShared = false
    reason = nil
  }

  private mutating func note(_ other: Reason) {
    isShared = isShared && (reason ?? other) == other
    reason = isShared ? other : nil
  }
}
