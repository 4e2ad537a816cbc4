import Koppeling
import KoppelingData
import Testing

@Suite("Dependences in synthetic caseloads")
struct SyntheticDependenceTests {
  private static func caseload(
    _ name: String,
    families: Int = 1500,
    volunteers: Int = 1500,
    diversity: Int = 0
  ) throws -> Caseload {
    let settings = SyntheticRegion.Settings(
      families: families,
      volunteers: volunteers,
      diversity: diversity,
      unknown: 0,
      running: 0
    )
    return try SyntheticRegion(named: name, settings: settings).caseload(seed: 12)
  }

  private static func shareOfOthers(_ languages: [[LanguageSkill]?]) -> Double {
    let known = languages.compactMap { $0?.first?.tag }
    return Double(known.count { $0 != "nl" }) / Double(known.count)
  }

  @Test("language goes with place: more in large cities, regional ones where they are spoken")
  func languageAndPlace() throws {
    let rural = try Self.caseload("weststellingwerf").families.map(\.languages)
    let town = try Self.caseload("groningen").families.map(\.languages)
    let city = try Self.caseload("rotterdam").families.map(\.languages)
    #expect(abs(Self.shareOfOthers(rural) - 0.18) < 0.04)
    #expect(abs(Self.shareOfOthers(town) - 0.34) < 0.04)
    #expect(abs(Self.shareOfOthers(city) - 0.55) < 0.04)
    func speak(_ tag: LanguageTag, _ name: String) throws -> Bool {
      try Self.caseload(name, families: 300, volunteers: 0).families
        .contains { $0.languages?.contains { $0.tag == tag } == true }
    }
    #expect(try speak("fy", "leeuwarden") && !speak("fy", "weststellingwerf"))
    #expect(try speak("stl", "weststellingwerf") && !speak("stl", "leeuwarden"))
    #expect(try speak("li", "maastricht") && !speak("li", "hasselt"))
  }

  @Test("slots go with work: who is free in the morning is seldom free in the evening")
  func slotsAndWork() throws {
    let caseload = try Self.caseload("drenthe")
    for slots in [caseload.families.compactMap(\.slots), caseload.volunteers.compactMap(\.slots)] {
      let counts = slots.map { set in
        (
          Double(set.slots.count { SlotMarginals.Kind($0) == .weekdayMorning }),
          Double(set.slots.count { SlotMarginals.Kind($0) == .weekdayEvening })
        )
      }
      #expect(Self.correlation(counts) < -0.15)
    }
  }

  @Test("needs go with the ages of the children, and slots with school")
  func needsAndAges() throws {
    let families = try Self.caseload("netherlands").families
    for family in families {
      let ages = (family.children ?? []).map(\.ageInMonths)
      let needs = try #require(family.needs)
      if needs[.pregnancy] > 0 { #expect(family.dueDate != nil) }
      if needs[.cryingBaby] > 0 { #expect(ages.contains { $0 < 12 }) }
      if needs[.multiples] > 0 { #expect(Set(ages).count < ages.count) }
      if needs[.school] > 0 { #expect(ages.contains { $0 >= 48 }) }
      if needs[.adolescents] > 0 { #expect(ages.contains { $0 >= 144 }) }
      if needs[.singleParenting] > 0 { #expect(family.household == .singleParent) }
    }
    func free(_ slot: Slot, atSchool: Bool) -> Double {
      let group = families.filter { family in
        let youngest = family.children?.map(\.ageInMonths).min() ?? 0
        return (youngest >= 48 && family.dueDate == nil) == atSchool
      }
      return Double(group.count { $0.slots?.contains(slot) == true }) / Double(group.count)
    }
    let wednesday = Slot(.wednesday, .afternoon)
    #expect(free(wednesday, atSchool: true) > free(wednesday, atSchool: false) + 0.05)
  }

  @Test("midwives bring families with a pregnancy or a baby, schools the others")
  func routes() throws {
    for family in try Self.caseload("utrecht").families {
      let isPerinatal =
        family.dueDate != nil || (family.children ?? []).contains { $0.ageInMonths < 12 }
      if family.referrer == .midwife { #expect(isPerinatal) }
      if family.referrer == .school { #expect(!isPerinatal) }
    }
  }

  @Test("volunteers are less diverse than families, and the dial closes the gap")
  func diversity() throws {
    var shares: [Double] = []
    for diversity in [0, 250, 500, 750, 1000] {
      let caseload = try Self.caseload("rotterdam", diversity: diversity)
      shares.append(Self.shareOfOthers(caseload.volunteers.map(\.languages)))
    }
    #expect(shares == shares.sorted())
    let families = try Self.shareOfOthers(Self.caseload("rotterdam").families.map(\.languages))
    #expect(abs(shares[0] - 0.10) < 0.03)
    #expect(families > shares[0] + 0.35)
    #expect(abs(shares[4] - families) < 0.05)
    #expect(abs(shares[2] - (0.10 + families) / 2) < 0.05)
  }

  @Test("volunteers are scarcer than families unless a number is given")
  func scarcity() throws {
    let caseload = try SyntheticRegion(named: "hasselt", settings: .init(families: 50))
      .caseload(seed: 1)
    #expect(caseload.families.count == 50)
    #expect(caseload.volunteers.count == 35)
  }

  @Test("Flemish volunteers have an extract that was fresh when they started, Dutch ones a VOG")
  func checks() throws {
    let flemish = try Self.caseload("flanders", families: 0)
    let fresh = flemish.volunteers.filter { $0.activeSince != nil }.map { volunteer in
      let issued = volunteer.checks?.first?.issuedOn ?? volunteer.location.longAgo
      return issued.days(until: volunteer.activeSince ?? issued) <= 28
    }
    #expect(abs(Double(fresh.count { $0 }) / Double(fresh.count) - 0.92) < 0.03)
    #expect(flemish.volunteers.flatMap { $0.checks ?? [] }.allSatisfy { $0.kind == .extract596 })
    let dutch = try Self.caseload("zeeland", families: 0)
    #expect(dutch.volunteers.flatMap { $0.checks ?? [] }.allSatisfy { $0.kind == .vog })
    let valid = dutch.volunteers.filter { $0.trainedOn != nil }.map { volunteer in
      (volunteer.checks ?? []).contains { $0.issuedOn.adding(months: 36) > dutch.asOf }
    }
    #expect(Double(valid.count { $0 }) / Double(valid.count) > 0.9)
  }

  private static func correlation(_ pairs: [(Double, Double)]) -> Double {
    let count = Double(pairs.count)
    let means = (
      pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count
    )
    let products = pairs.reduce((0.0, 0.0, 0.0)) { sum, pair in
      let (x, y) = (pair.0 - means.0, pair.1 - means.1)
      return (sum.0 + x * y, sum.1 + x * x, sum.2 + y * y)
    }
    return products.0 / (products.1 * products.2).squareRoot()
  }
}

extension Location {
  /// A day before any other.
  fileprivate var longAgo: CalendarDate { CalendarDate(dayNumber: 0) }
}
