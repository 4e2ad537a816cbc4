import ArgumentParser
import Foundation
import Koppeling
import KoppelingData

/// Re-checks a plan against its input.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a plan against its input: pairs, objective, proof and every claim.",
    discussion: """
      Nothing is solved again. Every pair of the input is judged anew, the
      prices of the certificate are checked against every pair, and the plan is
      written anew from its pairs and prices: any number or sentence that
      differs is listed, one a line. Exit code 0 means that the plan holds, 1
      that it does not.

        koppel match region --format json --output plan.json
        koppel verify plan.json region

      A plan made with --as-of, --scheme or --travel is checked with the same
      options.
      """
  )

  @Argument(help: ArgumentHelp("A plan in JSON.", valueName: "plan.json"))
  var plan: String

  @OptionGroup var caseload: CaseloadOptions

  func run() throws {
    let plan = try PlanDocument.read(path: plan)
    let loaded = try caseload.load()
    let violations: [PlanVerifier.Violation]
    do {
      var verifier = PlanVerifier(loaded.caseload, travelTimes: loaded.travelTimes)
      verifier.threadLimit = ProcessInfo.processInfo.activeProcessorCount
      violations = try verifier.violations(in: plan)
    } catch {
      throw Refused(error)
    }
    guard violations.isEmpty else {
      throw Refused(lines: violations.map { "\(self.plan): \($0)" })
    }
    let language = caseload.language.language
    let verdict = plan.gap.map { Messages.verifiedInterrupted(language) + " " + $0.text(language) }
    Terminal.write((verdict ?? Messages.verified(language)) + "\n")
  }
}
