/// How a family's urgency points are reckoned: who is served first, never how good a pair is.
///
/// Points = base + stated urgency + waiting time + an orphaned match, cut off at the cap. With a cap
/// of at most twice the base, no family outweighs two others. The standard numbers are assumptions.
public struct UrgencyRule: Hashable, Sendable, Codable {
  /// The points of every family.
  public var base: Int
  /// The points added for a raised urgency.
  public var raised: Int
  /// The points added for a high urgency.
  public var high: Int
  /// How many days of waiting add one point.
  public var waitingDaysPerPoint: Int
  /// The most points that waiting adds.
  public var waitingCap: Int
  /// The points added when the last match ended because the volunteer left.
  public var orphaned: Int
  /// The most points that a family can have, at most ``largestCap``.
  public var cap: Int

  /// The largest cap that the overflow bound of plans allows for.
  public static let largestCap = 100

  /// The standard rule: 50, +10 raised, +20 high, +1 for each 14 days up to 20, +10 orphaned, at
  /// most 100.
  public static let standard = UrgencyRule(
    base: 50,
    raised: 10,
    high: 20,
    waitingDaysPerPoint: 14,
    waitingCap: 20,
    orphaned: 10,
    cap: 100
  )

  /// Creates a rule.
  public init(
    base: Int,
    raised: Int,
    high: Int,
    waitingDaysPerPoint: Int,
    waitingCap: Int,
    orphaned: Int,
    cap: Int
  ) {
    self.base = base
    self.raised = raised
    self.high = high
    self.waitingDaysPerPoint = waitingDaysPerPoint
    self.waitingCap = waitingCap
    self.orphaned = orphaned
    self.cap = cap
  }

  /// The points of a family on a date.
  ///
  /// - Returns: A number from 1 to ``cap``, for a rule that passes ``Scheme/faults``.
  public func points(for family: Family, asOf date: CalendarDate, orphaned isOrphaned: Bool) -> Int
  {
    let waitingDays = max(0, family.waitsSince.days(until: date))
    let waiting = min(waitingCap, waitingDays / waitingDaysPerPoint)
    let stated =
      switch family.urgency {
      case .high: high
      case .raised: raised
      case .normal, nil: 0
      }
    return min(cap, base + stated + waiting + (isOrphaned ? orphaned : 0))
  }
}
