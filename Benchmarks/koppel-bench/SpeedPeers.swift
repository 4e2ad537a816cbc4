import Foundation

/// A process in which public solvers run, asked line by line.
final class SpeedPeers {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var pending = Data()
  private(set) var names: [String] = []

  /// Starts an environment; makes it on first use.
  init(environment: String, folder: String?) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Peers/run")
    process.executableURL = script
    process.arguments = [environment] + (folder.map { [$0] } ?? [])
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    names = try ask("names").split(separator: " ").map(String.init)
  }

  func load(_ path: String) throws { _ = try ask("load \(path)") }

  func loadSparse(_ path: String) throws { _ = try ask("sparse \(path)") }

  /// One run: seconds and total, not-a-number for what failed.
  func run(_ name: String) throws -> (seconds: Double, total: Double) {
    let words = try ask("run \(name)").split(separator: " ")
    return (Double(words.first ?? "") ?? .nan, Double(words.last ?? "") ?? .nan)
  }

  func stop() {
    input.fileHandleForWriting.closeFile()
    process.waitUntilExit()
  }

  private func ask(_ line: String) throws -> String {
    input.fileHandleForWriting.write(Data((line + "\n").utf8))
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeSubrange(pending.startIndex...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw SpeedError.peersEnded(line) }
      pending.append(more)
    }
  }
}
