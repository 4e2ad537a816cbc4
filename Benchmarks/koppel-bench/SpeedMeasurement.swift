import Foundation
import LinearAssignment
import SolverSpeed

/// Measures the cells of the table.
struct SpeedMeasurement {
  let environments: [SpeedPeers]
  let only: Set<String>
  let repetitions: Int
  let scratch: URL

  /// Who needs more than this times the time of the fastest when all warm up is not called again.
  private static let farBehind = 2.5

  func measure(_ cell: SpeedCell) throws -> SpeedResult {
    switch cell.kind {
    case .memory: return try SpeedMemory.measure(cell)
    case .reoptimize: return try SpeedReoptimization(cell, repetitions).measure()
    case .ranked: return try SpeedRanking(cell, repetitions).measure()
    case .dense, .sparse, .library: break
    }
    guard let problem = try SpeedProblem(cell) else { return SpeedResult(cell.name, .ratio) }
    try problem.load(into: environments, by: scratch)
    return try measure(problem, cell)
  }

  /// Runs our solver and the public ones by turns.
  private func measure(_ problem: SpeedProblem, _ cell: SpeedCell) throws -> SpeedResult {
    var result = SpeedResult(cell.name, .ratio)
    var solution = try problem.solve()
    let count = problem.problems.count
    var ours = try SpeedTiming(problems: count) { solution = try problem.solve() }
    let double = problem.forTwoThreads
    result.twoThreads = try double.map { double in try SpeedTiming { _ = try double.solve() } }
    var workspace = AssignmentWorkspace<Double>()
    if count > 1 {
      result.workspace = try SpeedTiming(problems: count) { try problem.solve(using: &workspace) }
    }
    let contenders = try warmUp(cell, problem, solution.total, &result)
    for repetition in 0..<repetitions {
      try ours.add { solution = try problem.solve() }
      if let double { try result.twoThreads?.add { _ = try double.solve() } }
      try result.workspace?.add { try problem.solve(using: &workspace) }
      for place in contenders.indices {
        let (peers, name) = contenders[(place + repetition) % contenders.count]
        guard let passes = result.others[name]?.passes else { continue }
        let run = try peers.run(name, passes: passes)
        result.others[name]?.add(least: run.least, median: run.median)
      }
    }
    result.ours = ours
    result.work = solution.work
    let fastest = result.fastest?.timing
    // The least of whoever is fastest by it, who may be another.
    let least = result.others.values.map(\.least).min()
    result.judge(fastest.map { $0.median / ours.median }, least: least.map { $0 / ours.least })
    if result.note != nil { result.verdict = .below }
    return result
  }

  /// Calls every public solver once, checks its total, and returns those that are worth measuring.
  private func warmUp(
    _ cell: SpeedCell,
    _ problem: SpeedProblem,
    _ total: Double,
    _ result: inout SpeedResult
  ) throws -> [(SpeedPeers, String)] {
    var found: [(peers: SpeedPeers, name: String)] = []
    for peers in environments {
      for name in peers.names where only.isEmpty || only.contains(name) {
        guard SpeedPeerChoice.isWanted(name, cell, sparseRows: problem.sparseRows) else { continue }
        let run = try peers.run(name, passes: 1)
        let tolerance = 1e-9 * max(1e-300, abs(total))
        guard abs(run.total - total) <= tolerance else {
          result.wrong.append(name)
          if run.total < total - tolerance { result.note = "\(name) found a smaller total" }
          continue
        }
        result.others[name] = SpeedTiming(first: run.least, problems: problem.problems.count)
        found.append((peers, name))
      }
    }
    let best = result.others.values.map(\.least).min() ?? 0
    return found.filter { (result.others[$0.name]?.least ?? 0) <= Self.farBehind * best }
  }
}
