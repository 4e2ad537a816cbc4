import Koppeling
import KoppelingData
import Testing

@Suite("The cells of a table")
struct CellTests {
  private func family(_ column: String, _ cell: String) throws -> Family {
    let quoted = "\"" + cell + "\""
    return try Folder(
      families: "id;plaats;aangemeld_op;\(column)\nG-1;Wolvega;2026-08-01;\(quoted)\n"
    ).load().caseload.families[0]
  }

  private func volunteer(_ column: String, _ cell: String) throws -> Volunteer {
    try Folder(volunteers: "id;plaats;\(column)\nV-1;Wolvega;\(cell)\n").load().caseload.volunteers[
      0
    ]
  }

  @Test(
    "say yes and no in many ways",
    arguments: [
      ("ja", true), ("JA", true), ("yes", true), ("j", true), ("1", true), ("true", true),
      ("waar", true), ("nee", false), ("no", false), ("0", false), ("false", false), ("N", false),
      ("", nil), (String(repeating: " ", count: 60), nil), ("onbekend", nil), ("Unknown", nil),
      ("?", nil), ("  ", nil),
    ] as [(String, Bool?)]
  )
  func yesNo(cell: String, answer: Bool?) throws {
    #expect(try family("formele_hulp", cell).formalHelp == answer)
    #expect(try family("toestemming", cell).consent?.given == answer)
  }

  @Test(
    "give days in the ways that offices write them",
    arguments: [
      "2026-07-04", "04-07-2026", "4-7-2026", "04/07/2026", "4.7.2026", "2026/7/4",
      "2026-07-04T00:00:00", "04-07-2026 00:00", "04-07-2026 0:00:00",
    ]
  )
  func dates(cell: String) throws {
    #expect(try family("wacht_sinds", cell).waitingSince == CalendarDate(iso: "2026-07-04"))
  }

  @Test(
    "give slots in the ways that offices write them",
    arguments: [
      ("wed-afternoon", ["wed-afternoon"]), ("wo-middag", ["wed-afternoon"]),
      ("wo-m", ["wed-afternoon"]), ("WO M", ["wed-afternoon"]),
      ("woensdag middag", ["wed-afternoon"]),
      ("ma-o", ["mon-morning"]), ("ma", ["mon-morning", "mon-afternoon", "mon-evening"]),
      ("di-ochtend, do-avond", ["tue-morning", "thu-evening"]),
      ("di-o do-a", ["tue-morning", "thu-evening"]),
      ("di-o\ndo-a", ["tue-morning", "thu-evening"]),
      ("di ochtend | do avond", ["tue-morning", "thu-evening"]),
      ("di-o;do-a", ["tue-morning", "thu-evening"]), ("monday_evening", ["mon-evening"]),
      ("maandagmorgen", ["mon-morning"]), ("maandagochtend", ["mon-morning"]),
      ("woensdagmiddag vrijdagavond", ["wed-afternoon", "fri-evening"]),
      ("ma/ochtend", ["mon-morning"]), ("ma.ochtend", ["mon-morning"]),
      ("ma. morgen", ["mon-morning"]),
      ("za-vm zo-nm", ["sat-morning", "sun-afternoon"]), ("-", []), ("geen", []), ("none", []),
    ]
  )
  func slots(cell: String, codes: [String]) throws {
    #expect(try family("dagdelen", cell).slots?.slots.map(\.description) == codes)
  }

  @Test("give the whole week, or nothing known")
  func week() throws {
    #expect(try family("slots", "alle").slots == .all)
    #expect(try family("slots", "").slots == nil)
    #expect(try family("slots", "werkdagen").slots == SlotSet(Slot.week.prefix(15)))
  }

  @Test(
    "give languages by tag or name, with or without a level",
    arguments: [
      ("nl:B1 ti:native", ["nl:B1", "ti:native"]),
      ("nl:b1, ti: moedertaal", ["nl:B1", "ti:native"]),
      ("Nederlands:A2 | Tigrinya", ["nl:A2", "ti:?"]), ("nl", ["nl:?"]), ("nl:?", ["nl:?"]),
      ("prs=C1", ["fa-AF:C1"]), ("-", []),
    ]
  )
  func languages(cell: String, expected: [String]) throws {
    let languages = try family("talen", cell).languages
    #expect(languages?.map { "\($0.tag):\($0.level?.description ?? "?")" } == expected)
  }

  @Test("give topics in English or Dutch, with 1 for no number")
  func topics() throws {
    let needs: TopicWeights = [.boundaries: 3, .outdoors: 2, .listeningEar: 1]
    #expect(try family("vragen", "boundaries:3 outdoors:2 listeningEar").needs == needs)
    #expect(
      try family("hulpvragen", "grenzen stellen: 3, naar buiten:2, luisterend oor").needs == needs
    )
    #expect(try family("needs", "geen").needs == TopicWeights())
    #expect(try family("needs", "").needs == nil)
  }

  @Test(
    "give ages in months or with a unit",
    arguments: [
      ("18", [18]), ("4j 18m", [48, 18]), ("4y, 18", [48, 18]), ("4j6m", [54]),
      ("4 jaar; 6 mnd", [48, 6]), ("4 jaar en 2 maanden", [50]),
      ("0", [0]), ("23j", [276]), ("-", []),
    ]
  )
  func ages(cell: String, months: [Int]) throws {
    #expect(try family("kinderen", cell).children?.map(\.ageInMonths) == months)
  }

  @Test("give facts with yes, no or unknown")
  func facts() throws {
    let facts = try family("omstandigheden", "katten:ja, dogs:no roken, trap: onbekend")
      .circumstances
    #expect(facts == [.cats: true, .dogs: false, .smoking: true])
    #expect(try family("omstandigheden", "-").circumstances == [:])
    #expect(try family("kan_niet", "roken, eigen kind").cannot == [.ownChild, .smoking])
  }

  @Test("give free words, with spaces in them between separators")
  func words() throws {
    #expect(try family("interesses", "koken lezen").interests == ["koken", "lezen"])
    #expect(try family("interesses", "Samen koken, lezen").interests == ["samen-koken", "lezen"])
    #expect(try family("interesses", "samen koken |").interests == ["samen-koken"])
    #expect(try family("interesses", "-").interests == [])
  }

  @Test("give wishes, which count with consent only")
  func wishes() throws {
    func wishes(_ consent: String) throws -> [Bool]? {
      try Folder(
        families: "id;plaats;aangemeld_op;wensen;wensen_toestemming\n"
          + "G-1;Wolvega;2026-08-01;tuin vrouw;\(consent)\n"
      ).load().caseload.families[0].wishes?.map(\.consented)
    }
    #expect(try wishes("ja") == [true, true])
    #expect(try wishes("nee") == [false, false])
    #expect(try wishes("") == [false, false])
    #expect(try wishes("vrouw") == [false, true])
    #expect(try family("wishes", "").wishes == nil)
    #expect(try family("wishes", "-").wishes == [])
  }

  @Test("give other support with its slots")
  func otherSupport() throws {
    let support = try family("andere_steun", "voorlezen@wo-middag, hulp thuis@ma-o+di-o")
      .otherSupport
    #expect(
      support == [
        OtherSupport(kind: "voorlezen", slots: SlotSet([Slot(.wednesday, .afternoon)])),
        OtherSupport(
          kind: "hulp-thuis",
          slots: SlotSet([Slot(.monday, .morning), Slot(.tuesday, .morning)])
        ),
      ]
    )
  }

  @Test("give checks of conduct in one column, or in one for each kind")
  func checks() throws {
    let vog = ConductCheck(kind: .vog, issuedOn: CalendarDate(iso: "2025-03-01")!)
    #expect(try volunteer("checks", "VOG:2025-03-01").checks == [vog])
    #expect(try volunteer("VOG-datum", "01-03-2025").checks == [vog])
    #expect(try volunteer("vog", "").checks == nil)
    #expect(try volunteer("checks", "geen").checks == [])
    #expect(try volunteer("DBS", "01-03-2025").checks?.map(\.kind) == [.dbs])
    #expect(try volunteer("uittreksel 596.2", "01-03-2025").checks?.map(\.kind) == [.extract596])
  }

  @Test("give words for choices in English or Dutch, whatever the case and the hyphens")
  func choices() throws {
    #expect(try family("huishouden", "Single-Parent").household == .singleParent)
    #expect(try family("huishouden", "alleenstaande ouder").household == .singleParent)
    #expect(try family("netwerk", "geen").network == NetworkSize.none)
    #expect(try family("verwijzer", "WIJ-team").referrer == .areaTeam)
    #expect(try family("triage", "toegelaten").triage?.outcome == .accepted)
    #expect(try volunteer("status", "pauze").status == .paused)
    #expect(try volunteer("status", "").status == .available)
    #expect(
      try volunteer("opvoedervaring", "geen").parentingExperience
        == Volunteer.ParentingExperience.none
    )
    #expect(
      try volunteer("vervoer", "e-fiets ov").travelModes == [.electricBicycle, .publicTransport]
    )
  }

  @Test("give whole numbers, also as spreadsheets write them")
  func numbers() throws {
    #expect(try volunteer("capaciteit", "2").capacity == 2)
    #expect(try volunteer("capaciteit", "2,0").capacity == 2)
    #expect(try volunteer("capaciteit", " 2 ").capacity == 2)
    #expect(try volunteer("max travel", "").maximumTravelMinutes == nil)
  }
}
