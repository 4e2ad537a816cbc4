import ArgumentParser
import Foundation
import MatchingQuality

/// Compares two files of results, and refuses the new one if it lost.
struct CompareCommand: ParsableCommand {
  /// How the comparison is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Says whether results are better or worse than earlier ones.",
    discussion: """
      BASELINE and NEW are files results.json of koppel-bench quality.

        koppel-bench compare Benchmarks/Baselines/gate.json out/results.json --margin 1

      Each policy is compared with itself in each metric, paired by instance. A
      verdict is better, worse, within the margin, or no evidence of a difference;
      Benchmarks/MatchingQuality/Statistics/README.md says how it is reached.

      Exit code 1, with a line on standard error for each reason: a policy is worse
      by more than the margin, or fails where it did not; nothing can be compared;
      or, with --complete, something of the baseline cannot.
      """
  )

  @Argument(help: "The earlier results.") var baseline: String
  @Argument(help: "The new results.") var new: String
  @Option(help: "The loss that is tolerated, in percent of the baseline's mean.") var margin = 0.0
  @Option(help: "text or json.") var format = Format.text
  @Flag(help: "Refuses if something of the baseline is missing or changed.") var complete = false

  func validate() throws {
    guard margin >= 0, margin.isFinite else {
      throw ValidationError("--margin is \(margin): write 0 or more percent.")
    }
  }

  func run() throws {
    let comparison = QualityComparison(
      baseline: try read(baseline),
      candidate: try read(new),
      rule: VerdictRule(marginPercent: margin)
    )
    guard !comparison.overlap.isEmpty else {
      throw Refused(lines: [
        "\(new): has no instance, policy or metric in common with \(baseline): compare runs of one suite"
      ])
    }
    switch format {
    case .text: Terminal.write(comparison.text)
    case .json: Terminal.write(comparison.json)
    }
    var reasons = comparison.losses.map { "\(new): \($0)" }
    if complete && !comparison.overlap.isComplete {
      reasons.append(
        "\(new): not all of \(baseline) can be compared: run the same suite, or make a new baseline"
      )
    }
    if !reasons.isEmpty { throw Refused(lines: reasons) }
  }

  private func read(_ path: String) throws -> QualityResults {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refused(lines: ["\(path): cannot be read: check the name and your rights"])
    }
    do {
      return try QualityResults(json: data)
    } catch let error as QualityResultsError {
      throw Refused(lines: ["\(path): \(error)"])
    } catch {
      throw Refused(lines: [
        "\(path): is not a file of results: name a results.json of koppel-bench"
      ])
    }
  }
}
