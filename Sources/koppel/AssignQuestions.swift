import KoppelingData
import LinearAssignment

/// What is asked about one matrix, besides its optimum.
struct AssignQuestions {
  /// What makes an assignment good.
  enum Goal {
    case total
    case bottleneck
    case leximin
    case rankMaximal
  }

  var objective: Objective
  var goal: Goal
  var forbidden: [Pair]
  var pinned: [Pair]
  var rowCapacities: [Int]?
  var columnCapacities: [Int]?
  var bestCount: Int?
  var tieLimit: Int?
  var wantsDuals: Bool
  var wantsSensitivity: Bool
  var explainsSolver: Bool
}

/// A pair as it is written on the command line: `ROW,COLUMN`, numbers from 0 or names.
struct PairText {
  let option: String
  let text: String

  /// The pair in a matrix, whose names go before numbers.
  func pair(in matrix: MatrixFile, file: String) throws -> Pair {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    for cut in parts.indices.dropFirst() {
      let row = parts[..<cut].joined(separator: ",")
      let column = parts[cut...].joined(separator: ",")
      if let row = Self.index(of: row, matrix.rowNames, matrix.rowCount),
        let column = Self.index(of: column, matrix.columnNames, matrix.columnCount)
      {
        return Pair(row: row, column: column)
      }
    }
    let names = matrix.rowNames == nil && matrix.columnNames == nil ? "" : ", or names"
    throw Refused(lines: [
      "\(file): \(option) \(text) is no pair of this matrix: write ROW,COLUMN with a row below "
        + "\(matrix.rowCount) and a column below \(matrix.columnCount), counted from 0\(names)"
    ])
  }

  private static func index(of text: String, _ names: [String]?, _ count: Int) -> Int? {
    let trimmed = text.drop { $0 == " " }
    if let named = names?.firstIndex(of: String(trimmed)) { return named }
    guard let number = Int(trimmed), number >= 0, number < count else { return nil }
    return number
  }
}
