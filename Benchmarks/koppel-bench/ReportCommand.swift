import ArgumentParser
import Foundation
import MatchingQuality
import QualityReports

/// Makes a page of results, or of two results side by side.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Makes a page of results that opens offline.",
    discussion: """
      RESULTS and OTHER are files results.json of koppel-bench quality. With OTHER the
      page sets the two side by side, each policy against itself: RESULTS is the
      baseline, OTHER the new results, perhaps of another version.

        koppel-bench report out/results.json --output out/report.html
        koppel-bench report old/results.json new/results.json --output compared.html
      """
  )

  @Argument(help: "The results; with OTHER, the baseline.") var results: String
  @Argument(help: "The new results that the first are compared with.") var other: String?
  @Option(help: "The file for the page.") var output: String
  @Option(help: "The policy that the others are compared with.") var reference: String?
  @Option(help: "The difference that does not matter, in percent of the baseline's mean.")
  var margin = 0.0

  func validate() throws {
    guard margin >= 0, margin.isFinite else {
      throw ValidationError("--margin is \(margin): write 0 or more percent.")
    }
    if other != nil && reference != nil {
      throw ValidationError("--reference is for one file: with two, each policy meets itself.")
    }
  }

  func run() throws {
    let first = try ResultsFile.read(results)
    let rule = VerdictRule(marginPercent: margin)
    if let other {
      let comparison = QualityComparison(
        baseline: first,
        candidate: try ResultsFile.read(other),
        rule: rule
      )
      return try write(ComparisonReport(comparison).html)
    }
    if let reference, !first.policies.contains(where: { $0.id == reference }) {
      let known = first.policies.map(\.id).joined(separator: ", ")
      throw Refused(lines: ["\(results): has no policy \(reference): name one of \(known)"])
    }
    try write(QualityReport(first, rule: rule, reference: reference).html)
  }

  private func write(_ text: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
    } catch {
      throw Refused(lines: ["\(output): cannot be written: check the folder and your rights"])
    }
  }
}
