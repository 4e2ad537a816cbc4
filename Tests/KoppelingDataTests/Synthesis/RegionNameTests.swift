import Koppeling
import KoppelingData
import Testing

@Suite("Names of synthetic regions")
struct RegionNameTests {
  private static let municipalities = SortedSet(
    Gazetteer.standard.places.filter { $0.country == "NL" }
      .map { "\($0.plainArea)|\($0.region)" }
  )

  @Test("every municipality of the gazetteer is a region by its name")
  func everyMunicipality() throws {
    // 341 of the 342 of 2025: the extract of GeoNames has no place in Etten-Leur.
    #expect(Self.municipalities.count == 341)
    for entry in Self.municipalities {
      let parts = entry.split(separator: "|").map(String.init)
      // Two municipalities are called Bergen.
      let name = parts[0] == "Bergen" ? "Bergen (\(parts[1]))" : parts[0]
      let region = try SyntheticRegion(named: name, settings: .init(families: 3, volunteers: 0))
      #expect(region.name == parts[0])
      #expect(!region.isFlemish)
      #expect(region.caseload(seed: 1).families.allSatisfy { $0.municipality != nil }, "\(name)")
    }
  }

  @Test("every region is found by its identifier, and by that alone")
  func identifiers() throws {
    let ids = SyntheticRegion.allIDs
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(try SyntheticRegion(named: id).id == id, "\(id)") }
  }

  @Test(
    "names are read whatever the case, the accents and the language",
    arguments: [
      ("groningen", "groningen"), ("Maastricht", "maastricht"),
      ("WESTSTELLINGWERF", "weststellingwerf"),
      ("Súdwest-Fryslân", "sudwest-fryslan"), ("den bosch", "s-hertogenbosch"),
      ("'s-Gravenhage", "den-haag"), ("Nederland", "netherlands"), ("vlaanderen", "flanders"),
      ("friesland", "province-fryslan"), ("Noord-Brabant", "province-noord-brabant"),
      ("groningen (province)", "province-groningen"), ("provincie Utrecht", "province-utrecht"),
      ("limburg", "province-limburg"), ("Limburg (BE)", "province-limburg-be"),
      ("hasselt", "hasselt"), ("Antwerpen", "antwerp"), ("bergen (limburg)", "bergen-li"),
      ("bergen-nh", "bergen-nh"), ("NL-DR", "province-drenthe"), ("drenthe", "province-drenthe"),
    ]
  )
  func readings(name: String, id: String) throws {
    #expect(try SyntheticRegion(named: name).id == id)
  }

  @Test("a name that means more than one thing says what else it could be")
  func namesakes() throws {
    #expect(try SyntheticRegion(named: "groningen").namesakes == ["Groningen (province)"])
    #expect(try SyntheticRegion(named: "drenthe").namesakes.isEmpty)
    for other in try SyntheticRegion(named: "utrecht").namesakes {
      #expect(try SyntheticRegion(named: other).id == "province-utrecht")
    }
  }

  @Test(
    "a wrong name is refused with what may have been meant",
    arguments: [
      ("amsterdm", ["amsterdam"]), ("wolvega", ["weststellingwerf"]),
      ("wolfega", ["weststellingwerf"]), ("hertogenbosch", ["s-hertogenbosch"]), ("xyzzyxyzzy", []),
      ("", []), ("()", []),
    ]
  )
  func wrong(name: String, near: [String]) throws {
    let error = try #require(throws: RegionNameError.self) { try SyntheticRegion(named: name) }
    #expect(error.nearMisses == near)
    #expect(!error.isAmbiguous)
    #expect(!error.description.contains("\n"))
  }

  @Test("of Flemish places of one name the largest is meant, and the others are named")
  func flemishNamesakes() throws {
    let region = try SyntheticRegion(named: "Aalst")
    #expect(region.id == "aalst")
    #expect(region.isFlemish)
    let populations = region.settlements.map(\.place.population)
    #expect(populations.max() ?? 0 > 50_000)
    #expect(region.namesakes.count == 1)
    #expect(try SyntheticRegion(named: region.namesakes[0]).id == "aalst-limburg")
  }

  @Test("two municipalities of one name are told apart")
  func ambiguous() throws {
    let error = try #require(throws: RegionNameError.self) { try SyntheticRegion(named: "bergen") }
    #expect(error.isAmbiguous)
    #expect(error.nearMisses.count == 2)
    for name in error.nearMisses { _ = try SyntheticRegion(named: name) }
  }

  @Test(
    "the character follows from where people live",
    arguments: [
      ("weststellingwerf", SyntheticRegion.Character.rural), ("groningen", .urban),
      ("schiermonnikoog", .rural), ("amsterdam", .urban), ("netherlands", .mixed),
      ("smallingerland", .mixed),
    ]
  )
  func character(name: String, expected: SyntheticRegion.Character) throws {
    #expect(try SyntheticRegion(named: name).character == expected)
  }
}
