import Koppeling
import TestSupport
import Testing

@Suite("The requirement of a common language")
struct LanguageRequirementTests {
  private func ruling(
    _ family: [LanguageSkill]?,
    _ volunteer: [LanguageSkill]?,
    interpreter: Bool? = false,
    needed: LanguageLevel = .a2
  ) -> Ruling {
    Requirement.language.rulingOnSample {
      $0.family.languages = family
      $0.volunteer.languages = volunteer
      $0.family.interpreterAgreed = interpreter
      $0.scheme.languageLevel = needed
    }
  }

  @Test("the lower of the two levels counts", arguments: LanguageLevel.allCases)
  func lowerLevel(level: LanguageLevel) {
    for needed in LanguageLevel.allCases {
      let expected: Ruling =
        level >= needed ? .passes : .fails(.languageTooLow("nl", level: level, needed: needed))
      let native = [LanguageSkill("nl", .native)]
      #expect(ruling([LanguageSkill("nl", level)], native, needed: needed) == expected)
      #expect(ruling(native, [LanguageSkill("nl", level)], needed: needed) == expected)
    }
  }

  @Test("the best of several languages counts, in any order")
  func bestLanguage() {
    let family = [LanguageSkill("ti", .native), LanguageSkill("nl", .a1), LanguageSkill("en", .b1)]
    let volunteer = [LanguageSkill("nl", .native), LanguageSkill("en", .b2)]
    #expect(ruling(family, volunteer, needed: .b1) == .passes)
    #expect(ruling(family.reversed(), volunteer.reversed(), needed: .b1) == .passes)
    #expect(
      ruling(family, volunteer, needed: .b2)
        == .fails(.languageTooLow("en", level: .b1, needed: .b2))
    )
  }

  @Test("no common language fails")
  func none() {
    #expect(
      ruling([LanguageSkill("ti", .native)], [LanguageSkill("nl", .native)])
        == .fails(.languageTooLow(nil, level: nil, needed: .a2))
    )
    #expect(
      ruling([], [LanguageSkill("nl", .native)])
        == .fails(.languageTooLow(nil, level: nil, needed: .a2))
    )
  }

  @Test("kin languages count with the levels they lose")
  func kinship() {
    let arabic = [LanguageSkill("ar", .native)]
    let moroccan = [LanguageSkill("ary", .native)]
    #expect(ruling(arabic, moroccan, needed: .c1) == .passes)
    #expect(
      ruling(arabic, moroccan, needed: .c2)
        == .fails(.languageTooLow("ar", level: .c1, needed: .c2))
    )
    #expect(ruling(moroccan, arabic, needed: .c1) == .passes)
    #expect(
      ruling([LanguageSkill("nl-BE", .b1)], [LanguageSkill("nl", .b1)], needed: .b1) == .passes
    )
    #expect(ruling([LanguageSkill("prs", .b1)], [LanguageSkill("fa", .b1)], needed: .b1) == .passes)
    // Two levels below A2 is nothing.
    #expect(ruling([LanguageSkill("ary", .a2)], [LanguageSkill("ar", .a2)]).isFailure)
    #expect(ruling([LanguageSkill("ary", .a2)], arabic) == .passes)
    // Each follows standard Arabic at C1, so they meet there.
    #expect(ruling(moroccan, [LanguageSkill("apc", .native)], needed: .c1) == .passes)
  }

  @Test("an agreed interpreter is enough")
  func interpreter() {
    let (family, volunteer) = ([LanguageSkill("ti", .native)], [LanguageSkill("nl", .native)])
    #expect(ruling(family, volunteer, interpreter: true) == .passes)
    #expect(ruling(nil, nil, interpreter: true) == .passes)
    #expect(ruling(family, volunteer, interpreter: false).isFailure)
    #expect(ruling(family, volunteer, interpreter: nil).isFailure)
  }

  @Test("what is not known is left to confirm, unless it cannot be enough")
  func unknown() {
    let dutch = [LanguageSkill("nl", .native)]
    let toConfirm = Ruling.toConfirm(.languageUnknown(needed: .a2))
    #expect(ruling(nil, dutch) == toConfirm)
    #expect(ruling(dutch, nil) == toConfirm)
    #expect(ruling([LanguageSkill("nl")], dutch) == toConfirm)
    #expect(ruling([LanguageSkill("nl"), LanguageSkill("en", .a2)], dutch) == toConfirm)
    #expect(
      ruling([LanguageSkill("nl"), LanguageSkill("en", .a2)], dutch + [LanguageSkill("en", .c1)])
        == .passes
    )
    #expect(ruling([LanguageSkill("nl")], [LanguageSkill("nl", .a1)]).isFailure)
    #expect(ruling([LanguageSkill("ti")], dutch).isFailure)
  }
}
