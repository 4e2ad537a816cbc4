import SolverSpeed

/// Which public solvers a cell is given to.
enum SpeedPeerChoice {
  private static let sparse: Set<String> = ["scipy-sparse", "lapmod", "ortools-sparse"]

  /// Leaves out what cannot run on a cell (solvers of whole numbers on fractions, of squares on
  /// rectangles) and what would take minutes there.
  static func isWanted(_ name: String, _ cell: SpeedCell, sparseRows: Int) -> Bool {
    guard case .dense(let family) = cell.kind else {
      if sparse.contains(name) { return true }
      // Dense solvers get the full matrix, with a large cost in its gaps, as long as it is small.
      let excluded = ["ortools", "pot", "lapjv-f32", "lapcpp-f32"].contains(name)
      return sparseRows <= 2000 && !excluded
    }
    let isSquare = cell.rows == cell.columns
    let isSmall = cell.rows * cell.columns <= 1_100_000
    switch name {
    case _ where sparse.contains(name): return false
    case "ortools": return isSquare && family.isWhole && isSmall
    case "pot": return isSquare && isSmall
    case "lapjv-f64": return isSquare && isSmall && family != .geometric
    case "lapjv-f32": return isSquare && family != .bids
    case "lap1015", "lap1015-noeps": return isSquare && family != .bids
    case "lap", "lapx-jv", "lapx-jvs": return isSmall || family == .int100 || family == .bids
    default: return true
    }
  }
}
