import ArgumentParser

@main
struct KoppelBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "koppel-bench",
    abstract: "Measures the engine.",
    subcommands: [SpeedCommand.self]
  )
}
