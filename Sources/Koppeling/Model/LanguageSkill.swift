/// One language that somebody speaks, and how well.
public struct LanguageSkill: Hashable, Sendable, Codable {
  /// The language.
  public var tag: LanguageTag
  /// The level, or `nil` if it is not known.
  public var level: LanguageLevel?

  /// Creates a skill; leave out the level if it is not known.
  public init(_ tag: LanguageTag, _ level: LanguageLevel? = nil) {
    self.tag = tag
    self.level = level
  }
}
