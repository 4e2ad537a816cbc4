import Foundation
import Testing

@Suite("koppel match")
struct MatchTests {
  static let regions = ["weststellingwerf", "groningen", "maastricht", "domo-hasselt"]

  @Test("writes the contract's JSON, with equal bytes on every run", arguments: regions)
  func json(region: String) throws {
    let path = Binary.fixture("Regions/\(region)")
    let first = try Binary.koppel("match", path, "--format", "json")
    #expect(first.exitCode == 0, "\(first.errors)")
    let second = try Binary.koppel("match", path)
    #expect(first.output == second.output, "a pipe gets JSON, and the same bytes")
    let object = try JSONSerialization.jsonObject(with: Data(first.output.utf8))
    let plan = try #require(object as? [String: Any])
    for key in ["schemaVersion", "status", "objective", "proposals", "waiting", "certificate"] {
      #expect(plan[key] != nil, "\(key)")
    }
    #expect(plan["timing"] == nil)
    let objective = try #require(plan["objective"] as? [String: Any])
    let proposals = try #require(plan["proposals"] as? [[String: Any]])
    let values = proposals.compactMap { $0["value"] as? Int }
    #expect(values.count == proposals.count)
    #expect(objective["value"] as? Int == values.reduce(0, +))
    #expect(objective["families"] as? Int == proposals.count)
    let scores = proposals.compactMap { $0["score"] as? Int }
    #expect(objective["score"] as? Int == scores.reduce(0, +))
  }

  @Test("the order of the rows means nothing", arguments: regions)
  func rowOrder(region: String) throws {
    let source = URL(fileURLWithPath: Binary.fixture("Regions/\(region)"))
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
    where name.hasSuffix(".csv") || name == "scheme.json" {
      let data = try Data(contentsOf: source.appendingPathComponent(name))
      try folder.file(name, name.hasSuffix(".csv") ? Self.reversed(data) : data)
    }
    let expected = try Binary.koppel("match", source.path)
    let reversed = try Binary.koppel("match", folder.path)
    #expect(reversed.exitCode == 0, "\(reversed.errors)")
    #expect(reversed.output == expected.output)
  }

  /// A table with its rows in reverse order; rows end where a line feed stands outside quotes.
  private static func reversed(_ data: Data) -> Data {
    var rows: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in data {
      rows[rows.count - 1].append(byte)
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { rows.append([]) }
    }
    rows.removeAll { $0.isEmpty }
    return Data(rows[0] + rows.dropFirst().reversed().joined())
  }

  @Test("shows timings only when asked")
  func timing() throws {
    let path = Binary.fixture("Regions/weststellingwerf")
    let outcome = try Binary.koppel("match", path, "--timing")
    let data = Data(outcome.output.utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let timing = try #require(document["timing"] as? [String: Double])
    #expect(Set(timing.keys) == ["read", "check", "score", "solve", "lottery", "explain"])
    #expect(timing.values.allSatisfy { $0 >= 0 })
    let folder = try TemporaryFolder()
    let plan = try folder.file("plan.json", outcome.output)
    #expect(try Binary.koppel("verify", plan.path, path).exitCode == 0)
  }

  @Test("writes text, CSV and a page", arguments: ["nl", "en"])
  func otherForms(language: String) throws {
    let path = Binary.fixture("Regions/groningen")
    for (format, part) in [
      ("text", language == "nl" ? "VOORSTELLEN" : "PROPOSALS"),
      ("csv", language == "nl" ? "\u{feff}family;volunteer;status" : "family,volunteer,status"),
      ("html", "<html lang=\"\(language)\">"),
    ] {
      let outcome = try Binary.koppel("match", path, "--format", format, "--language", language)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(outcome.output.contains(part))
    }
  }

  @Test("takes travel times from a table")
  func travel() throws {
    let folder = try CaseloadFolder().write()
    let plain = try Binary.koppel("match", folder.path, "--format", "csv")
    let table = try folder.file("minutes.txt", "family,volunteer,minutes\nF-2,V-1,7\nF-1,V-1,999\n")
    let outcome = try Binary.koppel(
      "match",
      folder.path,
      "--format",
      "csv",
      "--travel",
      table.path
    )
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(plain.output.contains("F-1,V-1,proposed"))
    #expect(outcome.output.contains("F-2,V-1,proposed"))
  }
}
