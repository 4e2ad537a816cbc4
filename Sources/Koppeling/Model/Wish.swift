/// A preference about the match that somebody stated and consented to share, such as
/// `knows-ramadan-rhythm` or `female-volunteer`.
///
/// A wish counts only with consent. It is met by a ``Tag`` that the other side offers. It is a
/// preference, never a filter: what somebody cannot accept is a ``Circumstance`` they declare.
public struct Wish: Hashable, Sendable, Codable {
  /// What is wished for.
  public var tag: Tag
  /// Whether the person consents to its use for matching.
  public var consented: Bool

  /// Creates a wish.
  public init(_ tag: Tag, consented: Bool) {
    self.tag = tag
    self.consented = consented
  }
}

extension Wish: Comparable {
  /// Orders wishes by tag, and without consent before with it.
  public static func < (left: Self, right: Self) -> Bool {
    (left.tag, left.consented ? 1 : 0) < (right.tag, right.consented ? 1 : 0)
  }
}
