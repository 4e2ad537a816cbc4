import LinearAssignment
import SolverSpeed

/// What one cell has shown.
struct SpeedResult: Codable {
  /// What the figure of a cell is.
  enum Measure: String, Codable {
    /// The time of the fastest public solver over ours.
    case ratio
    /// The time of a fresh solve over ours.
    case freshOverOurs
    /// Our time in fresh solves.
    case freshSolves
    /// Peak memory above the input, in per cent of it.
    case percentOfInput
  }

  var cell: String
  var measure: Measure

  /// Our times; for memory there are none.
  var ours: SpeedTiming?

  /// Ours on two threads, where the solver uses them.
  var twoThreads: SpeedTiming?

  /// Ours in a workspace, where a pass solves several problems.
  var workspace: SpeedTiming?

  /// Times of each public solver that found the optimum, or of our own fresh solve.
  var others: [String: SpeedTiming] = [:]

  /// Public solvers that failed or found another total.
  var wrong: [String] = []

  /// What was measured, from medians; missing without anybody to compare with.
  var figure: Double?

  /// The same from the least times.
  var figureOfLeast: Double?
  var atLeast: Double?
  var aim: Double?
  var verdict: SpeedVerdict?

  /// Further words, above all if a total was not what it should be.
  var note: String?
  var work: SpeedWork?

  init(_ cell: String, _ measure: Measure) {
    (self.cell, self.measure) = (cell, measure)
  }

  /// Sets the figure, and judges it.
  mutating func judge(_ figure: Double?, least: Double? = nil) {
    let target = SpeedTarget.of(cell)
    (self.figure, figureOfLeast) = (figure, least)
    (atLeast, aim) = (target?.atLeast, target?.aim)
    verdict = figure.flatMap { target?.verdict($0) }
  }

  /// The fastest of the others by medians.
  var fastest: (name: String, timing: SpeedTiming)? {
    others.min { ($0.value.median, $0.key) < ($1.value.median, $1.key) }
      .map { ($0.key, $0.value) }
  }
}

/// What our solver did on all problems of a cell, in counts that do not depend on the machine.
struct SpeedWork: Codable {
  private(set) var problems = 0
  private(set) var methods: [String] = []
  private(set) var rowsScanned = 0
  private(set) var fullRowsScanned = 0
  private(set) var augmentations = 0

  mutating func add(_ statistics: SolveStatistics) {
    problems += 1
    let method = statistics.method.rawValue
    if !methods.contains(method) { methods.append(method) }
    rowsScanned += statistics.rowsScanned
    fullRowsScanned += statistics.fullRowsScanned
    augmentations += statistics.augmentations
  }
}
