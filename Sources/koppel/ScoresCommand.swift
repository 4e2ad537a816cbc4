import ArgumentParser
import Foundation
import Koppeling
import KoppelingData

/// Writes the exact value of every pair.
struct ScoresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scores",
    abstract: "Write the exact value of every pair, for any other solver to check.",
    discussion: """
      FILE.npy is a NumPy matrix of int64, families by volunteers: urgency times
      scale plus score, or -1 for a pair that may not be proposed. Beside it
      stands FILE.json with the identifiers of rows and columns, the places that
      each volunteer has left and the matches each municipality can still have.

      Without capacities above one and quotas, a maximum-weight assignment over
      the values that are not negative has the plan's objective.value.

        koppel scores region --output scores.npy
      """
  )

  @OptionGroup var caseload: CaseloadOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The NumPy file to write.", valueName: "file.npy")
  )
  var output: String

  func validate() throws {
    guard output.hasSuffix(".npy") else {
      throw ValidationError("--output is \(output): write a name that ends in .npy.")
    }
  }

  func run() throws {
    let loaded = try caseload.load()
    let planner: Planner
    let values: PairValues
    do {
      planner = try Planner(loaded.caseload, travelTimes: loaded.travelTimes)
      values = try PairValues(planner.scorer)
    } catch {
      throw Refused(error)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let names = try encoder.encode(Names(planner, scale: values.scale))
    try Output.write(names + Data("\n".utf8), to: output.dropLast(4) + ".json")
    do {
      try NumPyWriter.write(
        values.values,
        rowCount: values.familyCount,
        columnCount: values.volunteerCount,
        toPath: output
      )
    } catch {
      // Half an answer is none.
      try? FileManager.default.removeItem(atPath: output.dropLast(4) + ".json")
      throw Refused(lines: ["\(output): cannot be written: check the folder and your rights"])
    }
  }

  /// The identifiers beside the matrix.
  private struct Names: Encodable {
    let families: [Family.ID]
    let volunteers: [Volunteer.ID]
    let placesLeft: [Int]
    let municipalityOfFamily: [Municipality.ID?]
    let matchesLeft: [String: Int]
    let scale: Int64

    init(_ planner: Planner, scale: Int64) {
      families = planner.scorer.families.map(\.family.id)
      volunteers = planner.scorer.volunteers.map(\.volunteer.id)
      placesLeft = planner.scorer.volunteers.map(\.placesLeft)
      municipalityOfFamily = planner.scorer.families.map(\.family.municipality)
      matchesLeft = Dictionary(
        uniqueKeysWithValues: planner.matchesLeft.map { ($0.key.rawValue, $0.value) }
      )
      self.scale = scale
    }
  }
}
