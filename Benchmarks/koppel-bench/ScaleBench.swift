import CaseloadScale
import Foundation

/// Measures regions in a temporary folder, every step in a process of its own.
///
/// The process that asks stays small: what a process counts as its peak begins with what the one that
/// started it held.
struct ScaleBench {
  let region: String
  let seed: UInt64
  let repetitions: Int
  let threads: Int
  private let folder: URL
  private let koppel: URL
  private let own: URL

  /// Runs of one size are repeated as long as they have taken less than this together, in seconds.
  private static let patience = 20.0

  /// - Throws: `Refused` if `koppel` does not stand beside this program.
  init(region: String, seed: UInt64, repetitions: Int, threads: Int) throws {
    (self.region, self.seed) = (region, seed)
    (self.repetitions, self.threads) = (repetitions, threads)
    guard let own = Bundle.main.executableURL else {
      throw Refused(lines: ["scale: the program does not know where it is"])
    }
    self.own = own
    koppel = own.deletingLastPathComponent().appending(path: "koppel")
    guard FileManager.default.isExecutableFile(atPath: koppel.path()) else {
      throw Refused(lines: [
        "\(koppel.path()): is not there: build it with swift build -c release --product koppel"
      ])
    }
    folder = FileManager.default.temporaryDirectory.appending(path: "koppel-scale-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func removeFolder() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// A file or folder among those that are removed in the end.
  func path(_ name: String) -> String { folder.appending(path: name).path() }

  /// What the machine does at most.
  func peaks() throws -> [MachinePeak] {
    Terminal.writeError("the machine: matrix products and memory")
    let counts = threads == 1 ? [1] : [1, threads]
    return try counts.map { try part("peak", "--threads", "\($0)") }
  }

  /// The folder of a region, drawn if it is not there.
  func drawn(_ size: Int) throws -> String {
    let place = path("region-\(size)")
    guard !FileManager.default.fileExists(atPath: place) else { return place }
    Terminal.writeError("\(size): drawing \(region)")
    _ = try run([
      koppel.path(), "generate", "--region", region, "--families", "\(size)", "--volunteers",
      "\(size)", "--seed", "\(seed)", "--output", place,
    ])
    return place
  }

  /// Matches and verifies a region, then scores it.
  func measure(_ size: Int) throws -> ScaleSize {
    let place = try drawn(size)
    let plan = path("plan.json")
    defer { try? FileManager.default.removeItem(atPath: plan) }
    Terminal.writeError("\(size): koppel match")
    var runs: [ScaleRun] = []
    repeat {
      runs.append(try match(place, plan))
    } while runs.count < repetitions && runs.reduce(0) { $0 + $1.seconds } < Self.patience
    Terminal.writeError("\(size): koppel verify")
    let verify = try run([koppel.path(), "verify", plan, place])
    Terminal.writeError("\(size): scoring")
    var scoring: ScaleScoring = try part("scoring", "--threads", "\(threads)", place)
    scoring.outputBytes = Self.bytes(plan)
    scoring.inputBytes = try FileManager.default.contentsOfDirectory(atPath: place)
      .filter { $0.hasSuffix(".csv") }.reduce(0) { $0 + Self.bytes("\(place)/\($1)") }
    return ScaleSize(size: size, start: try start(), runs: runs, verify: verify, scoring: scoring)
  }

  /// Seconds that the program takes to say its version.
  private func start() throws -> Double {
    ScaleSize.median(try (0..<5).map { _ in try run([koppel.path(), "--version"]).seconds })
  }

  /// Scores one size in every way.
  func compare(_ size: Int) throws -> ScaleComparison {
    let place = try drawn(size)
    Terminal.writeError("\(size): scoring in every way")
    return try part("comparison", "--repetitions", "\(repetitions)", place)
  }

  private func match(_ place: String, _ plan: String) throws -> ScaleRun {
    var result = try run([
      koppel.path(), "match", place, "--format", "json", "--timing", "--threads", "\(threads)",
      "--output", plan,
    ])
    result.stages = try Self.timing(ofPlan: plan)
    return result
  }

  /// The seconds of each stage in a plan, without reading all of it into memory.
  private static func timing(ofPlan path: String) throws -> [String: Double] {
    let data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    guard let key = data.range(of: Data("\"timing\"".utf8), options: .backwards),
      let begin = data[key.upperBound...].firstIndex(of: UInt8(ascii: "{")),
      let end = data[begin...].firstIndex(of: UInt8(ascii: "}"))
    else { throw Refused(lines: ["\(path): koppel match says no timing"]) }
    return try JSONDecoder().decode([String: Double].self, from: Data(data[begin...end]))
  }

  private static func bytes(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Runs a program under a process whose only child it is.
  private func run(_ command: [String]) throws -> ScaleRun {
    try part(["run", "--"] + command)
  }

  func part<Result: Decodable>(_ arguments: String...) throws -> Result {
    try part(arguments)
  }

  /// What a hidden command of this program prints.
  private func part<Result: Decodable>(_ arguments: [String]) throws -> Result {
    let child = Process()
    let output = Pipe()
    child.executableURL = own
    child.arguments = ["scale-part"] + arguments
    child.standardOutput = output
    try child.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    child.waitUntilExit()
    guard child.terminationReason == .exit, child.terminationStatus == 0,
      let result = try? JSONDecoder().decode(Result.self, from: text)
    else {
      let way =
        child.terminationReason == .exit
        ? "with code \(child.terminationStatus)" : "by signal \(child.terminationStatus)"
      // Of `run -- PROGRAM match …` the command of the program, else the hidden command.
      let name = arguments.first { $0 != "run" && !$0.hasPrefix("-") && !$0.hasPrefix("/") }
      throw Refused(lines: ["scale: \(name ?? "a step") ended \(way)"])
    }
    return result
  }
}
