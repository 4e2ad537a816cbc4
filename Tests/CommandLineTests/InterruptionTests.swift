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

  @Test("by Ctrl-C: the program does not die of it, and what it writes holds")
  func interrupt() throws {
    let folder = try TemporaryFolder()
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
    let plan = folder.url.appendingPathComponent("plan.json").path
    let errors = try folder.file("errors")
    let process = Process()
    process.executableURL = Binary.koppel.executable
    process.arguments = ["match", region, "--output", plan]
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    // The search begins with a note that pairs are scored when they are needed.
    while process.isRunning,
      try !String(contentsOf: errors, encoding: .utf8).contains("when they are needed")
    {
      Thread.sleep(forTimeInterval: 0.002)
    }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    let status = try Self.status(try String(contentsOfFile: plan, encoding: .utf8))
    // The search may have come to its end in the meantime.
    #expect(process.terminationStatus == (status == "interrupted" ? 3 : 0))
    let verified = try Binary.koppel("verify", plan, region)
    #expect(verified.exitCode == 0, "\(verified.errors)")
  }
}
