/// The best total of scores, found by us from people and by public solvers from a matrix.
package struct ScaleRivals: Codable, Sendable {
  /// How a public solver ended.
  package struct Rival: Codable, Sendable {
    package enum Outcome: String, Codable, Sendable {
      /// The optimum.
      case optimal
      /// Some other total, or no assignment.
      case wrong
      /// An error of the solver's own.
      case failed
      case outOfMemory
      case overTime
    }

    package var name: String
    /// `float64`, `float32`, `int64` or `sparse`.
    package var form: String
    package var outcome: Outcome
    package var seconds: Double?
    package var total: Double?
    package var peakBytes: Int?

    package init(name: String, form: String, outcome: Outcome) {
      (self.name, self.form, self.outcome) = (name, form, outcome)
    }
  }

  package var size: Int
  package var pairs: Int
  /// The sum of the scores of our assignment.
  package var total: Int64
  /// Ours on one thread, with tables and all scoring.
  package var ourSeconds: Double
  /// The same on as many threads as asked for.
  package var ourThreadedSeconds: Double
  /// Ours on one thread from a list of the pairs that pass, as sparse solvers get it.
  package var ourListSeconds: Double
  package var ourPeakBytes: Int
  package var timeLimit: Int
  package var memoryLimit: Int
  package var rivals: [Rival] = []

  package init(
    size: Int,
    pairs: Int,
    total: Int64,
    ourSeconds: Double,
    ourThreadedSeconds: Double,
    ourListSeconds: Double,
    ourPeakBytes: Int,
    timeLimit: Int,
    memoryLimit: Int
  ) {
    (self.size, self.pairs, self.total) = (size, pairs, total)
    (self.ourSeconds, self.ourThreadedSeconds) = (ourSeconds, ourThreadedSeconds)
    (self.ourListSeconds, self.ourPeakBytes) = (ourListSeconds, ourPeakBytes)
    (self.timeLimit, self.memoryLimit) = (timeLimit, memoryLimit)
  }

  /// The fastest that found the optimum, among those that get the matrix or among those that get a
  /// list.
  package func fastest(fromList: Bool) -> Rival? {
    rivals.filter { $0.outcome == .optimal && ($0.form == "sparse") == fromList }
      .min { ($0.seconds ?? .infinity, $0.name) < ($1.seconds ?? .infinity, $1.name) }
  }

  /// The time of the fastest over ours from the people, both on one thread.
  package func ratio(fromList: Bool) -> Double? {
    fastest(fromList: fromList)?.seconds.map { $0 / ourSeconds }
  }

  /// The cost of a pair that may not be proposed, and of staying alone.
  ///
  /// A pair costs this less its score, so the least cost of a full assignment is ``emptyCost`` for each
  /// row less the greatest sum of scores.
  package static let emptyCost = 1_000_001

  /// The sum of scores that belongs to the cost of a full assignment.
  package static func scores(ofCost cost: Double, rows: Int) -> Double {
    Double(rows * emptyCost) - cost
  }
}
