import Koppeling
import KoppelingData
import Testing

@Suite("Loading a caseload")
struct LoadingTests {
  @Test("takes the scheme, the overrides, the municipalities and the seed of scheme.json")
  func settings() throws {
    let loaded = try Folder(
      families: "id;gemeente;plaats;aangemeld_op\nG-1;lelystad;Lelystad;2026-08-01\n",
      settings: """
        {"scheme": "samen-oplopen", "asOf": "2026-09-01", "overrides": {"maximumWeeks": 60},
         "municipalities": [{"id": "lelystad", "purchasedMatches": 3}], "seed": 7}
        """
    ).load()
    #expect(loaded.caseload.scheme.id == "samen-oplopen")
    #expect(loaded.caseload.scheme.maximumWeeks == 60)
    #expect(loaded.caseload.municipalities.map(\.purchasedMatches) == [3])
    #expect(loaded.caseload.families[0].municipality == "lelystad")
    #expect(loaded.seed == 7)
    #expect(loaded.notes.isEmpty)
  }

  @Test("takes a scheme written in full")
  func fullScheme() throws {
    var scheme = try #require(SchemeCatalog.scheme("steunouder"))
    scheme.id = "our-own"
    scheme.plannedWeeks = 30
    let caseload = Caseload(
      asOf: CalendarDate(iso: "2026-09-01")!,
      scheme: scheme,
      families: [],
      volunteers: []
    )
    let settings = CaseloadWriter.folder(caseload)["scheme.json"]
    #expect(try Folder(settings: settings).load().caseload.scheme == scheme)
  }

  @Test("takes Home-Start Nederland and the latest past date if nothing is given, and says so")
  func defaults() throws {
    let loaded = try Folder(
      families: "id;plaats;aangemeld_op;gewenste_start\nG-1;Wolvega;2026-08-01;2026-12-01\n",
      volunteers: "id;plaats;vog;tot\nV-1;Wolvega;2026-08-09;2027-08-01\n",
      matches: "family;volunteer;state;meeting_on\nG-1;V-1;meetingPlanned;2026-09-30\n",
      settings: nil
    ).load()
    #expect(loaded.caseload.asOf == CalendarDate(iso: "2026-08-09"))
    #expect(loaded.caseload.scheme.id == "home-start-nl")
    #expect(
      loaded.notes.map(\.en) == [
        "No scheme is named: home-start-nl is used.",
        "No date of the caseload is given: 2026-08-09 is used, the latest date (volunteers.csv, "
          + "line 2).",
      ]
    )
    #expect(loaded.notes.map(\.nl).allSatisfy { $0.hasPrefix("Er is geen ") })
  }

  @Test("asks for a date if there is none anywhere")
  func noDate() {
    let folder = Folder(
      families: "id;plaats;aangemeld_op\n",
      settings: #"{"scheme": "home-start-nl"}"#
    )
    #expect(
      folder.faults == [
        "scheme.json, asOf: there is no date of the caseload and no date in the tables: write one"
      ]
    )
  }

  @Test("allows for no families and no volunteers")
  func nobody() throws {
    let loaded = try Folder(families: "id;plaats;aangemeld_op\n", volunteers: "id;plaats\n").load()
    #expect(loaded.caseload.families.isEmpty)
    #expect(loaded.caseload.volunteers.isEmpty)
  }

  @Test("lets the caller set the date and the scheme")
  func options() throws {
    let scheme = try #require(SchemeCatalog.scheme("home-start-uk"))
    let date = try #require(CalendarDate(iso: "2026-10-01"))
    let loaded = try Folder().load(options: .init(asOf: date, scheme: scheme))
    #expect(loaded.caseload.asOf == date)
    #expect(loaded.caseload.scheme == scheme)
  }

  @Test("takes travel times from the folder, or from where the caller says")
  func travel() throws {
    let key = TabulatedTravel.Key(family: "G-1", volunteer: "V-1")
    let table = "gezin;vrijwilliger;minuten\nG-1;V-1;17\n"
    #expect(try Folder(travel: table).load().travelMinutes == [key: 17])
    try withFolder(["elsewhere.csv": Array("family,volunteer,minutes\nG-1,V-1,18\n".utf8)]) {
      path in
      let loaded = try Folder(travel: table).load(
        options: .init(travelPath: path + "/elsewhere.csv")
      )
      #expect(loaded.travelMinutes == [key: 18])
      let caseload = loaded.caseload
      let trip = loaded.travelTimes.trip(
        between: caseload.families[0],
        and: caseload.volunteers[0],
        modes: [.walk]
      )
      #expect(trip == Trip(minutes: 18))
    }
    #expect(try Folder().load().travelTimes is EstimatedTravel)
  }

  @Test(
    "refuses settings that are not in order, with the line and the path",
    arguments: [
      (
        #"{"scheme": "home-start-xx"}"#,
        "scheme.json, scheme: \"home-start-xx\" is not a known scheme"
      ),
      ("{\n\"asOf\": \"1-9-2026\"}", "scheme.json, line 2, asOf: \"1-9-2026\" is not a date"),
      ("{\"seed\": -1}", "scheme.json, line 1, seed: \"-1\" cannot be: write 0 to"),
      ("{\"seed\": 1.5}", "scheme.json, line 1, seed: a whole number belongs here"),
      ("{\"asOf\": 3}", "scheme.json, line 1, asOf: a text belongs here"),
      (
        "{\"overrides\": {\"samePlace\": \"of\"}}",
        "scheme.json, line 1, overrides, samePlace: \"of\" is not known here: did you mean off?"
      ),
      (
        "{\"overrides\": {\"maximumWeeks\": 1e99}}",
        "scheme.json, line 1, overrides, maximumWeeks: "
      ),
      ("{\"scheme\": {\"id\": \"x\"}}", "scheme.json, line 1, scheme: name is missing: add it"),
      (
        "{\"municipalities\": [{}]}",
        "scheme.json, line 1, municipalities, item 1: id is missing: add it"
      ),
      (
        "{\n\"asOf\": \"2026-09-01\",\n}", "scheme.json, line 3: a name between quotes belongs here"
      ),
      ("{\"seed\": 1, \"seed\": 2}", "scheme.json, line 1: \"seed\" is there twice"),
      ("[]", "scheme.json, line 1: an object belongs here"),
      ("", "scheme.json, line 1: a value is missing here"),
      ("{\"seed\": 1} x", "scheme.json, line 1: there is text after the end"),
      (
        "{\"overrides\": {\"weights\": {\"needs\": 900}}}",
        "scheme.json, line 1, overrides, weights: the weights must be"
      ),
    ]
  )
  func badSettings(text: String, fault: String) {
    let faults = Folder(settings: text).faults
    #expect(faults.first?.hasPrefix(fault) == true, "\(faults)")
  }

  @Test("warns of settings that are not known, with the nearest name")
  func unknownSettings() throws {
    let folder = Folder(settings: "{\"asOf\": \"2026-09-01\", \"scheem\": \"x\"}")
    #expect(
      try folder.warnings == [
        "scheme.json, line 1: \"scheem\" is not known and is left out: did you mean scheme?"
      ]
    )
    // What is meant to change a rule is not left out.
    let rules = Folder(
      settings: "{\"asOf\": \"2026-09-01\",\n \"overrides\": {\"colour\": 1}}"
    )
    #expect(
      rules.faults == ["scheme.json, line 2, overrides: \"colour\" is not known: remove it"]
    )
  }

  @Test("refuses municipalities and settings that contradict themselves")
  func contradictorySettings() {
    let folder = Folder(
      settings: """
        {"asOf": "2026-09-01", "municipalities": [
          {"id": "a"}, {"id": "a"}, {"id": "b", "overrides": {"maximumWeeks": 3}}]}
        """
    )
    #expect(
      folder.faults.map { $0.prefix { $0 != ":" } } == [
        "scheme.json, municipalities, item 2, id", "scheme.json, municipalities, item 3, overrides",
      ]
    )
  }
}
