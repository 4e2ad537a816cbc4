import Koppeling
import KoppelingData
import Testing

/// One fault of each kind, on the file where it is found.
@Suite("A folder is refused, with what to do,")
struct FaultTests {
  private static let families = "id;plaats;aangemeld_op"

  private func expect(
    _ folder: Folder,
    _ faults: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(folder.faults == faults, sourceLocation: sourceLocation)
  }

  @Test("for a table that is missing")
  func missingTable() throws {
    var files = Folder().files
    files["volunteers.csv"] = nil
    try withFolder(files) { path in
      let refusal = #expect(throws: ImportRefusal.self) { try CaseloadLoader.load(path: path) }
      #expect(
        refusal?.faults.map(\.text.en) == [
          "volunteers.csv: the file is missing from the folder: export it under this name"
        ]
      )
    }
  }

  @Test("for a path that leads nowhere")
  func missingFolder() {
    let refusal = #expect(throws: ImportRefusal.self) {
      try CaseloadLoader.load(path: "/no/such/folder")
    }
    #expect(
      refusal?.faults.map(\.text.nl) == ["folder: er is geen map of bestand met deze naam"]
    )
  }

  @Test("for an empty table", arguments: ["", "\n\n", ";;\n"])
  func emptyTable(text: String) {
    expect(
      Folder(families: text),
      "families.csv: the file is empty: put the names of the columns on the first line"
    )
  }

  @Test("for a missing column")
  func missingColumn() {
    expect(
      Folder(families: "id;plaats\nG-1;Wolvega\n"),
      "families.csv, line 1, column registered_on: the column is missing: add it as registered_on "
        + "or aangemeld_op"
    )
    expect(
      Folder(volunteers: "id\nV-1\n"),
      "volunteers.csv, line 1, column place: the column is missing: add place, or latitude and "
        + "longitude"
    )
  }

  @Test("for a column that is there twice, also under two names")
  func doubleColumn() {
    expect(
      Folder(families: "id;plaats;aangemeld_op;ID\nG-1;Wolvega;2026-08-01;G-1\n"),
      "families.csv, line 1, column ID: this is the same column as \"id\": remove one"
    )
    expect(
      Folder(volunteers: "id;plaats;plaats\nV-1;Wolvega;Wolvega\n"),
      "volunteers.csv, line 1, column plaats: the column is there twice: remove one"
    )
  }

  @Test("for a line with too few or too many cells")
  func ragged() {
    expect(
      Folder(families: Self.families + "\nG-1;Wolvega\nG-2;Wolvega;2026-08-01;x\n"),
      "families.csv, line 2: the line has 2 cells and the header 3: put text with a separator "
        + "between quotes, or complete the line",
      "families.csv, line 3: from character 24: the line has 4 cells and the header 3: put text "
        + "with a separator between quotes, or complete the line"
    )
  }

  @Test("for a quote that is never closed")
  func openQuote() {
    let faults = Folder(families: Self.families + "\nG-1;\"Wolvega;2026-08-01\n").faults
    #expect(
      faults.first
        == "families.csv, line 2: from character 5: the quote that opens here is never closed: "
        + "close it, or double it"
    )
  }

  @Test("for an empty cell that must be filled in")
  func emptyCell() {
    expect(
      Folder(families: Self.families + "\n;Wolvega;2026-08-01\nG-2;Wolvega;onbekend\n"),
      "families.csv, line 2, column id: the cell is empty: fill it in",
      "families.csv, line 3, column aangemeld_op: the cell is empty: fill it in"
    )
  }

  @Test("for two families or volunteers with one id")
  func doubleID() {
    let faults = Folder(
      families: Self.families + "\nG-1;Wolvega;2026-08-01\nG-1;Wolvega;2026-08-01\n",
      volunteers: "id;plaats\nV-1;Wolvega\n\nV-1;Wolvega\n"
    ).faults
    #expect(faults.count == 2)
    #expect(
      faults.first?.hasPrefix("families.csv, line 3, column id: G-1 is there twice") == true
    )
    #expect(
      faults.last?.hasPrefix("volunteers.csv, line 4, column id: V-1 is there twice")
        == true
    )
  }

  @Test("for an id that is too long")
  func longID() {
    let id = String(repeating: "x", count: 65)
    let faults = Folder(families: Self.families + "\n\(id);Wolvega;2026-08-01\n").faults
    #expect(faults.count == 1)
    #expect(faults.first?.contains("is too long for an identifier") == true)
    #expect(faults.first?.contains(id) == false)
  }

  @Test("for people in matches, refusals and travel times that are not in the tables")
  func unknownPeople() {
    let faults = Folder(
      matches: "gezin;vrijwilliger;stand\nG-9;V-1;lopend\n",
      refusals: "family,volunteer,kind\nG-1,V-9,declined\n",
      travel: "family,volunteer,minutes\nG-9,V-9,12\n"
    ).faults
    #expect(
      faults.map { $0.prefix { $0 != ":" } } == [
        "matches.csv, line 2, column gezin", "refusals.csv, line 2, column volunteer",
        "travel.csv, line 2, column family", "travel.csv, line 2, column volunteer",
      ]
    )
    #expect(faults.allSatisfy { $0.contains("is not in the caseload: add it or correct the id") })
  }

  @Test("for a travel time that is there twice")
  func doubleTravel() {
    expect(
      Folder(travel: "family,volunteer,minutes\nG-1,V-1,12\nG-1,V-1,13\n"),
      "travel.csv, line 3, column family: the pair G-1 and V-1 is there twice: remove one"
    )
  }

  @Test(
    "for ages that cannot be",
    arguments: [
      ("277", "is not the age of a child"), ("-3", "is not the age of a child"),
      ("24j", "is not the age of a child"), ("vier", "is not an age"), ("4,5j x", "is not an age"),
      ("99999999999999999999", "is not an age"), ("6m4j", "is not an age"),
    ]
  )
  func ages(cell: String, message: String) {
    let folder = Folder(families: Self.families + ";kinderen\nG-1;Wolvega;2026-08-01;\(cell)\n")
    #expect(folder.faults.count == 1)
    #expect(folder.faults.first?.hasPrefix("families.csv, line 2, column kinderen: ") == true)
    #expect(folder.faults.first?.contains(message) == true)
  }

  @Test(
    "for numbers that cannot be",
    arguments: [
      ("NaN", "is not a number"), ("inf", "is not a number"), ("1e3", "is not a number"),
      ("12.5", "is not a whole number"), ("1.234,5", "is not a number"), ("601", "cannot be"),
      ("-1", "cannot be"), ("99999999999999999999", "is too large"), ("twaalf", "is not a number"),
    ]
  )
  func numbers(cell: String, message: String) {
    let folder = Folder(volunteers: "id;plaats;max reistijd\nV-1;Wolvega;\(cell)\n")
    #expect(folder.faults.count == 1)
    #expect(
      folder.faults.first?.hasPrefix(
        "volunteers.csv, line 2, column max reistijd: \"\(cell)\" \(message)"
      ) == true
    )
  }

  @Test(
    "for dates that cannot be",
    arguments: [
      "30-02-2026", "2026-13-01", "01-08-26", "gisteren", "2026/08", "1-8", "12-31-2026",
      "2026-08-01 12:30",
    ]
  )
  func dates(cell: String) {
    let faults = Folder(families: Self.families + "\nG-1;Wolvega;\(cell)\n").faults
    #expect(
      faults == [
        "families.csv, line 2, column aangemeld_op: \"\(cell)\" is not a date: write 2026-11-22 or "
          + "22-11-2026"
      ]
    )
  }

  @Test("for dates far away")
  func farDates() {
    let faults = Folder(families: Self.families + "\nG-1;Wolvega;01-08-0206\n").faults
    #expect(faults.first?.contains("is too far away: write a year from 1900 to 2199") == true)
  }

  @Test("for dates that contradict each other")
  func contradictoryDates() {
    let faults = Folder(
      families: Self.families + ";gewenste_start\nG-1;Wolvega;2026-10-01;\nG-2;Wolvega;2026-08-01;"
        + "2026-07-01\n",
      volunteers:
        "id;plaats;beschikbaar_vanaf;beschikbaar_tot\nV-1;Wolvega;2026-09-01;2026-08-01\n",
      matches: "family;volunteer;state;started_on;ended_on\nG-1;V-1;ended;2026-05-01;2026-04-01\n"
    ).faults
    #expect(
      faults.map { $0.prefix { $0 != ":" } } == [
        "families.csv, line 2, column aangemeld_op", "families.csv, line 3, column gewenste_start",
        "volunteers.csv, line 2, column beschikbaar_tot", "matches.csv, line 2, column ended_on",
      ]
    )
  }

  @Test("for a date of consent or triage without the answer")
  func dateWithoutAnswer() {
    let faults = Folder(
      families: Self.families + ";toestemming_op;triage date;toestemming\n"
        + "G-1;Wolvega;2026-08-01;2026-08-01;2026-08-02;\n"
    ).faults
    #expect(
      faults == [
        "families.csv, line 2, column toestemming: there is a date without an answer: fill in the "
          + "answer, or remove the date",
        "families.csv, line 2, column triage: there is a date without an answer: fill in the "
          + "answer, or remove the date",
      ]
    )
  }

  @Test("for two running matches of one family")
  func doubleMatch() {
    let faults = Folder(
      matches: "family;volunteer;state\nG-1;V-1;running\nG-1;V-1;meetingPlanned\n"
    ).faults
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("matches.csv, line 3, column family: ") == true)
  }

  @Test("for words that are not known, with the nearest one")
  func words() {
    let faults = Folder(
      families: Self.families + ";urgentie;huishouden;kan_niet;toestemming\n"
        + "G-1;Wolvega;2026-08-01;hogg;iets anders;rokenn;misschien\n"
    ).faults
    #expect(
      faults == [
        "families.csv, line 2, column urgentie: \"hogg\" is not known here: did you mean hoog?",
        "families.csv, line 2, column huishouden: \"iets anders\" is not known here: write "
          + "singleParent, couple, other",
        "families.csv, line 2, column kan_niet: \"rokenn\" is not known here: did you mean roken?",
        "families.csv, line 2, column toestemming: \"misschien\" is not known here: write yes, no",
      ]
    )
  }

  @Test(
    "for slots, languages, topics, facts, checks and other support that are not known",
    arguments: [
      ("slots", "woensdag-nacht", "is not a slot"), ("slots", "wed-m", "is not a slot"),
      ("slots", "ma-vr", "is not a slot"), ("languages", "ber", "is not a language tag"),
      ("languages", "nl:B7", "is not known here"), ("needs", "astrologie", "is not known here"),
      ("needs", "boundaries:6", "cannot be"),
      ("needs", "boundaries boundaries:2", "is there twice"),
      ("circumstances", "cats:yes cats:no", "is there with yes and with no"),
      ("circumstances", "draken", "is not known here"),
      ("other_support", "voorlezen wo-middag", "is not support with slots"),
      ("other_support", "voorlezen@wo-nacht", "is not a slot"),
      ("wishes_consent", "iets", "is not among the wishes"),
    ]
  )
  func elements(column: String, cell: String, message: String) {
    let extra = column == "wishes_consent" ? ";wishes" : ""
    let value = column == "wishes_consent" ? ";tuin" : ""
    let folder = Folder(
      families: Self.families + ";\(column)\(extra)\nG-1;Wolvega;2026-08-01;\(cell)\(value)\n"
    )
    #expect(folder.faults.count == 1)
    #expect(folder.faults.first?.contains("column \(column): ") == true)
    #expect(folder.faults.first?.contains(message) == true)
  }

  @Test("for a check of conduct without a date")
  func checks() {
    expect(
      Folder(volunteers: "id;plaats;checks\nV-1;Wolvega;vog\n"),
      "volunteers.csv, line 2, column checks: \"vog\" has no date: write for example vog:2025-03-01"
    )
  }

  @Test("with all faults at once, in order of the files and their lines")
  func allAtOnce() {
    let faults = Folder(
      families: Self.families + ";dagdelen\nG-1;Wolfega;gisteren;wo-x\nG-1;Hasselt;2026-08-01;ma\n",
      volunteers: "id;plaats;capaciteit\nV-1;Wolvega;veel\n",
      refusals: "family;volunteer;kind\nG-7;V-1;noClick\n"
    ).faults
    #expect(
      faults.map { $0.prefix { $0 != ":" } } == [
        "families.csv, line 2, column aangemeld_op", "families.csv, line 2, column dagdelen",
        "families.csv, line 2, column plaats", "families.csv, line 3, column plaats",
        "families.csv, line 3, column id", "volunteers.csv, line 2, column capaciteit",
        "refusals.csv, line 2, column family",
      ]
    )
  }

  @Test("without faults that only follow from a table that could not be read")
  func consequences() {
    let faults = Folder(
      families: "id;plaats\nG-1;Wolvega\n",
      matches: "family;volunteer;state\nG-1;V-1;running\n"
    ).faults
    #expect(faults.count == 1)
  }

  @Test("at the line of the cell, in a row that spans lines")
  func linesOfCells() {
    let folder = Folder(
      families: Self.families
        + ";interesses;urgentie\nG-1;Wolvega;2026-08-01;\"koken\nlezen\";zeer\n"
    )
    #expect(folder.refusal?.faults.map(\.line) == [3])
  }

  @Test("in Dutch too")
  func dutch() {
    let folder = Folder(families: Self.families + ";dagdelen\nG-1;Wolvega;2026-08-01;wo-x\n")
    #expect(
      folder.refusal?.faults.map(\.text.nl) == [
        "families.csv, regel 2, kolom dagdelen: \"wo-x\" is geen dagdeel: schrijf wo-middag of wo-m, "
          + "of ma voor de hele maandag"
      ]
    )
  }

  @Test("without repeating a cell that may be personal, or another")
  func privacy() {
    let long = "Jansen, Kerkstraat 12,\nmoeder van Piet en Klaas die vaak ziek is"
    let folder = Folder(
      families: Self.families + ";urgentie;notities\nG-1;Wolvega;2026-08-01;\"\(long)\";geheim\n"
    )
    #expect(
      folder.faults == [
        "families.csv, line 2, column urgentie: the content is not known here: "
          + "write normal, raised, high"
      ]
    )
  }
}
