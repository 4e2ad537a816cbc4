import ArgumentParser
import Dispatch
import Foundation
import MatchingQuality

/// Runs a suite and writes what it found.
struct QualityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "Measures how good the plans of policies are, on many instances.",
    discussion: """
      SUITE is a YAML or JSON file: instances, policies, replications, settings.
      Examples are in Benchmarks/Suites.

        koppel-bench quality Benchmarks/Suites/small.yaml --output out
        koppel-bench quality --list

      The folder gets results.json and results.csv; the form is described by
      Benchmarks/Schemas/quality-results.schema.json. The same suite gives the
      same bytes on every machine, apart from `environment` and `timing`. A run
      that is interrupted keeps what is done: the same command goes on with it.
      """
  )

  @Argument(help: "The suite.") var suite: String?
  @Option(help: "The folder for the results.") var output: String?
  @Option(help: "Threads; as many as there are cores if left out.") var threads: Int?
  @Option(help: "Only these instances or policies, by name; may be repeated.") var only: [String] =
    []
  @Flag(help: "Lists policies, metrics, cultures and regions.") var list = false

  func validate() throws {
    if list { return }
    if suite == nil { throw ValidationError("Name a suite, such as Benchmarks/Suites/small.yaml.") }
    if output == nil { throw ValidationError("Name a folder for the results with --output.") }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is \(threads): write 1 to 1024.")
    }
  }

  func run() async throws {
    guard !list else { return Terminal.write(QualityList.text) }
    guard let suite, let output else { return }
    let task = Task {
      try await QualityJob(try read(suite), folder: output, threads: threads).run()
    }
    let interruption = Self.onInterruption { task.cancel() }
    defer { interruption.cancel() }
    try await task.value
  }

  private func read(_ path: String) throws -> QualitySuite {
    do {
      return try QualitySuite(path: path).selecting(only)
    } catch {
      throw Refused(lines: error.lines)
    }
  }

  /// Calls a closure on Ctrl-C instead of ending the program; a second Ctrl-C ends it.
  private static func onInterruption(_ handler: @escaping @Sendable () -> Void)
    -> any DispatchSourceSignal
  {
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      handler()
      signal(SIGINT, SIG_DFL)
    }
    signal(SIGINT, SIG_IGN)
    source.resume()
    return source
  }
}
