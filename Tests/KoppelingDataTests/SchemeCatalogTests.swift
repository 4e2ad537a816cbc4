import Koppeling
import KoppelingData
import Testing

@Suite("The schemes that come with the engine")
struct SchemeCatalogTests {
  @Test("are seven, with Home-Start Nederland first")
  func list() {
    #expect(
      SchemeCatalog.all.map(\.id) == [
        "home-start-nl", "home-start-flanders", "home-start-uk", "samen-oplopen",
        "meeleefgezinnen", "steunouder", "buurtgezinnen",
      ]
    )
    #expect(SchemeCatalog.scheme(SchemeCatalog.standard)?.id == "home-start-nl")
    #expect(SchemeCatalog.scheme("no-such-scheme") == nil)
  }

  @Test("have no faults", arguments: SchemeCatalog.all)
  func faults(scheme: Scheme) {
    #expect(scheme.faults.isEmpty)
  }

  @Test("name a source for each setting and for nothing else", arguments: SchemeCatalog.all)
  func sources(scheme: Scheme) {
    let settings = Set(
      Mirror(reflecting: scheme).children.compactMap(\.label)
    ).subtracting(["id", "name", "sources"])
    #expect(Set(scheme.sources.keys) == settings)
    #expect(scheme.sources.values.allSatisfy { !$0.isEmpty })
  }

  @Test("name the disagreement on the longest duration, and let a municipality choose")
  func duration() throws {
    let scheme = try #require(SchemeCatalog.scheme("home-start-nl"))
    #expect(scheme.maximumWeeks == 78)
    let source = try #require(scheme.sources["maximumWeeks"])
    #expect(source.contains("52"))
    var overrides = SchemeOverrides()
    overrides.maximumWeeks = 52
    #expect(scheme.applying(overrides).maximumWeeks == 52)
  }

  @Test("point to schemes that exist", arguments: SchemeCatalog.all)
  func alternatives(scheme: Scheme) {
    if let other = scheme.manySidedAlternative { #expect(SchemeCatalog.scheme(other) != nil) }
  }

  @Test("may be joined by one from a file, which is refused with the line of each fault")
  func file() throws {
    let text = SchemaDocument.scheme.example
    func read(_ text: String) throws -> Scheme {
      try withFolder(["own.json": Array(text.utf8)]) {
        try SchemeCatalog.read(path: $0 + "/own.json")
      }
    }
    #expect(try read(text) == SchemeCatalog.scheme("home-start-nl"))
    func fault(_ old: String, _ new: String) -> String? {
      let bad = text.replacing(old, with: new)
      return #expect(throws: ImportRefusal.self) { try read(bad) }?.faults.first?.text.en
    }
    #expect(fault("\"A2\"", "\"A3\"")?.contains("languageLevel: \"A3\" is not known here") == true)
    #expect(fault("\"maximumWeeks\": 78", "\"maximumWeeks\": 3")?.contains("maximumWeeks") == true)
    #expect(fault("{", "")?.hasPrefix("own.json, line 2: there is text after the end") == true)
    #expect(throws: ImportRefusal.self) { try SchemeCatalog.read(path: "/no/such.json") }
    #expect(
      fault("  \"conductCheck\": {", "  \"conductcheck\": {")?
        .contains("\"conductcheck\" is not known: did you mean conductCheck?") == true
    )
    let noCheck = text.replacing(/"conductCheck": \{[^}]*\},/, with: "")
    #expect(
      #expect(throws: ImportRefusal.self) { try read(noCheck) }?.faults.map(\.text.en) == [
        "own.json, line 1: conductCheck is missing: write \"conductCheck\": null "
          + "if none is asked for"
      ]
    )
    let none = text.replacing(/"conductCheck": \{[^}]*\},/, with: "\"conductCheck\": null,")
    #expect(try read(none).conductCheck == nil)
    #expect(fault("\"id\": \"home-start-nl\"", "\"id\": \" \"")?.contains("is empty") == true)
  }

  @Test("may not be misspelt in the settings of a folder or in a caseload")
  func misspelt() throws {
    let scheme = SchemaDocument.scheme.example
      .replacing("  \"conductCheck\": {", with: "  \"conductcheck\": {")
    let settings = "{\"scheme\": \(scheme), \"asOf\": \"2026-09-01\"}"
    let faults = Folder(settings: settings).faults
    #expect(faults.count == 1)
    #expect(faults.first?.contains("did you mean conductCheck?") == true)
    let without = SchemaDocument.scheme.example
      .replacing(/"conductCheck": \{[^}]*\},/, with: "")
    let unchecked = Folder(settings: "{\"scheme\": \(without), \"asOf\": \"2026-09-01\"}")
    #expect(try unchecked.warnings.contains { $0.contains("no check of conduct is asked for") })
    let caseload = SchemaDocument.caseload.example
      .replacing("\"conductCheck\": {", with: "\"conductcheck\": {")
    let refusal = #expect(throws: ImportRefusal.self) {
      try withFolder(["a.json": Array(caseload.utf8)]) {
        try CaseloadLoader.load(path: $0 + "/a.json")
      }
    }
    #expect(refusal?.faults.first?.text.en.contains("did you mean conductCheck?") == true)
  }

  @Test("let the child travel where the child is hosted")
  func travellers() {
    let hosted = SchemeCatalog.all.filter { $0.traveller == .family }.map(\.id)
    #expect(hosted == ["meeleefgezinnen", "steunouder", "buurtgezinnen"])
  }
}
