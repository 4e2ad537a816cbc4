import ArgumentParser
import Koppeling
import KoppelingData
import LinearAssignment

/// Solves one matrix.
struct AssignCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case text
  }

  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Solve one assignment matrix exactly, with duals as proof.",
    discussion: """
      FILE is NumPy .npy (two dimensions, C order, float64, float32, int32 or
      int64), OR-Library text (assignN.txt; assignpN.txt with row, column and
      cost a line), or CSV. Infinity forbids a pair; in whole numbers the
      largest value of the type does. NaN is refused.

      Every row gets a column, or every column a row if there are more rows.
      Whole numbers are solved exactly; the duals prove the optimum. "infeasible"
      is an answer, with the rows that compete for too few columns.

        koppel assign costs.npy
        koppel assign values.csv --maximize --format text
      """
  )

  @Argument(help: ArgumentHelp("The matrix.", valueName: "file"))
  var file: String

  @Flag(name: .customLong("maximize"), help: "Seek the largest sum instead of the smallest.")
  var maximizes = false

  @Option(help: "The form of the answer: json or text. Without it: text at a terminal, else json.")
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file to write to, instead of standard output.", valueName: "file")
  )
  var output: String?

  func run() throws {
    var stopwatch = Stopwatch()
    let matrix: MatrixFile
    do {
      matrix = try MatrixFile.read(path: file)
    } catch {
      throw Refused(error, .english)
    }
    stopwatch.lap("read")
    let answer: AssignmentAnswer
    do {
      answer = try AssignmentAnswer(matrix, objective: maximizes ? .maximize : .minimize)
    } catch {
      throw Refused(lines: ["\(file): \(error): \(Self.advice(on: error))"])
    }
    stopwatch.lap("solve")
    switch format ?? (Terminal.isInteractive && output == nil ? .text : .json) {
    case .json: try Output.write(answer.json(seconds: stopwatch.laps), to: output)
    case .text: try Output.write(answer.text(matrix), to: output)
    }
  }

  private static func advice(on error: AssignmentError) -> String {
    switch error {
    case .sumsTooLarge: "divide all costs by a power of ten"
    case .refusedCost: "correct it, or write inf to forbid the pair"
    default: "correct it"
    }
  }
}
