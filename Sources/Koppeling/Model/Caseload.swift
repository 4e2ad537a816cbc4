/// A dated snapshot of one scheme: who waits, who is available, and what is under way.
///
/// A caseload is a value: it can be stored, compared and edited. Its order means nothing; the same
/// people in another order give the same plan.
public struct Caseload: Hashable, Sendable, Codable {
  /// The version of the caseload's form that this version of the engine writes.
  public static let currentSchemaVersion = 1

  /// The version of the form.
  public var schemaVersion: Int
  /// The date of the snapshot.
  ///
  /// Ages, waiting times and checks are reckoned on it.
  public var asOf: CalendarDate
  /// The scheme.
  public var scheme: Scheme
  /// The municipalities with settings of their own.
  public var municipalities: [Municipality]
  /// The families, waiting or matched.
  public var families: [Family]
  /// The volunteers.
  public var volunteers: [Volunteer]
  /// The matches, past and present.
  public var matches: [Match]
  /// The pairs that must not be proposed.
  public var refusals: [Refusal]

  /// Creates a caseload.
  public init(
    asOf: CalendarDate,
    scheme: Scheme,
    municipalities: [Municipality] = [],
    families: [Family],
    volunteers: [Volunteer],
    matches: [Match] = [],
    refusals: [Refusal] = []
  ) {
    schemaVersion = Self.currentSchemaVersion
    self.asOf = asOf
    self.scheme = scheme
    self.municipalities = municipalities
    self.families = families
    self.volunteers = volunteers
    self.matches = matches
    self.refusals = refusals
  }
}
