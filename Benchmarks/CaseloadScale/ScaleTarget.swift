package import SolverSpeed

/// One row of the table of what large caseloads must show.
package struct ScaleTarget: Hashable, Sendable {
  /// What is measured.
  package enum Measure: String, CaseIterable, Codable, Sendable {
    /// The time of judging pair by pair over that of tiles.
    case bulkOverSingle
    /// The time of tiles in plain Swift over that by BLAS.
    case portableOverBLAS
    /// Seconds of `koppel match`, from start to end.
    case matchSeconds
    /// Gigabytes of `koppel match` at its peak.
    case matchMemory
    /// The time of the fastest public solver that gets the whole matrix over ours with all scoring.
    case peerOverOurs
    /// The same for those that get a list of the pairs that pass, so that finding them is done for them.
    case listPeerOverOurs
  }

  package let measure: Measure
  /// People on each side.
  package let size: Int
  /// What is due; `nil` if it is enough to have measured it.
  package let atLeast: Double?
  package let aim: Double

  /// The rows of the table.
  package static let table: [ScaleTarget] = [
    ScaleTarget(measure: .bulkOverSingle, size: 4000, atLeast: 30, aim: 150),
    ScaleTarget(measure: .portableOverBLAS, size: 4000, atLeast: 2, aim: 5),
    ScaleTarget(measure: .matchSeconds, size: 4000, atLeast: 5, aim: 1),
    ScaleTarget(measure: .matchSeconds, size: 300, atLeast: 0.3, aim: 0.05),
    ScaleTarget(measure: .matchSeconds, size: 20_000, atLeast: 120, aim: 20),
    ScaleTarget(measure: .matchMemory, size: 20_000, atLeast: 1.5, aim: 0.5),
    ScaleTarget(measure: .matchSeconds, size: 100_000, atLeast: nil, aim: 300),
    ScaleTarget(measure: .matchMemory, size: 100_000, atLeast: nil, aim: 3),
    ScaleTarget(measure: .peerOverOurs, size: 20_000, atLeast: 2, aim: 10),
    ScaleTarget(measure: .listPeerOverOurs, size: 20_000, atLeast: 2, aim: 10),
  ]

  /// What a measure must show at a size, `nil` if the table has no such row.
  package static func of(_ measure: Measure, size: Int) -> ScaleTarget? {
    table.first { $0.measure == measure && $0.size == size }
  }

  /// What a figure comes to; ratios are good if large, seconds and gigabytes if small.
  package func verdict(_ figure: Double) -> SpeedVerdict {
    let isGood: (Double) -> Bool = measure.isRatio ? { figure >= $0 } : { figure <= $0 }
    if isGood(aim) { return .reached }
    return atLeast.map(isGood) ?? true ? .atLeast : .below
  }
}

extension ScaleTarget.Measure {
  /// Whether the measure is a ratio, and good if large.
  package var isRatio: Bool { unit == "×" }

  /// The unit of the figure.
  package var unit: String {
    switch self {
    case .bulkOverSingle, .portableOverBLAS, .peerOverOurs, .listPeerOverOurs: "×"
    case .matchSeconds: "s"
    case .matchMemory: "GB"
    }
  }

  /// The measure in words.
  package var name: String {
    switch self {
    case .bulkOverSingle: "tiles against the per-pair functions"
    case .portableOverBLAS: "BLAS against portable kernels, whole scoring"
    case .matchSeconds: "the whole of koppel match"
    case .matchMemory: "koppel match, peak memory"
    case .peerOverOurs: "ours with all scoring against the fastest public solver, its matrix free"
    case .listPeerOverOurs: "the same, a list of the pairs that pass free"
    }
  }
}
