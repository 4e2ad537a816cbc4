import Koppeling
import KoppelingData
import Testing

@Suite("Text that may be personal")
struct PersonalTextTests {
  private func families(_ place: String, _ extra: String = "") -> Folder {
    Folder(families: "id;plaats;aangemeld_op;huishouden\nG-1;\(place);2026-08-01;\(extra)\n")
  }

  @Test(
    "is not repeated in a fault",
    arguments: [
      "Kerkstraat 1", "Kerkstraat 1 Wolvega", "Wolvega, Kerkstraat", "moeder van Anna de Vries",
    ]
  )
  func places(cell: String) {
    let faults = families(cell).faults
    #expect(faults.count == 1)
    #expect(faults.first?.contains("line 2, column plaats: the content is not a known") == true)
    #expect(faults.first?.contains(cell) == false)
  }

  @Test("is not repeated from a cell of few words either, unless it is short")
  func cells() {
    #expect(families("Wolvega", "samen met oma Jannie").faults.first?.contains("Jannie") == false)
    #expect(families("Wolvega", "anna@example.org").faults.first?.contains("anna") == false)
    #expect(families("Wolvega", "singel").faults.first?.contains("\"singel\"") == true)
  }

  @Test(
    "is warned for in an identifier",
    arguments: ["a@example.org", "Anna de Vries", "111222333"]
  )
  func identifiers(id: String) throws {
    let folder = Folder(families: "id;plaats;aangemeld_op\n\(id);Wolvega;2026-08-01\n")
    let warnings = try folder.warnings
    #expect(
      warnings == [
        "families.csv, line 2, column id: this looks like personal data: use a pseudonym"
      ]
    )
  }

  @Test("is not seen in a pseudonym", arguments: ["G-1", "111222334", "123", "gezin_7"])
  func pseudonyms(id: String) throws {
    let folder = Folder(families: "id;plaats;aangemeld_op\n\(id);Wolvega;2026-08-01\n")
    #expect(try folder.warnings.isEmpty)
  }

  @Test("has the numbers in the help that are allowed")
  func numbers() {
    #expect(ColumnTable.families.column("needs")?.description.en.contains("0 (not) to 5") == true)
    let experience = ColumnTable.volunteers.column("experience")?.description
    #expect(experience?.en.contains("0 (none) to 5") == true)
    #expect(ColumnTable.families.column("children")?.headers.contains("leeftijd kinderen") == true)
  }
}
