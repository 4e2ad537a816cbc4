import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A process in which public solvers run, asked line by line.
final class SpeedPeers {
  /// Least and median time of a pass in milliseconds a problem, and the total of all, not-a-number for what failed.
  typealias Run = (least: Double, median: Double, total: Double)

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var pending = Data()
  private(set) var names: [String] = []

  /// The root of the package.
  static var root: URL {
    (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
  }

  private static var folder: URL { root.appending(path: "Benchmarks/Peers") }

  /// Starts an environment; makes it on first use.
  init(environment: String, folder: String?) throws {
    let place = folder.map { URL(filePath: $0) } ?? Self.folder.appending(path: ".environments")
    if !FileManager.default.fileExists(atPath: place.appending(path: environment).path()) {
      try Self.checkPython()
    }
    process.executableURL = Self.folder.appending(path: "run")
    process.arguments = [environment, place.path()]
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch { throw Self.refusal("cannot be started: \(error)") }
    names = try ask("names").split(separator: " ").map(String.init)
  }

  /// Refuses in one line where no Python environment can be made.
  private static func checkPython() throws {
    let check = Process()
    check.executableURL = URL(filePath: "/usr/bin/env")
    check.arguments = ["python3", "-c", "import ensurepip, venv"]
    check.standardError = FileHandle.nullDevice
    try? check.run()
    check.waitUntilExit()
    guard check.terminationStatus != 0 else { return }
    throw refusal(
      "need Python 3 with venv: install it (Debian, Ubuntu: apt-get install python3-venv), "
        + "or measure our solver alone with --alone"
    )
  }

  private static func refusal(_ text: String) -> Refused {
    Refused(lines: ["the public solvers \(text)"])
  }

  func load(_ path: String) throws { try tell("load \(path)") }

  func loadSparse(_ path: String) throws { try tell("sparse \(path)") }

  /// Passes with a solver over what was loaded.
  func run(_ name: String, passes: Int) throws -> Run {
    let values = try ask("runs \(passes) \(name)").split(separator: " ").map { Double($0) ?? .nan }
    guard values.count == 3 else { return (.nan, .nan, .nan) }
    return (values[0] * 1000, values[1] * 1000, values[2])
  }

  func stop() {
    input.fileHandleForWriting.closeFile()
    process.waitUntilExit()
  }

  private func tell(_ line: String) throws {
    let answer = try ask(line)
    guard answer == "ok" else { throw Self.refusal("answered \(answer) to: \(line)") }
  }

  /// The process, so that it can be ended from another thread.
  var processIdentifier: Int32 { process.processIdentifier }

  /// Ends a process at once.
  static func kill(_ process: Int32) {
    #if canImport(Glibc)
    _ = Glibc.kill(process, SIGKILL)
    #else
    _ = Darwin.kill(process, SIGKILL)
    #endif
  }

  /// The line that answers a line.
  ///
  /// - Throws: `Refused` if the process has ended.
  func ask(_ line: String) throws -> String {
    input.fileHandleForWriting.write(Data((line + "\n").utf8))
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeSubrange(pending.startIndex...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw Self.refusal("ended at: \(line)") }
      pending.append(more)
    }
  }
}
