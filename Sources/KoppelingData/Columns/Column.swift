public import Koppeling

/// One column of a file: its names, what its cells hold, and an example.
public struct Column: Hashable, Sendable, Encodable {
  /// What a cell holds.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Encodable {
    /// A pseudonymous identifier.
    case identifier
    /// A place by name or by GeoNames identifier.
    case place
    /// Degrees with a decimal point or comma.
    case degrees
    /// A day.
    case date
    /// Yes, no or unknown.
    case yesNo
    /// A whole number.
    case number
    /// One of a few words.
    case choice
    /// Several words of a kind.
    case list
  }

  /// The English header, which is also the column's key, such as `registered_on`.
  public let key: String
  /// The Dutch header, such as `aangemeld_op`.
  public let dutch: String
  /// Other headers that are understood.
  public let aliases: [String]
  /// The property of the record that the column fills, by its name in Swift and in JSON.
  public let property: String
  /// Whether the file must have the column, with something in every cell.
  public let isRequired: Bool
  /// What a cell holds.
  public let kind: Kind
  /// The words that a cell may hold, in English and Dutch; empty if any may stand there.
  public let words: [LocalizedText]
  /// What the column says.
  public let description: LocalizedText
  /// The text of one cell.
  public let example: String

  /// Every header that is understood, the key first.
  public var headers: [String] { [key, dutch] + aliases }
}
