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
    /// Reasons are written, which goes on to its end.
    case explaining
  }

  /// What is being done.
  public var stage: Stage
  /// How many pairs that pass every requirement were scored in the search for the best pairs, those that are
  /// scored again counted again.
  ///
  /// Where the values of all pairs are stored it is the number of all pairs from the start.
  public var pairsScored: Int
  /// While families are gone through, to score their pairs or to write their reasons, how many are done; else
  /// `nil`.
  public var familiesRead: Int?
  /// How many families have a volunteer, or are known to have none, for now.
  public var familiesSettled: Int
  /// How many families there are to settle.
  public var familyCount: Int
  /// The furthest that the best plan so far can be from the best there is, as a share of the latter, from 0
  /// to 1; `nil` while nothing is known, and once reasons are written.
  public var gap: Double?

  /// The share of what is being done that is done, from 0 to 1: of families gone through, or settled.
  public var share: Double {
    familyCount > 0 ? Double(familiesRead ?? familiesSettled) / Double(familyCount) : 1
  }

  /// Creates a statement of progress.
  public init(
    stage: Stage,
    pairsScored: Int,
    familiesRead: Int? = nil,
    familiesSettled: Int,
    familyCount: Int,
    gap: Double? = nil
  ) {
    self.stage = stage
    self.pairsScored = pairsScored
    self.familiesRead = familiesRead
    self.familiesSettled = familiesSettled
    self.familyCount = familyCount
    self.gap = gap
  }
}
