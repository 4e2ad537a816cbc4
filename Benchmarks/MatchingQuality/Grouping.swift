/// A way to sort families into groups, for example by rurality or by whether a language is shared.
///
/// Groups serve to measure fairness and to keep it; they never enter a score.
public struct Grouping: Hashable, Sendable {
  /// The name of the grouping, for example `rurality`.
  public var name: String

  /// The names of the groups.
  public var labels: [String]

  /// The index in ``labels`` of each family's group, `nil` for a family in none.
  public var labelOfFamily: [Int?]

  /// Creates a grouping.
  public init(name: String, labels: [String], labelOfFamily: [Int?]) {
    self.name = name
    self.labels = labels
    self.labelOfFamily = labelOfFamily
  }
}
