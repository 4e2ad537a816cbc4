import Foundation
import Testing

@Suite("A search that is stopped")
struct InterruptionTests {
  private static let groningen = Binary.fixture("Regions/groningen")

  private static func status(_ json: String) throws -> String? {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return (object as? [String: Any])?["status"] as? String
  }

  @Test("by a limit of time: exit code 3, the best plan so far, and it holds")
  func timeLimit() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("plan.json").path
    let outcome = try Binary.koppel(
      "match",
      Self.groningen,
      "--time-limit",
      "0",
      "--output",
      path
    )
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("The search was stopped"))
    let json = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try Self.status(json) == "interrupted")
    let verified = try Binary.koppel("verify", path, Self.groningen)
    #expect(verified.exitCode == 0, "\(verified.errors)")
    #expect(verified.output.contains("The search was stopped"))
  }

  @Test("says so at the top, in the language of the coordinator", arguments: ["nl", "en"])
  func text(language: String) throws {
    let outcome = try Binary.koppel(
      "match",
      Self.groningen,
      "--time-limit",
      "0",
      "--format",
      "text",
      "--language",
      language
    )
    let words = language == "nl" ? "Het zoeken is gestopt" : "The search was stopped"
    #expect(outcome.output.split(separator: "\n").prefix(3).contains { $0.contains(words) })
  }

  @Test("not at all, where there is time enough")
  func timeEnough() throws {
    let limited = try Binary.koppel("match", Self.groningen, "--time-limit", "100000")
    #expect(limited.exitCode == 0, "\(limited.errors)")
    #expect(limited.output == (try Binary.koppel("match", Self.groningen).output))
  }

  @Test("A limit that is no time is refused", arguments: ["-1", "soon", "nan"])
  func wrongLimit(limit: String) throws {
    let outcome = try Binary.koppel("match", Self.groningen, "--time-limit=\(limit)")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("--time-limit"))
  }

  /// A region whose search takes a moment.
  private static func region(in folder: TemporaryFolder) throws -> String {
    let region = folder.url.appendingPathComponent("region").path
    let made = try Binary.koppel(
      "generate",
      "--region",
      "groningen",
      "--families",
      "1200",
      "--volunteers",
      "1200",
      "--output",
      region
    )
    #expect(made.exitCode == 0, "\(made.errors)")
    return region
  }

  /// Waits until a program has written some words on standard error, or has ended.
  private static func wait(for words: String, in errors: URL, from process: Process) throws {
    while process.isRunning, try !String(contentsOf: errors, encoding: .utf8).contains(words) {
      Thread.sleep(forTimeInterval: 0.002)
    }
  }

  /// A search that has begun: it first notes that pairs are scored when they are needed.
  private static func search(_ region: String, plan: String, errors: URL) throws -> Process {
    let process = Process()
    process.executableURL = Binary.koppel.executable
    process.arguments = ["match", region, "--output", plan]
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    // Whoever runs the tests may ignore Ctrl-C, and the program would go on ignoring it.
    let before = signal(SIGINT, SIG_DFL)
    defer { signal(SIGINT, before) }
    try process.run()
    try wait(for: "when they are needed", in: errors, from: process)
    return process
  }

  @Test("by Ctrl-C: the program does not die of it, and what it writes holds")
  func interrupt() throws {
    let folder = try TemporaryFolder()
    let region = try Self.region(in: folder)
    let plan = folder.url.appendingPathComponent("plan.json").path
    let errors = try folder.file("errors")
    let process = try Self.search(region, plan: plan, errors: errors)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    let status = try Self.status(try String(contentsOfFile: plan, encoding: .utf8))
    // The search may have come to its end in the meantime.
    #expect(process.terminationStatus == (status == "interrupted" ? 3 : 0))
    if status == "interrupted" {
      #expect(try String(contentsOf: errors, encoding: .utf8).contains("stopping; the best plan"))
    }
    let verified = try Binary.koppel("verify", plan, region)
    #expect(verified.exitCode == 0, "\(verified.errors)")
  }

  @Test("A second Ctrl-C ends the program, and leaves a whole plan or none")
  func interruptTwice() throws {
    let folder = try TemporaryFolder()
    let region = try Self.region(in: folder)
    let plan = folder.url.appendingPathComponent("plan.json").path
    var signals = 0
    // A program that is about to end by itself may do so first.
    for attempt in 0..<6 where signals == 0 {
      let errors = try folder.file("errors-\(attempt)")
      let process = try Self.search(region, plan: plan, errors: errors)
      process.interrupt()
      try Self.wait(for: "another Ctrl-C", in: errors, from: process)
      process.interrupt()
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal {
        #expect(process.terminationStatus == SIGINT)
        signals += 1
      } else {
        #expect([0, 3].contains(process.terminationStatus))
      }
      if FileManager.default.fileExists(atPath: plan) {
        #expect(try Binary.koppel("verify", plan, region).exitCode == 0)
      }
    }
    #expect(signals > 0)
  }
}
