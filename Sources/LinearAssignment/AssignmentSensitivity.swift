/// All answers about single changes of a solved problem at once: what it would cost to force or forbid
/// each pair, how far each cost may move, what one more row or column is worth.
///
///     let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [4, 1, 2, 3])
///     let sensitivity = try AssignmentProblem(costs).sensitivity()
///     sensitivity?.total                                           // 3: pairs (0, 1) and (1, 0)
///     sensitivity?.total(forcing: Pair(row: 0, column: 0))         // 7
///     sensitivity?.total(forbidding: Pair(row: 0, column: 1))      // 7
///     sensitivity?.costRange(of: Pair(row: 0, column: 0)).lower    // 0
///     sensitivity?.gainOfCopy(ofColumn: 0)                         // 0
///
/// For each pair there is a *break-even cost*, at which having the pair and not having it are equally
/// good; it does not depend on the cost that the pair has. It is computed from prices and from shortest
/// paths between all rows and columns in the residual graph, and everything about pairs follows from it.
///
/// With capacities and groups the questions are the same, because a pair is used at most once: to force a
/// pair is to have it among the pairs of its row and column, to forbid it is not to use it at all, and one
/// more copy of a row or column is a capacity greater by one, at the same price.
///
/// Exact for integers, within rounding for floating point; equal problems have equal answers, but of a
/// problem with several optimal solutions the answers are about the one that was found.
public struct AssignmentSensitivity<Cost: AssignmentCost>: Hashable, Sendable {
  /// The problem.
  public let problem: AssignmentProblem<Cost>

  /// The plan: its pairs in ascending order.
  public let pairs: [Pair]

  /// The total of the plan.
  public let total: Cost.Total

  /// Where the pairs of each row begin, and at the end their number.
  let pairStarts: [Int]

  /// Break-even costs, row by row; the forbidden value if one of both sides is impossible.
  let breakEvens: [Cost.Total]

  /// What one more copy of each row and column gains; the forbidden value if it makes all impossible.
  let rowGains: [Cost.Total]
  let columnGains: [Cost.Total]

  /// The cost at which having a pair and not having it are equally good; `nil` if a solution must have
  /// the pair or cannot have it, whatever it costs.
  ///
  /// O(1).
  ///
  /// - Precondition: The pair lies inside the matrix.
  public func breakEvenCost(of pair: Pair) -> Cost.Total? {
    let value = breakEvens[index(pair)]
    return value.isForbidden ? nil : value
  }

  /// The least total of the solutions that have a pair, `nil` if there is none.
  ///
  /// O(log *k*) for a row of *k* pairs.
  ///
  /// - Precondition: The pair lies inside the matrix.
  public func total(forcing pair: Pair) -> Cost.Total? {
    if isChosen(pair) { return total }
    let cost = problem.cost(pair)
    guard !cost.isForbidden, let end = breakEvenCost(of: pair) else { return nil }
    return total + (cost.total - end)
  }

  /// The least total of the solutions that do not have a pair, `nil` if there is none.
  ///
  /// O(log *k*) for a row of *k* pairs.
  ///
  /// - Precondition: The pair lies inside the matrix.
  public func total(forbidding pair: Pair) -> Cost.Total? {
    guard isChosen(pair) else { return total }
    return breakEvenCost(of: pair).map { total + ($0 - problem.cost(pair).total) }
  }

  /// The costs of a pair at which the plan stays optimal, all others unchanged.
  ///
  /// O(log *k*) for a row of *k* pairs.
  ///
  /// - Precondition: The pair lies inside the matrix.
  public func costRange(of pair: Pair) -> CostRange<Cost.Total> {
    CostRange(
      end: breakEvenCost(of: pair),
      isChosen: isChosen(pair),
      objective: problem.objective
    )
  }

  /// By how much the optimum improves if a column has one more copy: the same costs, and the same price
  /// for staying unassigned.
  ///
  /// Where columns must all be assigned, so must the copy; then the gain can be negative, or `nil` if
  /// there is no solution any more. If there is a price for columns left unassigned, it is paid.
  ///
  /// O(1).
  ///
  /// - Precondition: The column exists.
  public func gainOfCopy(ofColumn column: Int) -> Cost.Total? {
    columnGains[column].isForbidden ? nil : columnGains[column]
  }

  /// By how much the optimum improves if a row has one more copy; negative if the copy must be assigned
  /// and costs something, `nil` if there is no solution then.
  ///
  /// O(1).
  ///
  /// - Precondition: The row exists.
  public func gainOfCopy(ofRow row: Int) -> Cost.Total? {
    rowGains[row].isForbidden ? nil : rowGains[row]
  }

  private func isChosen(_ pair: Pair) -> Bool {
    var (low, high) = (pairStarts[pair.row], pairStarts[pair.row + 1])
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].column < pair.column { low = middle + 1 } else { high = middle }
    }
    return low < pairStarts[pair.row + 1] && pairs[low] == pair
  }

  private func index(_ pair: Pair) -> Int {
    precondition(pair.row >= 0 && pair.row < problem.rowCount, "no such row")
    precondition(pair.column >= 0 && pair.column < problem.columnCount, "no such column")
    return pair.row * problem.columnCount + pair.column
  }
}

extension AssignmentSensitivity {
  /// The answers about a plan whose pairs are in ascending order.
  init(
    _ problem: AssignmentProblem<Cost>,
    pairs: [Pair],
    total: Cost.Total,
    breakEvens: [Cost.Total],
    rowGains: [Cost.Total],
    columnGains: [Cost.Total]
  ) {
    self.problem = problem
    self.pairs = pairs
    self.total = total
    self.breakEvens = breakEvens
    self.rowGains = rowGains
    self.columnGains = columnGains
    var starts = [Int](repeating: 0, count: problem.rowCount + 1)
    for pair in pairs { starts[pair.row + 1] += 1 }
    for row in 0..<problem.rowCount { starts[row + 1] += starts[row] }
    pairStarts = starts
  }
}
