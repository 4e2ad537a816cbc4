import ArgumentParser
import Foundation
import Koppeling
import KoppelingData

/// Draws a region of invented people.
struct GenerateCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case json
  }

  enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Draw a region of invented people on real places, from a seed.",
    discussion: """
      NAME is a municipality of the Netherlands, a province, a Flemish place,
      netherlands, flanders or brussels. A name that means more than one thing
      can have the other between brackets, as in "groningen (province)".

        koppel generate --region weststellingwerf --families 90 --volunteers 60 \\
          --seed 7 --output region
        koppel match region

      The folder gets families.csv, volunteers.csv, matches.csv, refusals.csv,
      scheme.json, and generated.json, which says how it was drawn. The same
      options give the same bytes on every machine. With --format json the
      output is one caseload file.

      With --fit the drawn people are compared with the tables they are drawn
      from, each with its source; the exit code is 1 if they do not fit. Then
      --output may be left out:

        koppel generate --region drenthe --families 5000 --fit
      """
  )

  @Option(help: ArgumentHelp("The region.", valueName: "name"))
  var region: String

  @Option(help: ArgumentHelp("How many families, 0 to 1000000.", valueName: "n"))
  var families = 100

  @Option(
    help: ArgumentHelp(
      "How many volunteers, 0 to 1000000. Without it: seven for each ten families.",
      valueName: "m"
    )
  )
  var volunteers: Int?

  @Option(help: ArgumentHelp("The seed of the draw.", valueName: "s"))
  var seed: UInt64 = 0

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder, or the file with --format json, to write.", valueName: "path")
  )
  var output: String?

  @Flag(help: "Write into a folder that is not empty, or over a file.")
  var force = false

  @Option(help: "The form of the caseload: csv or json.")
  var format: Format = .csv

  @Option(
    help: ArgumentHelp(
      "How diverse the volunteers' languages are: 0 as found, 1 as the families of the place.",
      valueName: "share"
    )
  )
  var diversity = ShareOption(perMille: 0)

  @Option(help: ArgumentHelp("The rate of unknown answers, 0 to 1.", valueName: "share"))
  var unknown = ShareOption(perMille: 50)

  @Option(
    help: ArgumentHelp(
      "The share of volunteers for whom a match under way is drawn, 0 to 1.",
      valueName: "share"
    )
  )
  var running = ShareOption(perMille: 150)

  @Option(
    help: ArgumentHelp(
      "The date of the caseload, from 1900 to 2200. Without it: "
        + "\(SyntheticRegion.Settings.standardDate).",
      valueName: "date"
    )
  )
  var asOf: DateOption?

  @Flag(help: "Compare the drawn people with their tables, and print the report.")
  var fit = false

  @Option(help: ArgumentHelp("The form of the report of --fit.", valueName: "text|json"))
  var fitFormat: ReportFormat = .text

  func validate() throws {
    for (option, count) in [("--families", families), ("--volunteers", volunteers ?? 0)]
    where !(0...1_000_000).contains(count) {
      throw ValidationError("\(option) is \(count): write 0 to 1000000.")
    }
    if let date = asOf?.date, !(1900...2200).contains(date.components.year) {
      throw ValidationError("--as-of is \(date): write a day from 1900 to 2200.")
    }
    guard output != nil || fit else {
      throw ValidationError("Say where to write with --output, or ask for --fit.")
    }
  }

  func run() throws {
    let target = try output.map { try GenerateTarget(path: $0, format: format, force: force) }
    let region = try chosenRegion()
    let caseload = region.caseload(seed: seed)
    if let target {
      try target.write(caseload, of: region, seed: seed)
      Terminal.writeError(
        "\(region.name): \(caseload.families.count) families, \(caseload.volunteers.count) volunteers, "
          + "\(caseload.matches.count { $0.isPinned }) matches under way, in \(target.path)"
      )
    }
    guard fit else { return }
    let report = FitReport(of: caseload, drawnFrom: region)
    Terminal.write(fitFormat == .json ? report.json() : report.text())
    if !report.fits { throw ExitCode(1) }
  }

  /// The region by its name, with the settings of the options.
  private func chosenRegion() throws -> SyntheticRegion {
    let settings = SyntheticRegion.Settings(
      families: families,
      volunteers: volunteers,
      diversity: diversity.perMille,
      unknown: unknown.perMille,
      running: running.perMille,
      asOf: asOf?.date ?? SyntheticRegion.Settings.standardDate
    )
    do throws(RegionNameError) {
      let region = try SyntheticRegion(named: self.region, settings: settings)
      if !region.namesakes.isEmpty {
        Terminal.writeError(
          "note: \(region.name) is read as \(region.id); for another write "
            + region.namesakes.joined(separator: " or ")
        )
      }
      return region
    } catch {
      throw Refused(lines: ["--region: \(error)"])
    }
  }
}
