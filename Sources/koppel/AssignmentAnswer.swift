import Foundation
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
      case .real(let number): String(number)
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

  private struct Document: Encodable {
    let status: String
    let cost: Number?
    let rowToColumn: [Int]
    let rowDuals: [Number]
    let columnDuals: [Number]
    let violator: Violator?
    let seconds: [String: Double]

    private enum Keys: CodingKey {
      case status, cost, rowToColumn, rowDuals, columnDuals, violator, seconds
    }

    /// Writes every key of the contract; a cost that is not there is null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(status, forKey: .status)
      try container.encode(cost, forKey: .cost)
      try container.encode(rowToColumn, forKey: .rowToColumn)
      try container.encode(rowDuals, forKey: .rowDuals)
      try container.encode(columnDuals, forKey: .columnDuals)
      try container.encodeIfPresent(violator, forKey: .violator)
      try container.encode(seconds, forKey: .seconds)
    }
  }

  private let status: String
  private let cost: Number?
  private let rowToColumn: [Int]
  private let rowDuals: [Number]
  private let columnDuals: [Number]
  private let violator: Violator?

  /// Solves a matrix in the type of its numbers.
  init(_ matrix: MatrixFile, objective: Objective) throws(AssignmentError) {
    switch matrix.content {
    case .dense(.float64(let costs)):
      try self.init(matrix, costs, objective) { .real($0) }
    case .dense(.float32(let costs)):
      try self.init(matrix, costs, objective) { .real($0) }
    case .dense(.int32(let costs)):
      try self.init(matrix, costs, objective) { .whole($0) }
    case .dense(.int64(let costs)):
      try self.init(matrix, costs, objective) { .whole($0) }
    case .sparse(let rows, let columns, .float64(let costs)):
      try self.init(matrix, rows, columns, costs, objective) { .real($0) }
    case .sparse(let rows, let columns, .float32(let costs)):
      try self.init(matrix, rows, columns, costs, objective) { .real($0) }
    case .sparse(let rows, let columns, .int32(let costs)):
      try self.init(matrix, rows, columns, costs, objective) { .whole($0) }
    case .sparse(let rows, let columns, .int64(let costs)):
      try self.init(matrix, rows, columns, costs, objective) { .whole($0) }
    }
  }

  private init<Cost: AssignmentCost>(
    _ matrix: MatrixFile,
    _ costs: [Cost],
    _ objective: Objective,
    number: (Cost.Total) -> Number
  ) throws(AssignmentError) {
    let problem = AssignmentProblem(
      CostMatrix(
        rowCount: matrix.rowCount,
        columnCount: matrix.columnCount,
        storage: costs
      ),
      objective: objective
    )
    self.init(try problem.solve(), number: number)
  }

  private init<Cost: AssignmentCost>(
    _ matrix: MatrixFile,
    _ rows: [Int],
    _ columns: [Int],
    _ costs: [Cost],
    _ objective: Objective,
    number: (Cost.Total) -> Number
  ) throws(AssignmentError) {
    let entries = costs.indices.map { index in
      (pair: Pair(row: rows[index], column: columns[index]), cost: costs[index])
    }
    let problem = AssignmentProblem(
      SparseCostMatrix(
        rowCount: matrix.rowCount,
        columnCount: matrix.columnCount,
        entries: entries
      ),
      objective: objective
    )
    self.init(try problem.solve(), number: number)
  }

  private init<Cost>(_ solution: AssignmentSolution<Cost>, number: (Cost.Total) -> Number) {
    rowToColumn = solution.rowToColumn.map { $0 ?? -1 }
    rowDuals = solution.duals.rows.map(number)
    columnDuals = solution.duals.columns.map(number)
    switch solution.status {
    case .optimal:
      status = "optimal"
      cost = number(solution.total)
      violator = nil
    case .infeasible(let hall):
      status = "infeasible"
      cost = nil
      violator = Violator(
        side: hall.side.rawValue,
        members: hall.members,
        places: hall.places,
        demand: hall.demand,
        supply: hall.supply
      )
    case .interrupted:
      status = "interrupted"
      cost = number(solution.total)
      violator = nil
    }
  }

  /// The answer as JSON on one line.
  func json(seconds: [String: Double]) -> String {
    let document = Document(
      status: status,
      cost: cost,
      rowToColumn: rowToColumn,
      rowDuals: rowDuals,
      columnDuals: columnDuals,
      violator: violator,
      seconds: seconds
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do {
      return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("an answer holds nothing that JSON lacks: \(error)")
    }
  }

  /// The answer for people: the sum, then one pair a line.
  func text(_ matrix: MatrixFile) -> String {
    var lines = [cost.map { "\(status): \($0.text)" } ?? status]
    if let violator {
      let members = violator.members.map(String.init).joined(separator: ", ")
      lines.append(
        "\(violator.demand) \(violator.side) (\(members)) compete for \(violator.supply == 1 ? "1 place" : "\(violator.supply) places")"
      )
    } else {
      for (row, column) in rowToColumn.enumerated() where column >= 0 {
        let rowName = matrix.rowNames?[row] ?? String(row)
        let columnName = matrix.columnNames?[column] ?? String(column)
        lines.append("\(rowName)\t\(columnName)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
