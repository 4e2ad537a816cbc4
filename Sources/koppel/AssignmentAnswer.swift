import KoppelingData
import LinearAssignment

/// The answer to one matrix, as the command line writes it.
struct AssignmentAnswer {
  /// A cost or dual: whole or not.
  enum Number: Encodable {
    case whole(Int64)
    case real(Double)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .whole(let number): try container.encode(number)
      // Adding zero makes 0 of -0.
      case .real(let number): try container.encode(number + 0)
      }
    }

    var text: String {
      switch self {
      case .whole(let number): String(number)
      case .real(let number): String(number + 0)
      }
    }
  }

  /// Who competes for too little, if there is no answer.
  struct Violator: Encodable {
    let side: String
    let members: [Int]
    let places: [Int]
    let demand: Int
    let supply: Int
  }

  /// One of several assignments.
  struct Ranked: Encodable {
    let cost: Number
    let rowToColumn: [Int]

    /// All columns of each row, if rows may have several.
    let rowToColumns: [[Int]]?
  }

  /// Assignments with the best sum.
  struct Ties: Encodable {
    var assignments: [[Int]]

    /// All columns of each row in each assignment, if rows may have several.
    var rowToColumns: [[[Int]]]?

    var hasMore: Bool
    var count: Int?
  }

  /// A cost and how many pairs have it.
  struct Level: Encodable {
    let cost: Number
    let count: Int
  }

  /// How the answer depends on each pair, and on the number of rows and columns.
  struct Sensitivity: Encodable {
    /// The best sum with each pair; `nil` where there is no assignment.
    let forced: [[Number?]]

    /// The best sum without the pair of each row; `nil` where there is no assignment, or no pair.
    let forbidden: [Number?]

    /// The best sum without each pair of each row, as `rowToColumns` has them, if rows may have several.
    let forbiddenEach: [[Number?]]?

    /// The costs of each pair at which the answer stays the best; `nil` where there is no end.
    let ranges: [[[Number?]]]

    /// How much better one more copy of each row or column makes the sum; `nil` if it makes it impossible.
    let rowCopies: [Number?]
    let columnCopies: [Number?]
  }

  /// What a solve did, name by name in the order of the library.
  struct Explanation {
    let items: [(name: String, value: String)]
  }

  var status = "optimal"
  var cost: Number?
  var rowToColumn: [Int] = []

  /// All columns of each row, if rows may have several.
  var rowToColumns: [[Int]]?

  var rowDuals: [Number] = []
  var columnDuals: [Number] = []
  var violator: Violator?
  var best: [Ranked]?
  var ties: Ties?
  var bottleneck: Number?
  var profile: [Level]?
  var sensitivity: Sensitivity?
  var explanation: Explanation?

  /// Solves a matrix in the type of its numbers.
  init(_ matrix: MatrixFile, _ questions: AssignQuestions) throws(AssignmentError) {
    switch matrix.content {
    case .dense(.float64(let costs)):
      try answer(matrix, costs, questions) { .real($0) }
    case .dense(.float32(let costs)):
      try answer(matrix, costs, questions) { .real($0) }
    case .dense(.int32(let costs)):
      try answer(matrix, costs, questions) { .whole($0) }
    case .dense(.int64(let costs)):
      try answer(matrix, costs, questions) { .whole($0) }
    case .sparse(let rows, let columns, .float64(let costs)):
      try answer(matrix, rows, columns, costs, questions) { .real($0) }
    case .sparse(let rows, let columns, .float32(let costs)):
      try answer(matrix, rows, columns, costs, questions) { .real($0) }
    case .sparse(let rows, let columns, .int32(let costs)):
      try answer(matrix, rows, columns, costs, questions) { .whole($0) }
    case .sparse(let rows, let columns, .int64(let costs)):
      try answer(matrix, rows, columns, costs, questions) { .whole($0) }
    }
  }

  private mutating func answer<Cost: AssignmentCost>(
    _ matrix: MatrixFile,
    _ costs: [Cost],
    _ questions: AssignQuestions,
    number: (Cost.Total) -> Number
  ) throws(AssignmentError) {
    var costs = CostMatrix(
      rowCount: matrix.rowCount,
      columnCount: matrix.columnCount,
      storage: costs
    )
    for pair in questions.forbidden { costs[pair.row, pair.column] = Cost.forbidden }
    try answer(AssignmentProblem(costs, objective: questions.objective), questions, number)
  }

  private mutating func answer<Cost: AssignmentCost>(
    _ matrix: MatrixFile,
    _ rows: [Int],
    _ columns: [Int],
    _ costs: [Cost],
    _ questions: AssignQuestions,
    number: (Cost.Total) -> Number
  ) throws(AssignmentError) {
    let forbidden = Set(questions.forbidden)
    let entries = costs.indices.map { index in
      (pair: Pair(row: rows[index], column: columns[index]), cost: costs[index])
    }.filter { !forbidden.contains($0.pair) }
    let costs = SparseCostMatrix(
      rowCount: matrix.rowCount,
      columnCount: matrix.columnCount,
      entries: entries
    )
    try answer(AssignmentProblem(costs, objective: questions.objective), questions, number)
  }
}
