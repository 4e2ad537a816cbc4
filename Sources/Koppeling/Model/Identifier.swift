/// A pseudonymous identifier of one kind of thing.
///
/// An identifier is an opaque text chosen by the service that embeds the engine. It must not be a
/// name, an address or a citizen number: it appears in plans, logs and error messages. The phantom
/// type `Subject` keeps a family's identifier from being used as a volunteer's.
///
/// Identifiers are compared by Unicode scalar values, so their order is the same on every platform.
public struct Identifier<Subject>: RawRepresentable, Sendable {
  /// The text of the identifier.
  public let rawValue: String

  /// Creates an identifier with a text.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Creates an identifier with a text.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Identifier: Hashable, Comparable {
  /// Orders identifiers by Unicode scalar values, the order of their bytes in UTF-8.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension Identifier: Codable {
  /// Decodes the identifier from a single text.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Encodes the identifier as a single text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Creates an identifier from a literal.
  public init(stringLiteral value: String) {
    rawValue = value
  }
}

extension Identifier: CustomStringConvertible {
  /// The text of the identifier.
  public var description: String { rawValue }
}
