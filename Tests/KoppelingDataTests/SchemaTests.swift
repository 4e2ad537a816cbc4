import Foundation
import Koppeling
import KoppelingData
import Testing

@Suite("The JSON Schemas")
struct SchemaTests {
  /// The keys of an object's schema by the place of the object, such as `families[]`.
  private typealias Keys = [String: Set<String>]

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("have a name, a version and a title", arguments: SchemaDocument.all.map(\.name))
  func heads(name: String) throws {
    let document = try #require(SchemaDocument.all.first { $0.name == name })
    let schema = try object(document.text)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$id"] as? String == "urn:koppeling:\(name.prefix { $0 != "." }):1")
    // A validator has nothing but the text: each reference finds its part in it.
    for match in document.text.matches(of: /"\$ref": "([^"]*)"/) {
      #expect(match.1.hasPrefix("#/$defs/"), "\(match.1)")
      let definitions = try #require(schema["$defs"] as? [String: Any])
      #expect(definitions[String(match.1.dropFirst(8))] != nil, "\(match.1)")
    }
    #expect((schema["title"] as? String)?.isEmpty == false)
  }

  @Test("have examples that decode, in which every property occurs")
  func examples() throws {
    let caseload = try JSONDecoder().decode(
      Caseload.self,
      from: Data(SchemaDocument.caseload.example.utf8)
    )
    #expect(caseload.faults.isEmpty)
    // Encoding the example gives every property that can be encoded.
    for record in [caseload.families[0], caseload.volunteers[0], caseload.matches[0]] as [Any] {
      for child in Mirror(reflecting: record).children {
        #expect(String(describing: child.value) != "nil", "\(child.label ?? "")")
      }
    }
    _ = try JSONDecoder().decode(Scheme.self, from: Data(SchemaDocument.scheme.example.utf8))
    _ = try withFolder(Folder(settings: SchemaDocument.settings.example).files) {
      try CaseloadLoader.load(path: $0)
    }
  }

  @Test("and the tables have examples that make a folder together")
  func exampleFolder() throws {
    var files = ["scheme.json": Array(SchemaDocument.settings.example.utf8)]
    for table in ColumnTable.all { files[table.file] = Array(table.exampleFile.utf8) }
    let loaded = try withFolder(files) { try CaseloadLoader.load(path: $0) }
    #expect(loaded.caseload.families.count == 1)
    #expect(loaded.caseload.matches.map(\.state) == [.ended])
    #expect(loaded.travelMinutes.count == 1)
    #expect(loaded.warnings.isEmpty)
  }

  @Test("of a caseload and a scheme list exactly the properties that are encoded")
  func properties() throws {
    var caseload = try JSONDecoder().decode(
      Caseload.self,
      from: Data(SchemaDocument.caseload.example.utf8)
    )
    var overrides = SchemeOverrides()
    overrides.youngestChildBelowMonths = 84
    overrides.prenatalFromWeek = 28
    overrides.plannedWeeks = 40
    overrides.maximumWeeks = 52
    overrides.minimumCommitmentWeeks = 20
    overrides.samePlace = .warn
    overrides.samePlaceMetres = 500
    overrides.languageLevel = .b1
    overrides.maximumTravelMinutes = 20
    overrides.weights = .standard
    caseload.municipalities[0].overrides = overrides
    caseload.families[0].location = caseload.families[1].location
    let encoded = try object(CaseloadWriter.json(caseload))
    var found: Keys = [:]
    collect(encoded, at: "", into: &found)
    var listed: Keys = [:]
    try list(try object(SchemaDocument.caseload.text), at: "", into: &listed)
    for place in Set(found.keys).union(listed.keys) {
      // Numbers by topic and facts are free in what they name, and sources in their settings.
      if ["needs", "experience", "circumstances", "sources"].contains(
        place.split(separator: ".").last.map(String.init) ?? ""
      ) {
        #expect(found[place]?.isSubset(of: listed[place] ?? found[place] ?? []) == true)
      } else {
        #expect(found[place] == listed[place], "\(place)")
      }
    }
  }

  @Test("list every word of the vocabularies")
  func words() throws {
    let definitions = try #require(
      try object(SchemaDocument.caseload.text)["$defs"] as? [String: [String: Any]]
    )
    func keys(_ name: String) -> Set<String> {
      Set((definitions[name]?["properties"] as? [String: Any] ?? [:]).keys)
    }
    func words(_ name: String) -> [String] {
      (definitions[name]?["items"] as? [String: Any])?["enum"] as? [String] ?? []
    }
    #expect(keys("topics") == Set(Topic.allCases.map(\.rawValue)))
    #expect(keys("circumstances") == Set(Circumstance.allCases.map(\.rawValue)))
    #expect(words("cannot") == Circumstance.allCases.map(\.rawValue))
    #expect(words("travelModes") == TravelMode.allCases.map(\.rawValue))
    #expect(words("slots") == Slot.week.map(\.description))
  }

  /// The keys of each object in a document.
  private func collect(_ value: Any, at place: String, into keys: inout Keys) {
    if let object = value as? [String: Any] {
      keys[place, default: []].formUnion(object.keys)
      for (key, inner) in object { collect(inner, at: place + "." + key, into: &keys) }
    } else if let array = value as? [Any] {
      for inner in array { collect(inner, at: place + "[]", into: &keys) }
    }
  }

  /// The keys of each object that a schema describes.
  private func list(
    _ schema: [String: Any],
    in document: [String: Any]? = nil,
    at place: String,
    into keys: inout Keys
  ) throws {
    let document = document ?? schema
    if let reference = schema["$ref"] as? String {
      let (resolved, home) = try resolve(reference, in: document)
      return try list(resolved, in: home, at: place, into: &keys)
    }
    for alternative in schema["anyOf"] as? [[String: Any]] ?? [] {
      try list(alternative, in: document, at: place, into: &keys)
    }
    if let properties = schema["properties"] as? [String: [String: Any]] {
      keys[place, default: []].formUnion(properties.keys)
      for (key, inner) in properties {
        try list(inner, in: document, at: place + "." + key, into: &keys)
      }
    }
    if let items = schema["items"] as? [String: Any] {
      try list(items, in: document, at: place + "[]", into: &keys)
    }
  }

  private func resolve(
    _ reference: String,
    in document: [String: Any]
  ) throws -> (schema: [String: Any], document: [String: Any]) {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
    var home = document
    if let name = parts.first, !name.isEmpty {
      home = try object(try #require(SchemaDocument.all.first { $0.name == name }).text)
    }
    var schema = home
    for key in parts.count == 2 ? parts[1].split(separator: "/") : [] {
      schema = try #require(schema[String(key)] as? [String: Any])
    }
    return (schema, home)
  }
}
