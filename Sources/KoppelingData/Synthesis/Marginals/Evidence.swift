/// Where the numbers of a table come from.
package struct Evidence: Hashable, Sendable {
  /// How far a source carries the numbers.
  package enum Kind: String, Hashable, Sendable {
    /// A source states them.
    case stated
    /// They follow by arithmetic from what a source states.
    case derived
    /// Nobody measured them: they are this project's own.
    case assumption
  }

  /// How far a source carries the numbers.
  package let kind: Kind
  /// The source, the arithmetic, or the reason for the assumption.
  package let text: String

  /// Numbers that a source states.
  package static func stated(_ source: String) -> Evidence {
    Evidence(kind: .stated, text: source)
  }

  /// Numbers that follow from a source.
  package static func derived(_ reasoning: String) -> Evidence {
    Evidence(kind: .derived, text: reasoning)
  }

  /// Numbers of our own.
  package static func assumption(_ reason: String) -> Evidence {
    Evidence(kind: .assumption, text: reason)
  }
}
