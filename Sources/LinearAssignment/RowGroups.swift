/// Disjoint groups of rows, each with the greatest number of units its rows may have assigned together.
///
/// For example a town that bought forty matches: its rows are one group with the maximum 40.
public struct RowGroups: Hashable, Sendable {
  /// The group of each row, `nil` for a row in none.
  public var groupOfRow: [Int?]

  /// The maximum of each group.
  public var maximum: [Int]

  /// Creates groups.
  ///
  /// - Precondition: Every group named lies in `maximum`; no maximum is negative.
  public init(groupOfRow: [Int?], maximum: [Int]) {
    precondition(
      groupOfRow.allSatisfy { $0.map(maximum.indices.contains) ?? true },
      "no such group"
    )
    precondition(maximum.allSatisfy { $0 >= 0 }, "a maximum is not negative")
    self.groupOfRow = groupOfRow
    self.maximum = maximum
  }
}

extension AssignmentProblem {
  /// Whether a group has more units than its maximum, so that it can be a limit.
  var hasTightGroup: Bool {
    guard let rowGroups else { return false }
    var units = [Int](repeating: 0, count: rowGroups.maximum.count)
    for (row, group) in rowGroups.groupOfRow.enumerated() {
      if let group { units[group] += rowCapacity(row) }
    }
    return zip(units, rowGroups.maximum).contains { $0 > $1 }
  }
}
