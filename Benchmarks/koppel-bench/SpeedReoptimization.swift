import LinearAssignment
import SolverSpeed

/// Changed rows in a session, against fresh solves of the same changed problem.
struct SpeedReoptimization {
  private static let rowsEach = 10

  let cell: SpeedCell
  let repetitions: Int

  init(_ cell: SpeedCell, _ repetitions: Int) {
    (self.cell, self.repetitions) = (cell, repetitions)
  }

  /// The time of one change, with the new total, is ours; uniform costs.
  func measure() throws -> SpeedResult {
    func draw() -> CostMatrix<Double> {
      SpeedFamily.uniform.matrix(rows: cell.rows, columns: cell.columns, seed: 1)
    }
    var random = SpeedRandom(seed: 2)
    var matrix = draw()
    // A matrix of its own for the session, so that neither copies.
    var session = try AssignmentSession(AssignmentProblem(draw()))
    var result = SpeedResult(cell.name, .freshOverOurs)
    var (ours, fresh): (SpeedTiming, SpeedTiming) = (SpeedTiming(first: 0), SpeedTiming(first: 0))
    for repetition in 0...repetitions {
      var times: [Double] = []
      var total: Double?
      for _ in 0..<Self.rowsEach {
        let row = random.below(cell.rows)
        let costs = (0..<cell.columns).map { _ in random.unit() }
        times.append(
          try SpeedTiming.milliseconds {
            try session.replaceRow(row, with: costs)
            total = session.total
          }
        )
        let start = row * cell.columns
        matrix.storage.replaceSubrange(start..<start + cell.columns, with: costs)
      }
      let problem = AssignmentProblem(matrix)
      var solution = try problem.solve()
      if abs((total ?? .nan) - solution.total) <= 1e-9 * abs(solution.total) {
        // The first round warms up.
        guard repetition > 0 else { continue }
        ours.add(least: times.min() ?? 0, median: SpeedTiming.median(times))
        try fresh.add { solution = try problem.solve() }
      } else {
        result.note = "the session has another total than a fresh solve"
      }
    }
    result.ours = ours
    result.others["fresh solve"] = fresh
    result.judge(fresh.median / ours.median, least: fresh.least / ours.least)
    if result.note != nil { result.verdict = .below }
    return result
  }
}
