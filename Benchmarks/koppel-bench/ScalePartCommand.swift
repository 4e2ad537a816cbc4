import ArgumentParser
import CaseloadScale
import Foundation

/// One step of `scale` in a process of its own; prints JSON.
struct ScalePartCommand: ParsableCommand {
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case run
    case peak
    case scoring
    case comparison
    case rivals
  }

  static let configuration = CommandConfiguration(commandName: "scale-part", shouldDisplay: false)

  @Argument var part: Part
  @Argument var folder: String?
  @Option var threads = 1
  @Option var repetitions = 1
  @Option var into = ""
  @Argument(parsing: .postTerminator) var command: [String] = []

  func run() throws {
    switch part {
    case .run: try printJSON(ScaleProcess.run(command))
    case .peak: try printJSON(ScaleMachine.peak(threads: threads))
    case .scoring: try printJSON(ScalePairs(folder: place()).scoring(threads: threads))
    case .comparison: try printJSON(ScalePairs(folder: place()).comparison(repetitions))
    case .rivals:
      try printJSON(ScalePairs(folder: place()).rivals(threads: threads, into: into))
    }
  }

  private func place() throws -> String {
    guard let folder else { throw ValidationError("scale-part \(part.rawValue) needs a folder") }
    return folder
  }

  private func printJSON(_ value: some Encodable) throws {
    Terminal.write(String(decoding: try JSONEncoder().encode(value), as: UTF8.self) + "\n")
  }
}
