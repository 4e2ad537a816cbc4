/// What somebody can follow: every language they speak and its kin, with the least and the most
/// level that fits what is known.
struct LanguageProfile: Sendable {
  struct Entry: Sendable {
    let language: Int
    let tag: LanguageTag
    /// The levels as numbers, 0 for not at all, 7 for native.
    var least: Int
    var most: Int
  }

  /// The entries in ascending order of language.
  let entries: [Entry]
  /// Whether nobody answered which languages are spoken.
  let isUnknown: Bool

  /// Creates a profile from skills; `nil` if they are not known.
  init(_ skills: [LanguageSkill]?, vocabulary: inout Vocabulary) {
    isUnknown = skills == nil
    var byLanguage: [Int: Entry] = [:]
    for skill in skills ?? [] {
      for (tag, level) in LanguageKinship.understood(skill.tag, at: skill.level ?? .native) {
        let number = vocabulary.number(of: tag)
        let least = skill.level == nil ? 0 : level.rawValue
        var entry = byLanguage[number] ?? Entry(language: number, tag: tag, least: 0, most: 0)
        entry.least = max(entry.least, least)
        entry.most = max(entry.most, level.rawValue)
        byLanguage[number] = entry
      }
    }
    entries = byLanguage.values.sorted { $0.language < $1.language }
  }

  /// The levels of ``common(with:)``, without the language.
  func commonLevels(with other: LanguageProfile) -> (least: Int, most: Int) {
    if isUnknown || other.isUnknown { return (0, LanguageLevel.native.rawValue) }
    var (least, most) = (0, 0)
    var (i, j) = (0, 0)
    while i < entries.count, j < other.entries.count {
      let (own, theirs) = (entries[i].language, other.entries[j].language)
      if own == theirs {
        least = max(least, min(entries[i].least, other.entries[j].least))
        most = max(most, min(entries[i].most, other.entries[j].most))
      }
      // Both go on where the languages are equal.
      i += own <= theirs ? 1 : 0
      j += theirs <= own ? 1 : 0
    }
    return (least, most)
  }

  /// The best level at which two people can talk: the least and the most that fits what is known,
  /// 0 for not at all, and the language of the most.
  ///
  /// On equal levels the language with the higher least level wins, then the tag in order.
  func common(with other: LanguageProfile) -> CommonLanguage {
    if isUnknown || other.isUnknown {
      return CommonLanguage(least: 0, most: LanguageLevel.native.rawValue, tag: nil)
    }
    var best = CommonLanguage(least: 0, most: 0, tag: nil)
    var i = 0
    var j = 0
    while i < entries.count, j < other.entries.count {
      let (own, theirs) = (entries[i], other.entries[j])
      if own.language == theirs.language {
        best.combine(
          CommonLanguage(
            least: min(own.least, theirs.least),
            most: min(own.most, theirs.most),
            tag: own.tag
          )
        )
        i += 1
        j += 1
      } else if own.language < theirs.language {
        i += 1
      } else {
        j += 1
      }
    }
    return best
  }
}

/// The level at which two people can talk, as far as is known, and in which language.
struct CommonLanguage: Sendable, Hashable {
  /// The least level that fits what is known, 0 for not at all.
  private(set) var least: Int
  /// The most level that fits what is known, 0 for not at all.
  private(set) var most: Int
  /// The language in which they talk best, as far as is known; `nil` for none or unknown.
  private(set) var tag: LanguageTag?
  /// The levels of that language alone.
  private var ownLeast: Int
  private var ownMost: Int

  init(least: Int, most: Int, tag: LanguageTag?) {
    self.least = least
    self.most = most
    self.tag = tag
    ownLeast = least
    ownMost = most
  }

  /// Takes in another common language: the levels grow to the larger; the language with the larger
  /// most level is named, on equal levels the one with the larger least level, then the first.
  mutating func combine(_ other: CommonLanguage) {
    least = max(least, other.least)
    most = max(most, other.most)
    guard let otherTag = other.tag, other.most > 0 else { return }
    let (own, theirs) = ((ownMost, ownLeast), (other.ownMost, other.ownLeast))
    let isFirst = tag.map { otherTag < $0 } ?? true
    if tag == nil || theirs > own || (theirs == own && isFirst) {
      tag = otherTag
      ownMost = other.ownMost
      ownLeast = other.ownLeast
    }
  }
}
