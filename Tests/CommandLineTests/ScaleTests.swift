import CaseloadScale
import Foundation
import SolverSpeed
import Testing

@Suite("The table of koppel-bench scale")
struct ScaleTests {
  private static let peak = MachinePeak(threads: 1, gigaflops: 100, gigabytes: 10)

  private static func scoring() -> ScaleScoring {
    var scoring = ScaleScoring()
    (scoring.pairs, scoring.pairsPassing, scoring.pairsRead) = (1_000_000, 1000, 3000)
    (scoring.seconds, scoring.tableSeconds) = (0.5, 0.125)
    (scoring.productOperations, scoring.sumOperations) = (9_000_000_000, 1_000_000_000)
    scoring.bytes = 1_000_000_000
    (scoring.inputBytes, scoring.outputBytes) = (5_000_000, 20_000_000_000)
    return scoring
  }

  private static func size(_ size: Int, seconds: Double = 8, bytes: Int = 400_000_000) -> ScaleSize
  {
    let stages = ["read": 1.0, "check": 0.25, "solve": 2, "lottery": 0.5, "explain": 1]
    return ScaleSize(
      size: size,
      start: 0.25,
      runs: [
        ScaleRun(seconds: seconds, peakBytes: bytes, stages: stages),
        ScaleRun(seconds: seconds - 1, peakBytes: bytes + 1, stages: stages),
        ScaleRun(seconds: seconds + 9, peakBytes: bytes - 1, stages: stages),
      ],
      verify: ScaleRun(seconds: 3, peakBytes: 7),
      scoring: scoring()
    )
  }

  private static func document() -> ScaleDocument {
    var document = ScaleDocument(
      machine: "a machine",
      cores: 2,
      threads: 2,
      repetitions: 3,
      region: "groningen",
      seed: 1
    )
    document.peaks = [peak]
    document.sizes = [size(20_000), size(77)]
    document.sizes[0].compare(with: peak)
    document.comparison = ScaleComparison(
      repetitions: 3,
      forms: [
        ScaleComparison.Form(form: "portable", times: [(0.25, 0.75)]),
        ScaleComparison.Form(form: "blas", times: [(0.25, 0.5), (0.75, 0.25), (0.5, 0)]),
      ],
      tiles: (8, 3),
      kernels: ScaleComparison.Kernels(
        features: 68,
        featuresOfFamily: 12,
        portable: 0.000_112,
        blas: 0.000_056,
        sums: 0.000_018
      ),
      single: 0.075,
      sample: ScaleSample(rowCount: 4000, columnCount: 4000, pairLimit: 40_000),
      isEqual: true
    )
    document.rivals = rivals()
    document.judge()
    return document
  }

  private static func rivals() -> ScaleRivals {
    var rivals = ScaleRivals(
      size: 20_000,
      pairs: 9,
      total: 12_345,
      ourSeconds: 4,
      ourThreadedSeconds: 3,
      ourListSeconds: 2,
      ourPeakBytes: 5_000_000,
      timeLimit: 60,
      memoryLimit: 1_000_000_000
    )
    for (name, outcome, seconds) in [
      ("quick", ScaleRivals.Rival.Outcome.wrong, 1.0), ("slow", .optimal, 50),
      ("fast", .optimal, 48),
      ("large", .outOfMemory, nil), ("late", .overTime, nil), ("broken", .failed, nil),
    ] as [(String, ScaleRivals.Rival.Outcome, Double?)] {
      var rival = ScaleRivals.Rival(name: name, form: "float64", outcome: outcome)
      rival.seconds = seconds
      rivals.rivals.append(rival)
    }
    var listed = ScaleRivals.Rival(name: "listed", form: "sparse", outcome: .optimal)
    listed.seconds = 10
    rivals.rivals.append(listed)
    return rivals
  }

  @Test("holds ratios to be good if large, and seconds and gigabytes if small")
  func verdicts() throws {
    let bulk = try #require(ScaleTarget.of(.bulkOverSingle, size: 4000))
    #expect(bulk.verdict(150) == .reached && bulk.verdict(149) == .atLeast)
    #expect(bulk.verdict(30) == .atLeast && bulk.verdict(29.9) == .below)
    let seconds = try #require(ScaleTarget.of(.matchSeconds, size: 20_000))
    #expect(seconds.verdict(20) == .reached && seconds.verdict(20.1) == .atLeast)
    #expect(seconds.verdict(120) == .atLeast && seconds.verdict(120.1) == .below)
    #expect(try #require(ScaleTarget.of(.matchMemory, size: 20_000)).verdict(1.6) == .below)
    #expect(ScaleTarget.of(.matchMemory, size: 4000) == nil)
  }

  @Test("is content with having measured where nothing is due")
  func measured() throws {
    let seconds = try #require(ScaleTarget.of(.matchSeconds, size: 100_000))
    #expect(seconds.verdict(301) == .atLeast && seconds.verdict(300) == .reached)
    #expect(ScaleFigure(.matchSeconds, size: 99, figure: 1).verdict == nil)
  }

  @Test("takes medians of times and the most of memory, and calls what is left writing")
  func stages() {
    let size = Self.size(20_000)
    #expect(size.wholeSeconds == 8 && size.runs == 3 && size.peakBytes == 400_000_001)
    // 8 − 0.25 of the start − 4.75 of the five stages.
    #expect(size.stages["write"] == 3 && size.stages["score"] == 0 && size.stages["start"] == 0.25)
    #expect(size.scoring.millionsPerSecond == 2)
    #expect(Self.size(20, seconds: 2).stages["write"] == 0, "never below zero")
  }

  @Test("names what bounds a stage by the shares of the machine that it uses")
  func rooflines() {
    func bound(_ operations: Int, _ bytes: Int) -> Roofline {
      Roofline(stage: "x", seconds: 2, operations: operations, bytes: bytes, peak: Self.peak)
    }
    // 2 s are 200 · 10⁹ operations and 20 · 10⁹ bytes.
    let arithmetic = bound(100_000_000_000, 9_000_000_000)
    #expect(arithmetic.shareOfPeak == 0.5 && arithmetic.shareOfBandwidth == 0.45)
    #expect(arithmetic.bound == .arithmetic)
    #expect(bound(99_000_000_000, 9_000_000_000).bound == .instructions)
    #expect(bound(100_000_000_000, 11_000_000_000).bound == .memory)
    #expect(bound(0, 0).bound == .instructions)
  }

  @Test("counts a whole scoring for each reading of the solver, and one for the reasons")
  func readings() throws {
    let lines = Dictionary(
      uniqueKeysWithValues: Self.document().sizes[0].rooflines.map { ($0.stage, $0) }
    )
    #expect(Set(lines.keys) == ["read", "scoring", "solve", "explain", "write"])
    let scoring = try #require(lines["scoring"])
    #expect(scoring.operations == 10_000_000_000 && scoring.bytes == 1_000_000_000)
    #expect(abs(scoring.shareOfPeak - 0.2) < 1e-12)
    // 3000 pairs read of 1000 that pass.
    #expect(lines["solve"]?.operations == 30_000_000_000)
    #expect(lines["explain"]?.operations == 10_000_000_000)
    #expect(lines["read"]?.operations == 0 && lines["read"]?.bytes == 5_000_000)
    #expect(lines["write"]?.bytes == 20_000_000_000 && lines["write"]?.bound == .memory)
    var stored = Self.size(77)
    stored.scoring.pairsRead = 0
    stored.compare(with: Self.peak)
    #expect(stored.rooflines.first { $0.stage == "explain" }?.operations == 0)
  }

  @Test("samples rows at equal distances, and extrapolates by rows")
  func samples() {
    let sample = ScaleSample(rowCount: 10, columnCount: 100, pairLimit: 300)
    #expect(sample.rows == [0, 3, 6] && !sample.isWhole)
    #expect(sample.extrapolated(3) == 10)
    #expect(ScaleSample(rowCount: 10, columnCount: 100, pairLimit: 1000).isWhole)
    #expect(ScaleSample(rowCount: 10, columnCount: 100, pairLimit: 5).rows == [0])
    #expect(ScaleSample(rowCount: 0, columnCount: 5, pairLimit: 5).rows.isEmpty)
    #expect(ScaleSample(rowCount: 3, columnCount: 0, pairLimit: 5).rows == [0, 1, 2])
  }

  @Test("compares with the fastest of those that found the optimum")
  func fastest() {
    var rivals = Self.rivals()
    #expect(rivals.fastest(fromList: false)?.name == "fast")
    #expect(rivals.ratio(fromList: false) == 12 && rivals.ratio(fromList: true) == 2.5)
    rivals.rivals.removeAll { $0.outcome == .optimal }
    #expect(rivals.ratio(fromList: false) == nil && rivals.ratio(fromList: true) == nil)
    // Two pairs with scores 7 and 5, and one row alone.
    let cost = Double(3 * ScaleRivals.emptyCost - 12)
    #expect(ScaleRivals.scores(ofCost: cost, rows: 3) == 12)
  }

  @Test("takes medians of tables, pairs and both, and holds single pairs against the fastest form")
  func comparison() throws {
    let comparison = try #require(Self.document().comparison)
    let blas = comparison.forms[1]
    #expect(blas.tableSeconds == 0.5 && blas.pairSeconds == 0.25 && blas.wholeSeconds == 0.75)
    // Ten of 4000 rows in 0.075 s.
    #expect(comparison.singleSeconds == 30 && comparison.bulkOverSingle == 40)
    #expect(comparison.portableOverBLAS == 1 / 0.75)
    var portable = comparison
    portable.forms.removeLast()
    #expect(portable.portableOverBLAS == nil && portable.bulkOverSingle == 30)
  }

  @Test("judges every figure of the document")
  func figures() {
    let figures = Self.document().figures
    func verdict(_ measure: ScaleTarget.Measure, _ size: Int) -> String? {
      figures.first { $0.measure == measure && $0.size == size }?.verdict?.rawValue
    }
    #expect(figures.count == 8)
    #expect(
      verdict(.matchSeconds, 20_000) == "reached" && verdict(.matchMemory, 20_000) == "reached"
    )
    #expect(verdict(.matchSeconds, 77) == nil)
    #expect(verdict(.bulkOverSingle, 4000) == "at least")
    #expect(verdict(.portableOverBLAS, 4000) == "below")
    #expect(verdict(.peerOverOurs, 20_000) == "reached")
    #expect(verdict(.listPeerOverOurs, 20_000) == "at least")
  }

  @Test("reads its own JSON, which is of the schema's form")
  func json() throws {
    let document = Self.document()
    let data = try document.json()
    let again = try JSONDecoder().decode(ScaleDocument.self, from: data)
    #expect(try again.json() == data)
    #expect(try ScaleSchema.faults(data) == [])
    // A schema that allowed everything would pass too.
    for (old, new) in [
      ("\"schemaVersion\" : 2", "\"schemaVersion\" : 1"), ("\"at least\"", "\"so so\""),
      ("\"overTime\"", "\"bored\""), ("\"isEqual\" : true", "\"isEqual\" : 1.5"),
      ("\"wholeSeconds\"", "\"seconds\""), ("\"runs\" : 3", "\"runs\" : 0"),
    ] {
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.contains(old), "\(old)")
      #expect(try !ScaleSchema.faults(Data(text.replacing(old, with: new).utf8)).isEmpty, "\(old)")
    }
  }

  @Test("prints a table for each question")
  func text() {
    let text = ScaleReport.markdown(Self.document())
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "Machine: a machine, 2 cores; 2 threads.")
    #expect(
      lines.contains("| koppel match, peak memory | 20000 | 0.400 GB | 1.5 GB | 0.5 GB | reached |")
    )
    #expect(lines.contains("| 20000 | scoring | 0.500 | 20.0 % | 20.0 % | instructions |"))
    #expect(lines.contains("| tiles, blas | 0.500 | 0.250 | 0.750 | 40.0 | 120 |"))
    #expect(text.contains("on 10 of 4000 rows, extrapolated by rows"))
    #expect(
      text.contains(
        "112 µs in plain Swift, by BLAS 56.0 µs, 2.00 times as fast; sums over the 12.0"
      )
    )
    #expect(text.contains("Every score is the same in every way."))
    #expect(lines.contains("| fast | float64 | 48.0 | – | the same total | 12.0 |"))
    #expect(lines.contains("| large | float64 | – | – | out of memory | – |"))
    let names = lines.filter { $0.contains("| float64 |") }.map { $0.split(separator: " ")[1] }
    #expect(names == ["quick", "fast", "slow", "broken", "large", "late"])
    var other = Self.document()
    other.comparison?.isEqual = false
    #expect(ScaleReport.markdown(other).contains("THE SCORES DIFFER."))
  }

  @Test(
    "writes three digits that count",
    arguments: [
      (0, "0.000"), (0.000_012_3, "0.000012"), (0.0762, "0.0762"), (9.996, "10.00"), (1.5, "1.50"),
      (63.21, "63.2"), (518.2, "518"), (12_345, "12345"),
    ]
  )
  func numbers(value: Double, text: String) {
    #expect(ScaleReport.number(value) == text)
  }
}
