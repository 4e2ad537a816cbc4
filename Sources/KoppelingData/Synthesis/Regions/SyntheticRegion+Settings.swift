public import Koppeling

extension SyntheticRegion {
  /// How many of what to draw; shares are whole thousandths, so that nothing is rounded.
  public struct Settings: Hashable, Sendable, Codable {
    /// The number of families, 0 or more; those with a match under way included.
    public var families: Int
    /// The number of volunteers, 0 or more.
    public var volunteers: Int
    /// How diverse volunteers' languages are, in thousandths.
    ///
    /// From 0, as little as was found in practice, to 1000, as much as the families of the same
    /// place. Dutch is the first language of 90 % of volunteers at 0.
    public var diversity: Int
    /// The rate of unknown answers in thousandths.
    public var unknown: Int
    /// The share of trained volunteers for whom a match under way is drawn, in thousandths.
    public var running: Int
    /// The date of the caseload.
    public var asOf: CalendarDate

    /// The date of a caseload for which none is given: 16 November 2026, for no clock is read.
    public static let standardDate = CalendarDate(dayNumber: 20_773)

    /// The volunteers that go with a number of families, for who gives none: seven for each ten,
    /// about the 35 for 50 of Domo Hasselt (VRT, 14 September 2023).
    public static func standardVolunteers(forFamilies families: Int) -> Int {
      (families * 7 + 5) / 10
    }

    /// Creates settings.
    public init(
      families: Int = 100,
      volunteers: Int? = nil,
      diversity: Int = 0,
      unknown: Int = 50,
      running: Int = 150,
      asOf: CalendarDate = standardDate
    ) {
      self.families = families
      self.volunteers = volunteers ?? Self.standardVolunteers(forFamilies: families)
      self.diversity = diversity
      self.unknown = unknown
      self.running = running
      self.asOf = asOf
    }
  }
}
