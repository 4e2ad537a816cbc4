/// A check of conduct that was passed: only its kind and the day it was issued are kept.
public struct ConductCheck: Hashable, Sendable, Codable {
  /// The kind of check.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// The Dutch certificate of conduct (*Verklaring Omtrent het Gedrag*).
    case vog
    /// The Belgian extract from the criminal record for work with minors (article 596.2).
    case extract596
    /// The British check by the Disclosure and Barring Service.
    case dbs
  }

  /// The kind of check.
  public var kind: Kind
  /// The day on which it was issued.
  public var issuedOn: CalendarDate

  /// Creates a check.
  public init(kind: Kind, issuedOn: CalendarDate) {
    self.kind = kind
    self.issuedOn = issuedOn
  }
}
