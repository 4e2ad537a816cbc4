import Koppeling
import KoppelingData
import Testing

/// Cells that are mostly read by their bytes, beside spellings of them that go by their characters.
@Suite("A cell means the same")
struct CellPathTests {
  private static let whiteSpaces = [
    "\u{20}", "\u{9}", "\u{a0}", "\u{1680}", "\u{2003}", "\u{202f}", "\u{3000}",
  ]

  /// What a family with one more cell is read as, or what is wrong with it.
  private func outcome(_ column: String, _ cell: String) throws -> String {
    try outcome(["plaats": "Ede", column: cell])
  }

  private func outcome(_ cells: KeyValuePairs<String, String>) throws -> String {
    let header = cells.map(\.key).joined(separator: ";")
    let row = cells.map { "\"\($0.value)\"" }.joined(separator: ";")
    let folder = Folder(families: "id;aangemeld_op;\(header)\nG-1;2026-08-01;\(row)\n")
    do {
      return CaseloadWriter.json(try folder.load().caseload)
    } catch let error as ImportRefusal {
      return error.description
    }
  }

  private static let cells: [(column: String, elements: [String])] = [
    ("talen", ["nl:B1", "ti = native", "fa-AF", "Tigrinya", "dari:a2", "ber", "nl : moedertaal"]),
    ("dagdelen", ["wed-afternoon", "wo-m", "di ochtend", "ma", "werkdagen", "zo_avond", "wox"]),
    ("vragen", ["boundaries:3", "luisterend oor", "play", "outdoors:9", "grenzen stellen:2"]),
    ("omstandigheden", ["cats:yes", "katten:nee", "dogs", "stairs:onbekend", "dgs:yes"]),
    ("interesses", ["koken", "lange wandelingen", "Lezen", "geen"]),
    ("kinderen", ["18", "4j6m", "4 jaar en 2 maanden", "30m", "-3", "24j"]),
    ("vervoer", ["fiets", "ov", "electric bicycle", "auto", "raket"]),
    ("andere_steun", ["voorlezen@wo-middag", "hulp@ma-o+di", "hulp"]),
  ]

  @Test("whatever the white space around and between its elements", arguments: UInt64(0)..<8)
  func whiteSpace(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for (column, elements) in Self.cells {
      let chosen = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        elements.randomElement(using: &random) ?? ""
      }
      let separator = [", ", " | ", ","].randomElement(using: &random) ?? ","
      let plain = chosen.joined(separator: separator)
      let expected = try outcome(column, plain)
      for other in Self.whiteSpaces {
        let cell = other + plain.replacing(" ", with: other + other) + other
        #expect(try outcome(column, cell) == expected, "\(column): \(cell)")
      }
    }
  }

  @Test(
    "whether nothing is known of it in one alphabet or another",
    arguments: whiteSpaces,
    ["", "?", "onbekend", "Unknown", "ONBEKEND", "uknown", "onbekende", "-", "geen", "NONE"]
  )
  func unknown(space: String, word: String) throws {
    for column in ["dagdelen", "vervoer", "wacht_sinds", "huishouden"] {
      #expect(try outcome(column, space + word + space) == outcome(column, word))
    }
  }

  @Test("as a day with and without the time of midnight", arguments: UInt64(0)..<4)
  func days(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let year = Int.random(in: 1890...2210, using: &random)
      let month = Int.random(in: 0...13, using: &random) + 100
      let day = Int.random(in: 0...32, using: &random) + 100
      let date = "\(year)-\(String(month).dropFirst())-\(String(day).dropFirst())"
      let (first, second) = (
        try outcome("wacht_sinds", date), try outcome("wacht_sinds", date + "T00:00")
      )
      #expect(second.replacing("T00:00", with: "") == first)
    }
  }

  @Test("as a number with and without a fraction of zeros", arguments: UInt64(0)..<4)
  func numbers(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let number = Int.random(in: 0...700, using: &random)
      let first = try outcome("maximale_reistijd", "\(number)")
      let second = try outcome("maximale_reistijd", "\(number).0")
      #expect(second.replacing("\(number).0", with: "\(number)") == first)
    }
  }

  @Test("as degrees of few decimals and of many", arguments: UInt64(0)..<4)
  func degrees(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let decimals = Int.random(in: 1...6, using: &random)
      let fraction = (0..<decimals).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }.joined()
      let sign = Bool.random(using: &random) ? "-" : ""
      let degrees = sign + "5\(Bool.random(using: &random) ? "," : ".")\(fraction)"
      let first = try outcome(["breedtegraad": "52.1", "lengtegraad": degrees])
      let second = try outcome(["breedtegraad": "52,1", "lengtegraad": degrees + "0000000"])
      #expect(second == first)
    }
  }

  @Test("as a word with and without accents, spaces and signs")
  func words() throws {
    for (plain, other) in [
      ("alleenstaand", "Alleenstaánd"), ("couple", "cöuple"), ("paar", "p-a a.r"), ("paar", "PAAR"),
    ] {
      #expect(try outcome("huishouden", other) == outcome("huishouden", plain))
    }
  }
}
