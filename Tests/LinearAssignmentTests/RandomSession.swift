import LinearAssignment

/// A random problem, a session on it and a plain model of both, changed alike.
///
/// The model holds the costs as rows of numbers and applies every change by itself, so that the session is
/// compared with something that knows nothing of it.
struct RandomSession {
  var session: AssignmentSession<Int64>
  var pinned: Set<Pair> = []
  var lastChange = "none"

  var generator: SplitMix64
  var costs: [[Int64]]
  var rowCapacities: [Int]
  var columnCapacities: [Int]
  var rowPrices: [Int64]?
  var columnPrices: [Int64]?
  var groups: [Int?]
  var maximum: [Int]?
  var forbidden: Set<Pair> = []
  let objective: Objective
  let isSparse: Bool
  let span: Int64
  let forbiddenShare: Int

  /// The largest capacities of rows and columns, `nil` if all are one and there are no groups.
  let largestCapacity: (row: Int, column: Int)?

  /// Draws a problem.
  ///
  /// - Parameters:
  ///   - seed: The same seed gives the same problem and changes.
  ///   - sizes: The numbers of rows and of columns.
  ///   - isCounted: Whether rows, columns or both may have other capacities than one, and rows groups.
  /// - Throws: What a session throws: nothing, if it is right.
  init(seed: UInt64, sizes: ClosedRange<Int> = 0...4, isCounted: Bool = false) throws {
    var generator = SplitMix64(seed: seed)
    let rows = Int.random(in: sizes, using: &generator)
    let columns = Int.random(in: sizes, using: &generator)
    let span = ([1, 3, 50] as [Int64]).randomElement(using: &generator) ?? 3
    let share = [0, 15, 50].randomElement(using: &generator) ?? 0
    let largest = isCounted ? [(1, 3), (3, 1), (2, 2)].randomElement(using: &generator) : nil
    costs = (0..<rows).map { _ in
      (0..<columns).map { _ in
        generator.chance(share) ? .max : Int64.random(in: -span...span, using: &generator)
      }
    }
    func capacities(_ count: Int, _ largest: Int?) -> [Int] {
      (0..<count).map { _ in largest.map { .random(in: 0...$0, using: &generator) } ?? 1 }
    }
    rowCapacities = capacities(rows, largest?.0)
    columnCapacities = capacities(columns, largest?.1)
    objective = generator.chance(50) ? .minimize : .maximize
    isSparse = generator.chance(30)
    if generator.chance(35) {
      rowPrices = (0..<rows).map { _ in .random(in: -span...span, using: &generator) }
    }
    if generator.chance(35) {
      columnPrices = (0..<columns).map { _ in .random(in: -span...span, using: &generator) }
    }
    groups = Array(repeating: nil, count: rows)
    if isCounted, generator.chance(15) {
      maximum = [2]
      groups = (0..<rows).map { _ in generator.chance(60) ? 0 : nil }
    }
    self.span = span
    forbiddenShare = share
    largestCapacity = largest
    self.generator = generator
    let empty = CostMatrix<Int64>(rowCount: 0, columnCount: 0, storage: [])
    session = try AssignmentSession(AssignmentProblem(empty))
    session = try AssignmentSession(problem)
  }

  var columnCount: Int { columnCapacities.count }

  /// The problem as the model has it.
  var problem: AssignmentProblem<Int64> {
    let matrix = CostMatrix<Int64>(rowCount: costs.count, columnCount: columnCount) {
      forbidden.contains(Pair(row: $0, column: $1)) ? .max : costs[$0][$1]
    }
    var problem =
      isSparse
      ? AssignmentProblem(RandomProblem.sparse(matrix), objective: objective)
      : AssignmentProblem(matrix, objective: objective)
    problem.rowCapacities = rowCapacities.allSatisfy { $0 == 1 } ? nil : rowCapacities
    problem.columnCapacities = columnCapacities.allSatisfy { $0 == 1 } ? nil : columnCapacities
    problem.unassignedRowPrices = rowPrices
    problem.unassignedColumnPrices = columnPrices
    problem.rowGroups = maximum.map { RowGroups(groupOfRow: groups, maximum: $0) }
    problem.pinned = pinned.sorted()
    return problem
  }

  mutating func number() -> Int64 { Int64.random(in: -span...span, using: &generator) }

  mutating func cost() -> Int64 { generator.chance(forbiddenShare) ? .max : number() }

  /// A capacity, one where there is no largest.
  mutating func capacity(from least: Int, to largest: Int?) -> Int {
    largest.map { Int.random(in: least...max(least, $0), using: &generator) } ?? 1
  }

  mutating func pair() -> Pair? {
    guard !costs.isEmpty, columnCount > 0 else { return nil }
    return Pair(
      row: Int.random(in: 0..<costs.count, using: &generator),
      column: Int.random(in: 0..<columnCount, using: &generator)
    )
  }
}
