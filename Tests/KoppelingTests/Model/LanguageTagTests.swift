import Koppeling
import TestSupport
import Testing

@Suite("A language tag")
struct LanguageTagTests {
  @Test(
    "is put in canonical form",
    arguments: [
      ("nl", "nl"), ("NL", "nl"), ("nl-be", "nl-BE"), ("NL-BE", "nl-BE"), ("prs", "fa-AF"),
      ("PRS", "fa-AF"), ("prs-af", "fa-AF"), ("pes", "fa"), ("fa-af", "fa-AF"), ("ti", "ti"),
      ("ku-latn", "ku-Latn"), ("KU-LATN-tr", "ku-Latn-TR"), ("nds-nl", "nds-NL"),
      ("es-419", "es-419"),
      ("fy", "fy"), ("stl", "stl"),
    ]
  )
  func canonical(text: String, expected: String) throws {
    let tag = try #require(LanguageTag(text))
    #expect(tag.description == expected)
    #expect(LanguageTag(tag.description) == tag)
  }

  @Test(
    "is refused when it names no language that two people can talk in",
    arguments: [
      "ber", "BER", "ber-MA", "mul", "und", "zxx", "mis", "", "n", "dutch", "n1", "nl-", "-nl",
      "nl_BE",
      "nl-b", "nl-BE-Latn", "nl-BE-x", "nl-Latn-BE-x", "nl BE", "né", "nederlands",
    ]
  )
  func refused(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test("follows its kin as far both ways")
  func kinshipIsSymmetric() {
    for relation in LanguageKinship.relations {
      for level in LanguageLevel.allCases {
        let forth = LanguageKinship.understood(relation.first, at: level)
        let back = LanguageKinship.understood(relation.second, at: level)
        #expect(forth.first?.tag == relation.first && forth.first?.level == level)
        let there = forth.first { $0.tag == relation.second }?.level.rawValue
        let here = back.first { $0.tag == relation.first }?.level.rawValue
        let expected = level.rawValue - relation.levelsLost
        #expect(there == (expected >= 1 ? expected : nil))
        #expect(here == there)
      }
    }
  }

  @Test("has no relation with itself and none twice")
  func relations() {
    var seen: Set<Set<LanguageTag>> = []
    for relation in LanguageKinship.relations {
      #expect(relation.first != relation.second)
      #expect(seen.insert([relation.first, relation.second]).inserted)
      #expect((0...6).contains(relation.levelsLost))
    }
  }

  @Test("a level reads back from its code", arguments: LanguageLevel.allCases)
  func levels(level: LanguageLevel) {
    #expect(LanguageLevel(level.description) == level)
    #expect(LanguageLevel(level.description.lowercased()) == level)
  }

  @Test("levels are ordered and no other text is a level")
  func levelOrder() {
    #expect(LanguageLevel.allCases.sorted() == LanguageLevel.allCases)
    #expect(LanguageLevel.a1 < .native)
    for text in ["", "A0", "D1", "B", "moedertaal"] { #expect(LanguageLevel(text) == nil) }
  }
}
