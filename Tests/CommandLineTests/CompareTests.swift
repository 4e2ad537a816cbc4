import Foundation
import MatchingQuality
import Testing

@Suite("koppel-bench compare")
struct CompareTests {
  private static let bench = Binary(name: "koppel-bench")
  private static let baseline = Binary.root.appending(path: "Benchmarks/Baselines/gate.json")

  @Test func theBaselineIsTheSameAsItself() throws {
    let path = Self.baseline.path
    let outcome = try Self.bench("compare", path, path, "--complete")
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("No verdict is better or worse."))
  }

  @Test func aLossOfTwoPercentIsRefusedWithOneLineAndTolerancePasses() throws {
    let folder = try TemporaryFolder()
    var results = try QualityResults(json: Data(contentsOf: Self.baseline))
    let column = try #require(results.index(ofMetric: "total-score"))
    for index in results.observations.indices where results.observations[index].policy == "leximin"
    {
      guard let value = results.observations[index].values[column] else { continue }
      // Between 1 and 3 percent.
      results.observations[index].values[column] = value * (0.97 + 0.02 * Double(index % 7) / 6)
    }
    let file = try folder.file("worse.json")
    try Data(results.json.utf8).write(to: file)
    let refused = try Self.bench("compare", Self.baseline.path, file.path, "--margin", "1")
    #expect(refused.exitCode == 1 && refused.errorLines.count == 1)
    #expect(
      refused.errorLines.first?.hasPrefix(
        "\(file.path): total-score: the new leximin is worse than the baseline's by "
      ) == true
    )
    let tolerated = try Self.bench("compare", Self.baseline.path, file.path, "--margin", "4")
    #expect(tolerated.exitCode == 0 && tolerated.errors.isEmpty)
    let json = try Self.bench(
      "compare",
      Self.baseline.path,
      file.path,
      "--margin",
      "4",
      "--format",
      "json"
    )
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
  }

  @Test func filesThatAreNoResultsAreRefused() throws {
    let path = Self.baseline.path
    let missing = try Self.bench("compare", path, "nowhere.json")
    #expect(missing.exitCode == 1)
    #expect(
      missing.errorLines == ["nowhere.json: cannot be read: check the name and your rights"]
    )
    let folder = try TemporaryFolder()
    let other = try folder.file("other.json")
    try Data("{}".utf8).write(to: other)
    let outcome = try Self.bench("compare", path, other.path)
    #expect(outcome.exitCode == 1 && outcome.errorLines.count == 1)
    #expect(try Self.bench("compare", path, path, "--margin", "-1").exitCode == 2)
    #expect(try Self.bench("compare", path).exitCode == 2)
  }

  @Test func missingPartsAreRefusedOnlyOnRequest() throws {
    let folder = try TemporaryFolder()
    var results = try QualityResults(json: Data(contentsOf: Self.baseline))
    results.instances.removeLast()
    results.observations.removeLast(results.policies.count)
    let file = try folder.file("fewer.json")
    try Data(results.json.utf8).write(to: file)
    let plain = try Self.bench("compare", Self.baseline.path, file.path)
    #expect(plain.exitCode == 0 && plain.output.contains("Instances only in the baseline: "))
    let complete = try Self.bench("compare", Self.baseline.path, file.path, "--complete")
    #expect(complete.exitCode == 1 && complete.errorLines.count == 1)
  }
}
