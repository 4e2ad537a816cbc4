import ArgumentParser
import Foundation
import Koppeling
import KoppelingData
import KoppelingReports

/// Makes the best plan for a caseload.
struct MatchCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case text
    case csv
    case html
  }

  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Make the best plan for a caseload, with reasons and a proof.",
    discussion: """
      The plan serves the most urgent families first, then makes the pairs fit
      best, then draws lots among equal plans with a seed that it records. The
      same input gives the same bytes.

      A person at a terminal sees a text; a pipe gets JSON.

        koppel match region --language nl
        koppel match region --format html --output plan.html
        koppel match region --format csv --output plan.csv
        koppel match region --as-of 2026-11-22 --scheme home-start-uk

      Ctrl-C during the search, or --time-limit from its start, stops it: the best
      plan so far is written, with how far from the best it can be at most, and the
      exit code is 3. One look at all pairs and a first plan are ended before, and
      the reasons are written after. A second Ctrl-C, or one while tables are read
      or the plan is written, ends at once, and nothing is written.
      """
  )

  @OptionGroup var caseload: CaseloadOptions

  @Option(help: "The form of the plan: json, text, csv or html.")
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file to write to, instead of standard output.", valueName: "file")
  )
  var output: String?

  @Option(help: "The seed of the lottery. Without it: the seed in scheme.json, or else 0.")
  var seed: UInt64?

  @Option(help: "How many other volunteers to list for each family.")
  var alternatives = 3

  @Option(
    help: ArgumentHelp(
      "How many threads may work at once. Without it: as many as the machine has. The plan is the same.",
      valueName: "n"
    )
  )
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Stop the search after so many seconds. Without it: when no plan is better.",
      valueName: "seconds"
    )
  )
  var timeLimit: Double?

  @Flag(help: "Add the seconds that each step took, under \"timing\" in JSON.")
  var timing = false

  func validate() throws {
    guard (0...1000).contains(alternatives) else {
      throw ValidationError("--alternatives is \(alternatives): write 0 to 1000.")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is \(threads): write 1 to 1024.")
    }
    if let timeLimit, !(0...1_000_000).contains(timeLimit) {
      throw ValidationError("--time-limit is \(timeLimit): write seconds, 0 to 1000000.")
    }
  }

  func run() throws {
    var stopwatch = Stopwatch()
    let loaded = try caseload.load(threads: threads)
    stopwatch.lap("read")
    let options = Planner.Options(
      seed: seed ?? loaded.seed ?? 0,
      language: caseload.language.language,
      alternatives: alternatives,
      threadLimit: threads ?? ProcessInfo.processInfo.activeProcessorCount
    )
    let plan = try plan(for: loaded, options, &stopwatch)
    let schemeName = loaded.caseload.scheme.name(options.language)
    let text =
      switch format ?? (Terminal.isInteractive && output == nil ? .text : .json) {
      case .json: PlanDocument.json(plan, timing: timing ? stopwatch.laps : nil)
      case .text: PlanText(plan, schemeName: schemeName).render()
      case .csv: PlanCSV.table(of: plan)
      case .html: PlanHTML.page(for: plan, schemeName: schemeName)
      }
    try Output.write(text, to: output)
    if let gap = plan.gap {
      Terminal.writeError(Messages.note(options.language) + ": " + gap.text(options.language))
      throw ExitCode(3)
    }
  }

  /// The best plan, or the best when somebody pressed Ctrl-C or the time was up.
  private func plan(
    for loaded: LoadedCaseload,
    _ options: Planner.Options,
    _ stopwatch: inout Stopwatch
  ) throws -> Plan {
    do {
      let planner = try Planner(
        loaded.caseload,
        options: options,
        travelTimes: loaded.travelTimes
      )
      let language = options.language
      let interruption = Interruption()
      let clock = ContinuousClock()
      let deadline = timeLimit.map { clock.now + .seconds($0) }
      var bar = PlanProgressBar(language)
      defer { bar.clear() }
      stopwatch.lap("check")
      let notice = (Messages.stopping(language), Messages.ending(language))
      return try interruption.whileListening(notice: notice) {
        if planner.scoresOnDemand {
          Terminal.writeError(Messages.note(language) + ": " + Messages.scoresOnDemand(language))
        }
        return try planner.plan { progress in
          if progress.stage == .explaining { interruption.end() }
          bar.show(progress)
          return !interruption.isRequested && deadline.map { clock.now < $0 } ?? true
        } after: {
          stopwatch.lap($0.name)
        }
      }
    } catch let error as PlanError {
      throw Refused(error)
    }
  }
}

extension PlanStep {
  /// The name under `timing`.
  fileprivate var name: String {
    switch self {
    case .score: "score"
    case .solve: "solve"
    case .lottery: "lottery"
    case .explain: "explain"
    }
  }
}
