/// The assignments of a problem from the best on, made one by one as they are asked for.
///
///     for solution in try problem.rankedAssignments().prefix(10) { print(solution.total) }
///
/// Assignments differ if their pairs differ; of equal totals each comes once, in an order that depends on
/// the problem alone.
///
/// The method is K. G. Murty's, "An algorithm for ranking all the assignments in order of increasing
/// cost", Operations Research 16 (1968), with the potentials reused as M. L. Miller, H. S. Stone and
/// I. J. Cox showed (IEEE Transactions on Aerospace and Electronic Systems 33, 1997): what is left of the
/// assignments when one is taken out falls into parts, one for each row, which keep the columns of the
/// rows before and forbid the row its own. The best of a part is one shortest path away from the one taken
/// out. A part waits at a bound (the second choice of its row) and is solved when the bound comes up.
///
/// - Complexity: O(*rows* × *columns*) an assignment, and a path of at most as much for each part whose
///   bound comes up; O(*rows* + *columns*) memory for each assignment handed out.
public struct RankedAssignments<Cost: AssignmentCost>: Sequence, IteratorProtocol, Sendable {
  /// One of the assignments.
  public struct Element: Hashable, Sendable {
    /// The pairs, in ascending order.
    public var pairs: [Pair]

    /// Their total, as in ``AssignmentSolution/total``.
    public var total: Cost.Total
  }

  typealias Weight = Cost.Total

  /// A part of the assignments: those with the columns of the first rows, less some for the next row.
  private struct Part: Sendable {
    var bound: Weight
    var order: Int
    var isSolved: Bool
    var keptRows: Int
    var forbidden: Set<Int>
    var columnOfRow: [Int32]
    var v: [Weight]
  }

  private let problem: AssignmentProblem<Cost>
  private let isTransposed: Bool
  private var state: WarmState<Weight>
  private var parts: [Part] = []
  private var made = 0

  init(_ problem: AssignmentProblem<Cost>, isTransposed: Bool, state: WarmState<Weight>?) {
    self.problem = problem
    self.isTransposed = isTransposed
    self.state = state ?? WarmState(weights: [], columnCount: 0, columnOfRow: [], v: [])
    guard let state else { return }
    push(
      Part(
        bound: state.total,
        order: 0,
        isSolved: true,
        keptRows: 0,
        forbidden: [],
        columnOfRow: state.columnOfRow,
        v: state.v
      )
    )
  }

  /// The next assignment, `nil` when there are no more.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func next() -> Element? {
    while let part = pop() {
      if part.isSolved {
        split(part)
        return element(part)
      }
      if let solved = solve(part) { push(solved) }
    }
    return nil
  }

  private func element(_ part: Part) -> Element {
    var pairs = part.columnOfRow.enumerated().map { row, column in
      isTransposed ? Pair(row: Int(column), column: row) : Pair(row: row, column: Int(column))
    }
    if isTransposed { pairs.sort() }
    return Element(pairs: pairs, total: problem.total(of: pairs))
  }

  private mutating func split(_ part: Part) {
    load(part)
    let total = state.total
    var isFixed = [Bool](repeating: false, count: state.columnCount)
    for row in 0..<part.keptRows { isFixed[Int(part.columnOfRow[row])] = true }
    for row in part.keptRows..<Swift.max(part.keptRows, state.rowCount) {
      let own = Int(part.columnOfRow[row])
      var forbidden = row == part.keptRows ? part.forbidden : []
      forbidden.insert(own)
      if let second = secondChoice(row, isFixed, forbidden) {
        push(
          Part(
            bound: total + Swift.max(0, second - state.potential(row)),
            order: 0,
            isSolved: false,
            keptRows: row,
            forbidden: forbidden,
            columnOfRow: part.columnOfRow,
            v: part.v
          )
        )
      }
      isFixed[own] = true
    }
  }

  private func secondChoice(_ row: Int, _ isFixed: [Bool], _ forbidden: Set<Int>) -> Weight? {
    var least: Weight?
    for column in 0..<state.columnCount where !isFixed[column] {
      let weight = state.weight(row, column)
      if weight.isForbidden { continue }
      let reduced = weight - state.v[column]
      if let least, least <= reduced { continue }
      if !forbidden.contains(column) { least = reduced }
    }
    return least
  }

  private mutating func load(_ part: Part) {
    state.columnOfRow = part.columnOfRow
    state.v = part.v
    for column in 0..<state.columnCount {
      state.owner[column] = -1
      state.isFixed[column] = false
    }
    for (row, column) in part.columnOfRow.enumerated() {
      state.owner[Int(column)] = Int32(row)
      if row < part.keptRows { state.isFixed[Int(column)] = true }
    }
  }

  private mutating func solve(_ part: Part) -> Part? {
    load(part)
    let row = part.keptRows
    let hole = Int(part.columnOfRow[row])
    guard state.insert(row, hole: hole, forbidding: part.forbidden) else { return nil }
    var solved = part
    solved.isSolved = true
    solved.columnOfRow = state.columnOfRow
    solved.v = state.v
    solved.bound = state.total
    return solved
  }

  private static func isBefore(_ left: Part, _ right: Part) -> Bool {
    if left.bound != right.bound { return left.bound < right.bound }
    if left.isSolved != right.isSolved { return left.isSolved }
    return left.order < right.order
  }

  private mutating func push(_ part: Part) {
    var part = part
    part.order = made
    made += 1
    var hole = parts.count
    parts.append(part)
    while hole > 0, Self.isBefore(part, parts[(hole - 1) / 2]) {
      parts[hole] = parts[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    parts[hole] = part
  }

  private mutating func pop() -> Part? {
    guard let last = parts.popLast() else { return nil }
    guard let first = parts.first else { return last }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < parts.count else { break }
      if child + 1 < parts.count, Self.isBefore(parts[child + 1], parts[child]) { child += 1 }
      guard Self.isBefore(parts[child], last) else { break }
      parts[hole] = parts[child]
      hole = child
    }
    parts[hole] = last
    return first
  }
}
