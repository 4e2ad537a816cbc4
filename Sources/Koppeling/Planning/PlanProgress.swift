/// How far the making of a plan has come.
///
/// It is for showing: a plan does not depend on whether anybody looks.
public struct PlanProgress: Hashable, Sendable {
  /// What is being done.
  public enum Stage: String, CaseIterable, Hashable, Sendable {
    /// The best pairs are looked for, and proved.
    case assigning
    /// Lots are drawn among plans that are equally good.
    case drawingLots
    /// Reasons are written; this cannot be stopped.
    case explaining
  }

  /// What is being done.
  public var stage: Stage
  /// How many pairs were scored for the assignment, those that are scored again counted again.
  ///
  /// Where the values of all pairs are stored it is the number of pairs from the start.
  public var pairsScored: Int
  /// How many families have their place for now.
  public var familiesSettled: Int
  /// How many families there are to settle.
  public var familyCount: Int
  /// The furthest that the best plan so far can be from the best there is, as a share of the latter, from 0
  /// to 1; `nil` while nothing is known.
  public var gap: Double?

  /// Creates a statement of progress.
  public init(
    stage: Stage,
    pairsScored: Int,
    familiesSettled: Int,
    familyCount: Int,
    gap: Double? = nil
  ) {
    self.stage = stage
    self.pairsScored = pairsScored
    self.familiesSettled = familiesSettled
    self.familyCount = familyCount
    self.gap = gap
  }
}
