import ArgumentParser
import Foundation

/// The command line of the benchmarks.
@main
struct KoppelBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "koppel-bench",
    abstract: "Measures the engine.",
    discussion: """
      Exit codes: 0 done; 1 the input is refused, one line for each fault;
      2 wrong usage; 3 interrupted, with what is done kept; 70 a fault of ours.
      """,
    version: "0.1.0",
    subcommands: [
      CompareCommand.self, QualityCommand.self, ReportCommand.self, ScaleCommand.self,
      ScalePartCommand.self, SpeedCommand.self,
    ]
  )

  /// Runs the command line with the documented exit codes.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let refusal as Refused {
      for line in refusal.lines { Terminal.writeError(line) }
      Foundation.exit(1)
    } catch let failure as ExitCode {
      Foundation.exit(failure.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code == .success {
        if !message.isEmpty { print(message) }
        Foundation.exit(0)
      }
      Terminal.writeError(message)
      Foundation.exit(code == .validationFailure ? 2 : 70)
    }
  }
}

/// The input is refused: one line for each fault.
struct Refused: Error {
  let lines: [String]
}
