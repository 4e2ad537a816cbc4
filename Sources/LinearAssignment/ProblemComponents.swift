/// The connected components of a sparse problem in which everybody may stay unassigned, gathered into parts.
///
/// No pair joins two components, so each can be solved by itself, and together their solutions and duals are
/// those of the whole. Small components are gathered until a part is worth a solve of its own; which belong
/// together depends on the problem alone.
struct ProblemComponents<Cost: AssignmentCost> {
  /// Some components: their rows and their columns, both ascending.
  struct Part {
    var rows: [Int] = []
    var columns: [Int] = []
  }

  /// The parts, by their first row or column.
  let parts: [Part]

  private let problem: AssignmentProblem<Cost>
  private let matrix: SparseCostMatrix<Cost>
  /// The place of each column in its part.
  private let placeOfColumn: [Int]

  /// Finds the parts of a problem, `nil` if there are not at least two.
  ///
  /// O(*rows* + *columns* + *pairs*), but for a factor that is constant in practice.
  ///
  /// - Precondition: Rows may stay unassigned, nothing is pinned and no group is a limit.
  init?(_ problem: AssignmentProblem<Cost>, _ matrix: SparseCostMatrix<Cost>) {
    precondition(problem.unassignedRowPrices != nil && problem.pinned.isEmpty, "nothing is forced")
    var sets = DisjointSets(count: matrix.rowCount + matrix.columnCount)
    for row in 0..<matrix.rowCount {
      for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
        sets.join(row, matrix.rowCount + matrix.columns[entry])
      }
    }
    let partOfSet = Self.gather(&sets, matrix, worthwhile: problem.smallestPart)
    guard let last = partOfSet.max(), last > 0 else { return nil }
    var parts = [Part](repeating: Part(), count: Int(last) + 1)
    var placeOfColumn: [Int] = []
    placeOfColumn.reserveCapacity(matrix.columnCount)
    for row in 0..<matrix.rowCount {
      parts[Int(partOfSet[sets.representative(of: row)])].rows.append(row)
    }
    for column in 0..<matrix.columnCount {
      let part = Int(partOfSet[sets.representative(of: matrix.rowCount + column)])
      placeOfColumn.append(parts[part].columns.count)
      parts[part].columns.append(column)
    }
    self.problem = problem
    self.matrix = matrix
    self.parts = parts
    self.placeOfColumn = placeOfColumn
  }

  /// The part of each set, by its representative; −1 for all that represent nothing.
  ///
  /// A part has at least so many rows, columns and pairs together as is worth while.
  private static func gather(
    _ sets: inout DisjointSets,
    _ matrix: SparseCostMatrix<Cost>,
    worthwhile: Int
  ) -> [Int32] {
    var sizes = [Int](repeating: 0, count: sets.count)
    for node in 0..<sets.count {
      let pairs =
        node < matrix.rowCount ? matrix.rowStarts[node + 1] - matrix.rowStarts[node] : 0
      sizes[sets.representative(of: node)] += 1 + pairs
    }
    var partOfSet = [Int32](repeating: -1, count: sets.count)
    var (part, gathered, left) = (Int32(0), 0, sizes.reduce(0, +))
    for node in 0..<sets.count {
      let set = sets.representative(of: node)
      guard partOfSet[set] < 0 else { continue }
      if gathered >= worthwhile, left >= worthwhile {
        part += 1
        gathered = 0
      }
      partOfSet[set] = part
      gathered += sizes[set]
      left -= sizes[set]
    }
    return partOfSet
  }

  /// The problem of one part.
  func subproblem(_ part: Part) -> AssignmentProblem<Cost> {
    var starts = [0]
    var columns: [Int] = []
    var costs: [Cost] = []
    starts.reserveCapacity(part.rows.count + 1)
    for row in part.rows {
      let entries = matrix.rowStarts[row]..<matrix.rowStarts[row + 1]
      columns.append(contentsOf: matrix.columns[entries].lazy.map { placeOfColumn[$0] })
      costs.append(contentsOf: matrix.costs[entries])
      starts.append(columns.count)
    }
    var small = problem
    small.store = .sparse(
      SparseCostMatrix(
        rowCount: part.rows.count,
        columnCount: part.columns.count,
        rowStarts: starts,
        columns: columns,
        costs: costs
      )
    )
    small.rowGroups = nil
    small.rowCapacities = problem.rowCapacities.map { all in part.rows.map { all[$0] } }
    small.columnCapacities = problem.columnCapacities.map { all in part.columns.map { all[$0] } }
    small.unassignedRowPrices = problem.unassignedRowPrices.map { all in part.rows.map { all[$0] } }
    small.unassignedColumnPrices = problem.unassignedColumnPrices.map { all in
      part.columns.map { all[$0] }
    }
    small.isSplit = false
    small.threadLimit = 1
    return small
  }

  /// The solution of the whole, optimal if those of all parts are; a gap is the sum of theirs.
  func union(of solutions: [AssignmentSolution<Cost>]) -> AssignmentSolution<Cost> {
    var whole = AssignmentSolution<Cost>(
      status: .optimal,
      pairs: [],
      total: 0,
      duals: AssignmentDuals(
        rows: Array(repeating: 0, count: matrix.rowCount),
        columns: Array(repeating: 0, count: matrix.columnCount),
        groups: Array(repeating: 0, count: problem.rowGroups?.maximum.count ?? 0)
      ),
      statistics: SolveStatistics(method: solutions[0].statistics.method)
    )
    var (gap, isInterrupted) = (Cost.Total.zero, false)
    for (part, solution) in zip(parts, solutions) {
      add(solution, of: part, to: &whole)
      if case .interrupted(let own) = solution.status { (gap, isInterrupted) = (gap + own, true) }
    }
    whole.pairs.sort()
    whole.duals.pairs.sort { $0.pair < $1.pair }
    if isInterrupted { whole.status = .interrupted(gap: gap) }
    return whole
  }

  private func add(
    _ solution: AssignmentSolution<Cost>,
    of part: Part,
    to whole: inout AssignmentSolution<Cost>
  ) {
    func pair(_ pair: Pair) -> Pair {
      Pair(row: part.rows[pair.row], column: part.columns[pair.column])
    }
    whole.total += solution.total
    whole.pairs += solution.pairs.map(pair)
    whole.duals.pairs += solution.duals.pairs.map {
      PairSlack(pair: pair($0.pair), value: $0.value)
    }
    for (row, dual) in zip(part.rows, solution.duals.rows) { whole.duals.rows[row] = dual }
    for (column, dual) in zip(part.columns, solution.duals.columns) {
      whole.duals.columns[column] = dual
    }
    whole.statistics.add(solution.statistics)
  }
}

extension SolveStatistics {
  /// Counts what the solve of a part did as well.
  fileprivate mutating func add(_ part: SolveStatistics) {
    rowsScanned += part.rowsScanned
    fullRowsScanned += part.fullRowsScanned
    augmentations += part.augmentations
    candidates += part.candidates
    bids += part.bids
    auctions += part.auctions
  }
}
