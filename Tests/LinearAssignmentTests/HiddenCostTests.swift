import LinearAssignment
import Testing

@Suite("What is no cost is found wherever it hides")
struct HiddenCostTests {
  /// Matrices in which a solver may not need the cell in question.
  private static let kinds = ["random", "equal", "identity", "forbidden row", "products"]

  private static func costs<Cost: TestCost & BinaryFloatingPoint>(
    _ kind: String,
    _ rows: Int,
    _ columns: Int
  ) -> CostMatrix<Cost> where Cost.RawSignificand: FixedWidthInteger {
    var random = SplitMix64(seed: 41)
    return CostMatrix(rowCount: rows, columnCount: columns) { row, column in
      switch kind {
      case "equal": 1
      case "identity": row == column ? 0 : 1
      case "forbidden row": row == 0 ? .forbidden : 1
      case "products": Cost((row + 1) * (column + 1))
      default: Cost.random(in: 0..<1, using: &random)
      }
    }
  }

  private func check<Cost: TestCost & BinaryFloatingPoint>(
    _ type: Cost.Type,
    _ rows: Int,
    _ columns: Int
  ) throws where Cost.RawSignificand: FixedWidthInteger {
    let cells = [(0, 0), (rows - 1, columns - 1), (rows / 2, columns / 3), (0, columns - 1)]
    for kind in Self.kinds {
      var matrix: CostMatrix<Cost> = Self.costs(kind, rows, columns)
      for (row, column) in cells {
        for (value, text) in [(Cost.nan, "nan"), (-Cost.infinity, "-inf")] {
          let before = matrix[row, column]
          matrix[row, column] = value
          let expected = AssignmentError.refusedCost(Pair(row: row, column: column), value: text)
          for objective in Objective.allCases {
            #expect(throws: expected, "\(kind), \(rows) × \(columns), \(type), \(objective)") {
              try AssignmentProblem(matrix, objective: objective).solve()
            }
          }
          if rows * columns < 200_000 {
            #expect(throws: expected, "sparse \(kind), \(rows) × \(columns), \(type)") {
              try AssignmentProblem(RandomProblem.sparse(matrix)).solve()
            }
          }
          matrix[row, column] = before
        }
      }
    }
  }

  #if DEBUG
  static let shapes = [(1, 1), (5, 5), (40, 40), (3, 60), (60, 3)]
  #else
  static let shapes = [
    (1, 1), (5, 5), (399, 399), (401, 401), (1100, 1100), (1500, 1500), (300, 1500), (1500, 300),
  ]
  #endif

  @Test("NaN and minus infinity in one cell are refused", arguments: shapes)
  func refused(rows: Int, columns: Int) throws {
    try check(Double.self, rows, columns)
    try check(Float.self, rows, columns)
  }

  @Test("All NaN is refused", arguments: [1, 5, AdversarialSizes.largest])
  func allNaN(size: Int) {
    let narrow = CostMatrix(rowCount: size, columnCount: size, repeating: Float.nan)
    let wide = CostMatrix(rowCount: size, columnCount: size, repeating: -Double.nan)
    #expect(throws: AssignmentError.self) { try AssignmentProblem(narrow).solve() }
    #expect(throws: AssignmentError.self) { try AssignmentProblem(wide).solve() }
  }

  @Test("A cost too large to be summed is refused wherever it is", arguments: shapes)
  func tooLarge(rows: Int, columns: Int) {
    for large in [Int64.max - 1, Int64.min + 1] {
      var matrix = CostMatrix<Int64>(rowCount: rows, columnCount: columns, repeating: 3)
      matrix[rows - 1, columns - 1] = large
      for objective in Objective.allCases {
        #expect(throws: AssignmentError.self, "\(large), \(objective)") {
          try AssignmentProblem(matrix, objective: objective).solve()
        }
      }
    }
    for large in [Double.greatestFiniteMagnitude, -Double.greatestFiniteMagnitude] {
      var matrix = CostMatrix<Double>(rowCount: rows, columnCount: columns, repeating: 3)
      matrix[rows - 1, columns - 1] = large
      #expect(throws: AssignmentError.self) { try AssignmentProblem(matrix).solve() }
    }
  }

  /// In a process of its own, because a trap would end all tests.
  @Test("The least 64-bit number, which has no negative, is refused and does not trap")
  func leastInteger() async {
    await #expect(processExitsWith: .success) {
      for objective in Objective.allCases {
        let matrix = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [3, 3, 3, .min])
        #expect(throws: AssignmentError.self) {
          try AssignmentProblem(matrix, objective: objective).solve()
        }
        var problem = AssignmentProblem(
          CostMatrix<Int64>(rowCount: 2, columnCount: 2, repeating: 3),
          objective: objective
        )
        problem.unassignedRowPrices = [1, .min]
        #expect(throws: AssignmentError.self) { try problem.solve() }
      }
    }
  }

  @Test("Plus infinity forbids when maximising too", arguments: shapes)
  func infinity(rows: Int, columns: Int) throws {
    guard min(rows, columns) > 1 else { return }
    var matrix = CostMatrix<Double>(rowCount: rows, columnCount: columns, repeating: 1)
    for row in 0..<rows { matrix[row, row % columns] = .infinity }
    let problem = AssignmentProblem(matrix, objective: .maximize)
    let solution = try problem.solve()
    let check = SolutionCheck(solution, for: problem, costs: matrix)
    #expect(check.faults.isEmpty, "\(check.faults)")
    #expect(solution.total == Double(min(rows, columns)))
  }
}
