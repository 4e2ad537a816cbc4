/// The costs of one pair at which a plan stays optimal: a half-line, its end included.
public struct CostRange<Total: AssignmentCost>: Hashable, Sendable {
  /// The least such cost, `nil` if there is none.
  public var lower: Total?

  /// The greatest such cost, `nil` if there is none.
  public var upper: Total?

  /// Creates a range.
  public init(lower: Total?, upper: Total?) {
    self.lower = lower
    self.upper = upper
  }

  /// A chosen pair may get better without end, one that is not chosen may get worse.
  init(end: Total?, isChosen: Bool, objective: Objective) {
    let isUpper = isChosen == (objective == .minimize)
    self.init(lower: isUpper ? nil : end, upper: isUpper ? end : nil)
  }

  /// Whether a cost lies in the range.
  ///
  /// O(1).
  public func contains(_ cost: Total) -> Bool {
    (lower.map { $0 <= cost } ?? true) && (upper.map { cost <= $0 } ?? true)
  }
}
