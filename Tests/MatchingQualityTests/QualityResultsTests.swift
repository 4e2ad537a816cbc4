import Foundation
import MatchingQuality
import TestSupport
import Testing

@Suite("Results")
struct QualityResultsTests {
  static func results() async throws -> QualityResults {
    var results = try await QualityRun(QualityRunTests.suite(), threads: 2).results()
    results.environment = QualityEnvironment(
      processor: "p",
      cores: 2,
      threads: 2,
      swift: "6.3",
      system: "s",
      package: "0",
      isOptimized: true
    )
    return results
  }

  @Test func whatIsWrittenIsReadAgain() async throws {
    let results = try await Self.results()
    let again = try QualityResults(json: Data(results.json.utf8))
    #expect(again == results && again.json == results.json)
  }

  @Test func theDigestCoversAllButMachineAndTime() async throws {
    let results = try await Self.results()
    var other = results
    other.environment?.cores = 64
    other.timing?.seconds = 1e9
    #expect(other.digest == results.digest)
    other.observations[0].values[0] = 0.123
    #expect(other.digest != results.digest)
    let changed = results.json.replacing("\"seed\":5", with: "\"seed\":6")
    #expect(throws: QualityResultsError.digest(results.digest)) {
      try QualityResults(json: Data(changed.utf8))
    }
  }

  @Test func laterFormsAndContradictionsAreRefused() async throws {
    let results = try await Self.results()
    let later = results.json.replacing("\"schemaVersion\":1", with: "\"schemaVersion\":2")
    #expect(throws: QualityResultsError.version(2)) { try QualityResults(json: Data(later.utf8)) }
    var short = results
    short.observations.removeLast()
    #expect(throws: QualityResultsError.self) { try QualityResults(json: Data(short.json.utf8)) }
    #expect(throws: DecodingError.self) { try QualityResults(json: Data("{}".utf8)) }
  }

  @Test func theTableHoldsTheNumbersOfTheJSON() async throws {
    let results = try await Self.results()
    let lines = results.csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(lines[0].joined(separator: ",") == "instance,policy,metric,value")
    #expect(lines.count == 1 + results.observations.count * results.metrics.count)
    let form = try JSONDecoder().decode(PlainForm.self, from: Data(results.json.utf8))
    var row = 1
    for observation in form.observations {
      for (metric, value) in zip(form.metrics, observation.values) {
        let line = lines[row]
        #expect(line.count == 4 && String(line[0]) == observation.instance)
        #expect(String(line[1]) == observation.policy && String(line[2]) == metric.id)
        #expect(Double(String(line[3])) == value)
        row += 1
      }
    }
  }

  @Test func theFormIsTheOneOfTheSchema() async throws {
    let path = SuiteTests.root.path + "/Benchmarks/Schemas/quality-results.schema.json"
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    let check = SchemaCheck(root: try #require(schema as? [String: Any]))
    let json = try await Self.results().json
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8))
    #expect(check.faults(document) == [])
    // A schema that allowed everything would pass too.
    for (old, new) in [
      ("\"seed\":5,", "\"seed\":\"5\","), ("\"kind\":\"culture\"", "\"kind\":\"village\""),
      ("\"plan\":", "\"plans\":"), ("fnv1a128:", "sha256:"), ("\"values\":[", "\"values\":[\"x\","),
      ("\"replications\":3", "\"replications\":0"),
    ] {
      let changed = Data(json.replacing(old, with: new).utf8)
      #expect(try !check.faults(JSONSerialization.jsonObject(with: changed)).isEmpty, "\(old)")
    }
  }

  @Test func linesCompareOneByOne() async throws {
    let results = try await Self.results()
    let lines = results.json.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("{\"groups\"") } == results.observations.count)
    #expect(lines.count { $0.hasPrefix("\"timing\"") || $0.hasPrefix("\"environment\"") } == 2)
  }

  @Test func theSummaryShowsMeansAndIntervals() async throws {
    let results = try await Self.results()
    let text = QualitySummary(results).text
    let lines = text.split(separator: "\n")
    #expect(lines.count == 1 + results.policies.count)
    #expect(lines[0].contains("gap-to-optimum ↓") && lines[0].contains("coverage ↑"))
    let optimal = try #require(lines.first { $0.hasPrefix("optimal-total") })
    let totals = results.column(metric: "total-score", policy: "optimal-total").compactMap { $0 }
    // Three of the region under either setting, three of the culture, one of the bids.
    let groups = [totals[0..<3], totals[3..<6], totals[6..<9], totals[9..<10]]
    let mean = groups.map { $0.reduce(0, +) / Double($0.count) }.reduce(0, +) / 4
    let shown = optimal.split(separator: " ").compactMap { Double(String($0)) }
    #expect(shown.contains { abs($0 - mean) < 0.005 }, "\(mean) in \(optimal)")
    let ranges = QualitySummary(results) { samples in
      (samples.joined().min() ?? 0)...(samples.joined().max() ?? 0)
    }
    #expect(ranges.text.split(separator: "\n").count == 1 + 2 * results.policies.count)
    #expect(ranges.text.contains("…"))
  }
}

/// As much of the form as the table shows, read without the types that wrote it.
private struct PlainForm: Decodable {
  struct Named: Decodable { let id: String }
  struct Observation: Decodable {
    let instance: String
    let policy: String
    let values: [Double?]
  }
  let metrics: [Named]
  let observations: [Observation]
}
