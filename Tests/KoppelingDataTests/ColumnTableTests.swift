import Koppeling
import KoppelingData
import Testing

@Suite("The columns of the tables")
struct ColumnTableTests {
  @Test("have headers that belong to one column only", arguments: ColumnTable.all)
  func headers(table: ColumnTable) {
    var owners: [String: String] = [:]
    for column in table.columns {
      for header in Set(column.headers.map { Spelling.key($0) }) {
        let other = owners.updateValue(column.key, forKey: header)
        #expect(other == nil, "\(header) names \(column.key) and \(other ?? "")")
      }
    }
  }

  @Test("say what they hold in both languages, with an example", arguments: ColumnTable.all)
  func descriptions(table: ColumnTable) {
    for column in table.columns {
      #expect(column.description.nl.hasSuffix("."))
      #expect(column.description.en.hasSuffix("."))
      #expect(!column.example.isEmpty)
    }
  }

  @Test("cover every stored property of the records")
  func properties() {
    let family = Family(id: "G", location: Location(latitude: 52, longitude: 6), registeredOn: day)
    let volunteer = Volunteer(id: "V", location: Location(latitude: 52, longitude: 6))
    let match = Match(family: "G", volunteer: "V", state: .running)
    let refusal = Refusal(family: "G", volunteer: "V", kind: .declined)
    #expect(properties(of: ColumnTable.families) == stored(family))
    #expect(properties(of: ColumnTable.volunteers) == stored(volunteer))
    #expect(properties(of: ColumnTable.matches) == stored(match))
    #expect(properties(of: ColumnTable.refusals) == stored(refusal))
  }

  private let day = CalendarDate(dayNumber: 0)

  private func properties(of table: ColumnTable) -> Set<String> {
    Set(table.columns.map(\.property))
  }

  private func stored(_ record: Any) -> Set<String> {
    Set(Mirror(reflecting: record).children.compactMap(\.label))
  }

  @Test("have examples that load together, in English and in Dutch")
  func examples() throws {
    let tables = [ColumnTable.families, .volunteers, .matches, .refusals, .travel]
    for isDutch in [false, true] {
      var folder = Folder(settings: #"{"asOf": "2026-11-22", "municipalities": []}"#)
      func text(_ table: ColumnTable) -> String {
        // The place and the coordinates of the example agree.
        let columns = table.columns
        return DelimitedWriter.text([
          columns.map { isDutch ? $0.dutch : $0.key }, columns.map(\.example),
        ])
      }
      folder.families = text(tables[0])
      folder.volunteers = text(tables[1])
      folder.refusals = text(tables[3])
      folder.travel = text(tables[4])
      let loaded = try folder.load()
      #expect(loaded.warnings.isEmpty)
      #expect(loaded.caseload.volunteers[0].checks?.count == 3)
      #expect(loaded.travelMinutes.count == 1)
    }
    #expect(ColumnTable.travel.exampleFile == "family,volunteer,minutes\nG-017,V-004,18\n")
  }

  @Test("are understood by any of their headers, whatever the case and the hyphens")
  func aliases() throws {
    for column in ColumnTable.volunteers.columns where !["id", "place"].contains(column.key) {
      for header in column.headers + [
        column.key.uppercased(), column.key.replacing("_", with: "-"),
      ] {
        let folder = Folder(
          volunteers: DelimitedWriter.text([["id", "place", header], ["V-1", "Wolvega", ""]])
        )
        // A latitude without a longitude is a fault; a known column gives no warning.
        #expect(try folder.warnings == [], "\(header)")
      }
    }
  }

  @Test("print as text and as JSON", arguments: ColumnTable.all)
  func printing(table: ColumnTable) {
    for column in table.columns {
      #expect(table.text(in: .dutch).contains(column.dutch))
      #expect(table.text(in: .english).contains(column.description.en))
      #expect(table.json.contains("\"key\" : \"\(column.key)\""))
    }
    #expect(table.text(in: .dutch).hasPrefix("\(table.file): "))
  }

  @Test("that are not known are warnings, with the nearest name")
  func unknown() throws {
    let folder = Folder(
      families: "id;plaats;aangemeld_op;urgntie;kleur;\nG-1;Wolvega;2026-08-01;1;2;\n"
    )
    #expect(
      try folder.warnings == [
        "families.csv, line 1, column urgntie: the column is not known and is left out: did you "
          + "mean urgentie?",
        "families.csv, line 1, column kleur: the column is not known and is left out",
        "families.csv, line 1: a column without a name is left out",
      ]
    )
  }

  @Test(
    "with personal data are left out with a warning",
    arguments: [
      "Naam", "name", "Voornaam ouder", "adres", "Address", "BSN", "geboortedatum kind", "Telefoon",
      "e-mail", "E-mailadres", "postcode", "nationaliteit",
    ]
  )
  func personalData(header: String) throws {
    let folder = Folder(volunteers: "id;plaats;\(header)\nV-1;Wolvega;geheim\n")
    #expect(
      try folder.warnings == [
        "volunteers.csv, line 1, column \(header): the column is left out: personal data do not "
          + "belong in this file, remove it"
      ]
    )
  }
}
