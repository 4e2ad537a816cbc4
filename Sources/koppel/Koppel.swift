import ArgumentParser

/// The command line.
///
/// It reads, calls the libraries and writes; it computes nothing itself.
@main
struct Koppel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "koppel",
    abstract: "Match volunteers to families: exactly, with reasons, and with a proof.",
    discussion: """
      A first plan, with reasons:

        koppel match Fixtures/Regions/groningen

      PATH is a folder with families.csv and volunteers.csv, and optionally
      matches.csv, refusals.csv, travel.csv and scheme.json, or one caseload as
      a JSON file. `koppel schema` shows every column with an example.

      The engine proposes. The coordinator decides, and both sides confirm.

      Exit codes: 0 done; 1 the input is refused, one line for each fault;
      2 wrong usage; 3 a search that was stopped, with the best plan so far; 70 a
      fault of ours.
      """,
    version: "0.1.0",
    subcommands: [
      MatchCommand.self, ScoresCommand.self, VerifyCommand.self, AssignCommand.self,
      GenerateCommand.self, SchemaCommand.self, SchemesCommand.self,
    ]
  )

  /// Runs the command line with the documented exit codes.
  static func main() {
    do {
      try checkCommand(CommandLine.arguments.dropFirst().first)
      var command = try parseAsRoot()
      try command.run()
    } catch let refusal as Refused {
      for line in refusal.lines {
        Terminal.writeError(line)
      }
      exit(withCode: 1)
    } catch let failure as ExitCode {
      exit(withCode: failure.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code == .success {
        if !message.isEmpty { print(message) }
        exit(withCode: 0)
      }
      Terminal.writeError(message)
      exit(withCode: code == .validationFailure ? 2 : 70)
    }
  }

  /// Names the commands to somebody who wrote another.
  private static func checkCommand(_ word: String?) throws {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !known.contains(word) else { return }
    throw ValidationError("\(word) is not a command: write \(known.joined(separator: ", ")).")
  }

  private static func exit(withCode code: Int32) -> Never {
    Terminal.exit(code)
  }
}

/// The input is refused: one line for each fault.
struct Refused: Error {
  let lines: [String]
}
