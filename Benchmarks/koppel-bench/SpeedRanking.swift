import LinearAssignment
import SolverSpeed

/// The hundred best assignments, in the time of fresh solves.
struct SpeedRanking {
  private static let wanted = 100

  let cell: SpeedCell
  let repetitions: Int

  init(_ cell: SpeedCell, _ repetitions: Int) {
    (self.cell, self.repetitions) = (cell, repetitions)
  }

  /// The time of all of them, the first solve with them, is ours; uniform costs.
  func measure() throws -> SpeedResult {
    let fresh = SpeedProblem(.uniform, rows: cell.rows, columns: cell.columns)
    let problem = fresh.problems[0]
    var result = SpeedResult(cell.name, .freshSolves)
    let solution = try problem.solve()
    var best: [RankedAssignments<Double>.Element] = []
    func rank() throws { best = Array(try problem.rankedAssignments().prefix(Self.wanted)) }
    var ours = try SpeedTiming(rank)
    var solves = try SpeedTiming(problems: fresh.problems.count) { _ = try fresh.solve() }
    for _ in 0..<repetitions {
      try solves.add { _ = try fresh.solve() }
      try ours.add(rank)
    }
    let totals = best.map(\.total)
    let isSound =
      Set(best.map(\.pairs)).count == best.count && zip(totals, totals.dropFirst()).allSatisfy(<=)
      && abs((totals.first ?? .nan) - solution.total) <= 1e-9 * abs(solution.total)
    result.ours = ours
    result.others["fresh solve"] = solves
    result.judge(ours.median / solves.median, least: ours.least / solves.least)
    if best.count < Self.wanted && cell.rows > 4 || !isSound {
      result.note = "the ranking is not what it should be"
      result.verdict = .below
    }
    return result
  }
}
