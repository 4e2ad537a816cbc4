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
      cost a line), CSV, or numbers between tabs. Infinity forbids a pair; in
      whole numbers the largest value of the type does. NaN is refused.

      Every row gets a column, or every column a row if there are more rows.
      Whole numbers are solved exactly; the duals prove the optimum. "infeasible"
      is an answer too, with the rows that compete for too few columns, and ends
      with 0. By ranks, rows may stay out. Rows and columns are counted from 0; a
      CSV's own names work too.

      --sensitivity says of each pair what the sum would be with it and without
      it, and between which costs of its own the answer stays ("any": no end); and
      by how much one more copy of a row or a column would better the sum.

      --row-capacity and --column-capacity let a row or a column have several
      pairs, each pair once; all that is asked above goes with them. With
      --row-capacity JSON also has "rowToColumns", all columns of each row.

        koppel assign costs.npy
        koppel assign values.csv --maximize --format text
        koppel assign costs.csv --k-best 5 --forbid 0,3 --pin 2,2
        koppel assign costs.csv --ties 10 --sensitivity
        koppel assign costs.csv --column-capacity 3 --k-best 5
        koppel assign costs.csv --row-capacity 2,1,1 --sensitivity
        koppel assign ranks.csv --rank-maximal
      """
  )

  @Argument(help: ArgumentHelp("The matrix.", valueName: "file"))
  var file: String

  @Flag(name: .customLong("maximize"), help: "Seek the largest sum instead of the smallest.")
  var maximizes = false

  @Option(
    name: .customLong("k-best"),
    help: ArgumentHelp("Also list so many assignments, the best first.", valueName: "k")
  )
  var bestCount: Int?

  @Option(
    name: .customLong("ties"),
    help: ArgumentHelp("Also list up to so many assignments with the best sum.", valueName: "limit")
  )
  var tieLimit: Int?

  @Flag(help: "Make the worst pair as good as can be; then the sum.")
  var bottleneck = false

  @Flag(help: "Make the worst pair as good as can be, then the second worst, ...")
  var leximin = false

  @Flag(help: "The matrix holds ranks: as many firsts as can be, then seconds, ...")
  var rankMaximal = false

  @Option(help: ArgumentHelp("Forbid a pair; may be repeated.", valueName: "row,column"))
  var forbid: [String] = []

  @Option(
    help: ArgumentHelp("Keep a pair in every answer; may be repeated.", valueName: "row,column")
  )
  var pin: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many columns each row has at most: one number, or one for each row.",
      valueName: "n,n,..."
    )
  )
  var rowCapacity: String?

  @Option(
    help: ArgumentHelp(
      "How many rows each column has at most: one number, or one for each column.",
      valueName: "n,n,..."
    )
  )
  var columnCapacity: String?

  @Flag(help: "Write the duals in the text too; JSON always has them.")
  var duals = false

  @Flag(help: "For every pair, the best sum with it, and without it.")
  var sensitivity = false

  @Flag(help: "Say which method solved it, and what it did.")
  var explainSolver = false

  @Option(help: "The form of the answer: json or text. Without it: text at a terminal, else json.")
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file to write to, instead of standard output.", valueName: "file")
  )
  var output: String?

  func validate() throws {
    for (option, count) in [("--k-best", bestCount), ("--ties", tieLimit)] {
      guard let count, count < 1 || count > 1_000_000 else { continue }
      throw ValidationError("\(option) is \(count): write 1 to 1000000.")
    }
    for (option, texts) in [("--forbid", forbid), ("--pin", pin)] {
      for text in texts where !text.contains(",") {
        throw ValidationError("\(option) is \(text): write ROW,COLUMN, such as 0,3.")
      }
    }
    for capacity in capacities {
      guard capacity.text != nil, capacity.numbers == nil else { continue }
      throw ValidationError(
        "\(capacity.option) is \(capacity.text ?? ""): write whole numbers from 0 on, such as 2,1,1."
      )
    }
    let goals = [
      ("--bottleneck", bottleneck), ("--leximin", leximin), ("--rank-maximal", rankMaximal),
    ]
    .filter(\.1).map(\.0)
    if goals.count > 1 {
      throw ValidationError("\(goals.joined(separator: " and ")) exclude each other: write one.")
    }
    let questions = [
      ("--k-best", bestCount != nil), ("--ties", tieLimit != nil), ("--sensitivity", sensitivity),
      ("--duals", duals && !bottleneck), ("--explain-solver", explainSolver && !bottleneck),
    ].filter(\.1).map(\.0)
    if let goal = goals.first, let question = questions.first {
      throw ValidationError("\(question) is about the best sum: leave it or \(goal) out.")
    }
    if rankMaximal, !pin.isEmpty {
      throw ValidationError("--pin does not go with --rank-maximal: leave one of them out.")
    }
  }

  func run() throws {
    var stopwatch = Stopwatch()
    let matrix: MatrixFile
    do {
      matrix = try MatrixFile.read(path: file)
    } catch {
      throw Refused(error, .english)
    }
    stopwatch.lap("read")
    let questions = try questions(about: matrix)
    let answer: AssignmentAnswer
    do {
      answer = try AssignmentAnswer(matrix, questions)
    } catch {
      throw Refused(lines: ["\(file): \(error): \(Self.advice(on: error))"])
    }
    stopwatch.lap("solve")
    switch format ?? (Terminal.isInteractive && output == nil ? .text : .json) {
    case .json: try Output.write(answer.json(seconds: stopwatch.laps), to: output)
    case .text: try Output.write(answer.text(matrix, questions), to: output)
    }
  }

  private var capacities: [CapacityText] {
    [
      CapacityText(option: "--row-capacity", text: rowCapacity),
      CapacityText(option: "--column-capacity", text: columnCapacity),
    ]
  }

  private func questions(about matrix: MatrixFile) throws -> AssignQuestions {
    AssignQuestions(
      objective: maximizes ? .maximize : .minimize,
      goal: bottleneck ? .bottleneck : leximin ? .leximin : rankMaximal ? .rankMaximal : .total,
      forbidden: try forbid.map {
        try PairText(option: "--forbid", text: $0).pair(in: matrix, file: file)
      },
      pinned: try pin.map { try PairText(option: "--pin", text: $0).pair(in: matrix, file: file) },
      rowCapacities: try capacities[0].capacities(of: "row", count: matrix.rowCount, file),
      columnCapacities: try capacities[1].capacities(of: "column", count: matrix.columnCount, file),
      bestCount: bestCount,
      tieLimit: tieLimit,
      wantsDuals: duals,
      wantsSensitivity: sensitivity,
      explainsSolver: explainSolver
    )
  }

  private static func advice(on error: AssignmentError) -> String {
    switch error {
    case .sumsTooLarge: "divide all costs by a power of ten"
    case .refusedCost: "correct it, or write inf to forbid the pair"
    case .refusedPin, .tooManyPins:
      "pin allowed pairs only, no more for a row or column than it may have"
    case .unsupported: "leave out --pin and capacities, or what is asked"
    default: "correct it"
    }
  }
}
