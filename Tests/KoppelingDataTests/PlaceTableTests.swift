import Foundation
import Koppeling
import KoppelingData
import Testing

@Suite("The table of places")
struct PlaceTableTests {
  private static let compiledFile = packageFolder.appending(
    path: "Sources/KoppelingData/Places/Gazetteer+Table.swift"
  )

  /// One place of the table, by the names of its columns.
  private func rows() throws -> [[String: String]] {
    let table = DelimitedText(try fixture("Places/places_nl_be.csv"))
    #expect(table.faults.isEmpty)
    let header = try #require(table.rows.first).cells.map(\.text)
    return table.rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(header, row.cells.map(\.text)))
    }
  }

  @Test("holds every place of the gazetteer, and the gazetteer every place of the table")
  func contents() throws {
    let rows = try rows()
    #expect(rows.count == 3082)
    #expect(Gazetteer.standard.places.count == rows.count)
    for row in rows {
      let id = try #require(row["geonames_id"].flatMap { Int($0) })
      let place = try #require(Gazetteer.standard.place(id: id))
      #expect(place.name == row["name"])
      #expect(place.country == row["country"])
      #expect(place.regionCode == row["region_iso"])
      #expect(place.region == row["region"])
      #expect(place.area == row["admin2"])
      #expect(String(place.population) == row["population"])
      #expect(String(place.location.latitude) == row["lat"].map { String(Double($0) ?? 0) })
      #expect(String(place.location.longitude) == row["lng"].map { String(Double($0) ?? 0) })
      #expect(place.location.place == id)
    }
  }

  /// Set KOPPELING_REGENERATE to write the compiled places anew.
  @Test("and the compiled places agree to the byte")
  func compiledForm() throws {
    let expected = compiledText(try rows())
    if ProcessInfo.processInfo.environment["KOPPELING_REGENERATE"] != nil {
      try Data(expected.utf8).write(to: Self.compiledFile)
    }
    #expect(try String(contentsOf: Self.compiledFile, encoding: .utf8) == expected)
  }

  private func compiledText(_ rows: [[String: String]]) -> String {
    var groups: [[String]: [[String]]] = [:]
    for row in rows {
      func field(_ name: String) -> String { row[name] ?? "" }
      let area = ["country", "region_iso", "region", "admin2"].map(field)
      groups[area, default: []].append([
        field("geonames_id"), field("name"), hundredThousandths(field("lat")),
        hundredThousandths(field("lng")), field("population"),
      ])
    }
    let lines = groups.sorted { $0.key.lexicographicallyPrecedes($1.key, by: inBytes) }
      .flatMap { area, places in
        ["=" + area.joined(separator: "|")]
          + places.sorted { (Int($0[0]) ?? 0) < (Int($1[0]) ?? 0) }.map {
            $0.joined(separator: "|")
          }
      }
    return Self.head + lines.joined(separator: "\n") + "\n\"\"\"#\n}\n"
  }

  private func inBytes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  private func hundredThousandths(_ degrees: String) -> String {
    let parts = degrees.split(separator: ".")
    let fraction = parts.count == 2 ? parts[1] : ""
    return parts[0] + fraction + String(repeating: "0", count: 5 - fraction.count)
  }

  private static let head = """
    // swift-format-ignore-file
    // Generated from Fixtures/Places/places_nl_be.csv by PlaceTableTests; see Fixtures/Places/README.md.
    // Contains data from GeoNames (geonames.org), CC BY 4.0; columns and rows were selected.

    extension Gazetteer {
      /// The places, grouped: a line that starts with `=` gives the country, the code and the name of
      /// the region, and the second-level area of the lines below it; every other line is a place:
      /// identifier, name, latitude and longitude in hundred-thousandths of a degree, population.
      static let compiledTable = #\"\"\"

    """
}
