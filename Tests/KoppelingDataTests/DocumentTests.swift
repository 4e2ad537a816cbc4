import Koppeling
import KoppelingData
import Testing

@Suite("A caseload in one JSON file")
struct DocumentTests {
  private func load(_ text: String) throws -> LoadedCaseload {
    try withFolder(["caseload.json": Array(text.utf8)]) {
      try CaseloadLoader.load(path: $0 + "/caseload.json")
    }
  }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try load(text)
      return []
    } catch {
      return (error as? ImportRefusal)?.faults.map(\.text.en) ?? []
    }
  }

  /// The example with one text replaced by another.
  private func example(_ old: String, _ new: String) -> String {
    let text = SchemaDocument.caseload.example
    #expect(text.contains(old))
    return text.replacing(old, with: new, maxReplacements: 1)
  }

  @Test("loads")
  func loads() throws {
    let loaded = try load(SchemaDocument.caseload.example)
    #expect(loaded.caseload.families.count == 2)
    #expect(loaded.warnings.isEmpty)
  }

  @Test(
    "is refused, with the line and the path in words,",
    arguments: [
      (
        "\"raised\"", "\"raisd\"",
        "families, item 1, urgency: \"raisd\" is not known here: did you mean raised?"
      ),
      (
        "\"tue-morning\"", "\"tuesday\"",
        "families, item 1, slots, item 1: \"tuesday\" is not known here"
      ),
      (
        "\"2026-08-01\"", "\"01-08-2026\"",
        "families, item 1, consent, date: \"01-08-2026\" is not a date: write 2026-11-22"
      ),
      (
        "\"ageInMonths\": 52", "\"ageInMonths\": 520",
        "families, item 1, children, item 1, ageInMonths: \"520\" cannot be: write 0 to 276"
      ),
      (
        "\"ageInMonths\": 52", "\"ageInMonths\": 1e400",
        "families, item 1, children, item 1, ageInMonths: "
      ),
      (
        "\"latitude\": 52.87545", "\"latitude\": 91",
        "families, item 1, location, latitude: \"91\" cannot be: write -90 to 90"
      ),
      ("\"latitude\": 52.87545", "\"latitude\": NaN", "this is not JSON"),
      (
        "\"latitude\": 52.87545", "\"latitude\": 41.2",
        "families, item 1, location: \"2744194\" is more than 30 km from the coordinates"
      ),
      (
        "\"ti\"", "\"ber\"",
        "families, item 1, languages, item 1, tag: \"ber\" is not a language tag"
      ),
      ("\"schemaVersion\": 1", "\"schemaVersion\": 2", "schemaVersion: 1 belongs here"),
      (
        "\"status\": \"available\"", "\"statuss\": \"available\"",
        "volunteers, item 1: status is missing: add it"
      ),
      (
        "\"id\": \"G-002\"", "\"id\": \"G-017\"",
        "families, item 2, id: G-017 is there twice"
      ),
      ("\"G-002\"", "\"G-003\"", ": family G-002 is not in the caseload"),
      ("\"lat", "\"lat\u{7}", "this is not a text file"),
    ]
  )
  func faults(old: String, new: String, message: String) {
    let faults = faults(example(old, new))
    #expect(faults.contains { $0.contains(message) }, "\(faults)")
    #expect(faults.allSatisfy { $0.hasPrefix("caseload.json") })
  }

  @Test("is refused for all that is wrong at once, each at its line")
  func allAtOnce() throws {
    let text = example("\"raised\"", "\"x\"").replacing("\"paused\"", with: "\"y\"")
    let faults = faults(text)
    #expect(faults.count == 2)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (fault, word) in zip(faults, ["\"x\"", "\"y\""]) {
      let line = try #require(lines.firstIndex { $0.contains(word) }) + 1
      #expect(fault.contains("line \(line),"))
    }
  }

  @Test("may say null for what is not known")
  func null() throws {
    let loaded = try load(example("\"urgency\": \"raised\"", "\"urgency\": null"))
    #expect(loaded.caseload.families[0].urgency == nil)
  }

  @Test("gives warnings for properties that are not known, and for personal data")
  func warnings() throws {
    let text = example("\"urgency\": \"raised\"", "\"urgencyy\": 1, \"naam\": \"x\"")
    #expect(
      try load(text).warnings.map { $0.message.en } == [
        "\"urgencyy\" is not known and is left out: did you mean urgency?",
        "the column is left out: personal data do not belong in this file, remove it",
      ]
    )
  }

  @Test("is refused if it is nested beyond reason")
  func nesting() {
    let text = String(repeating: "[", count: 100_000)
    #expect(faults(text) == ["caseload.json, line 1: a value is missing here"])
  }

  @Test("is refused if it is a table")
  func table() {
    #expect(faults("id;plaats\n") == ["caseload.json, line 1: this is not JSON"])
  }

  @Test("may hold any character, written in any way")
  func characters() throws {
    let text = example("\"V-004\"", #""V-\u0030\u00304""#)
    #expect(try load(text).caseload.volunteers[0].id == "V-004")
    #expect(
      try load(example("\"cooking\"", #""\ud83c\udf72 \"\\\/\b\f\n\r\t""#)).caseload.families[0]
        .interests?.first?.description.hasPrefix("🍲") == true
    )
    #expect(
      faults(example("\"cooking\"", #""\ud83c""#)).first?.contains("no such character") == true
    )
    #expect(faults(example("\"cooking\"", #""\x""#)).first?.contains("no known letter") == true)
    #expect(
      faults(example("\"cooking\"", "\"a\nb\"")).first?.contains("may not run over lines") == true
    )
  }
}
