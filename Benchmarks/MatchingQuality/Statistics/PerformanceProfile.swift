/// How often each policy comes within a factor of the best of all.
///
/// E. D. Dolan and J. J. Moré, "Benchmarking optimization software with performance profiles", Mathematical
/// Programming 91 (2002): r_ps = t_ps / min_s t_ps and ρ_s(τ) = share of problems *p* with r_ps ≤ τ. Where higher is
/// better the ratio is turned round, max_s t_ps / t_ps. A policy without a value, or with 0 where another has
/// more (higher is better), or with more than 0 where another has 0 (lower is better), never comes within any factor;
/// policies as good as the best have ratio 1. Problems for which no policy has a value are left out. The
/// profile of a policy depends on which others are in it; pairs should be compared by ``Verdict``.
public struct PerformanceProfile: Hashable, Sendable {
  /// The names of the policies.
  public let policies: [String]

  /// For each policy, its ratio in each problem, ascending; infinite where it failed.
  public let ratios: [[Double]]

  /// Computes profiles.
  ///
  /// - Parameters:
  ///   - policies: The names of the policies.
  ///   - values: For each policy, its value for each problem, 0 or more; `nil` where it has none.
  ///   - direction: Which way is better; not `neither`.
  public init(policies: [String], values: [[Double?]], direction: Metric.Direction) {
    precondition(direction != .neither, "a profile needs a better way")
    precondition(policies.count == values.count, "each policy has values")
    let problems = values.first?.count ?? 0
    precondition(values.allSatisfy { $0.count == problems }, "each policy has a value per problem")
    precondition(values.joined().allSatisfy { ($0 ?? 0) >= 0 }, "a value is 0 or more")
    self.policies = policies
    let higher = direction == .higherIsBetter
    let best = (0..<problems).map { problem in
      let candidates = values.compactMap { $0[problem] }
      return higher ? candidates.max() : candidates.min()
    }
    ratios = values.map { values in
      zip(values, best).compactMap { value, best in
        best.map { best in value.map { Self.ratio($0, best, higher) } ?? .infinity }
      }
      .sorted()
    }
  }

  /// ρ of a policy: the share of problems in which it comes within a factor of the best; `nil` of no problem.
  ///
  /// O(log *problems*).
  public func share(of policy: Int, within factor: Double) -> Double? {
    let ratios = ratios[policy]
    guard !ratios.isEmpty else { return nil }
    var (low, high) = (0, ratios.count)
    while low < high {
      let middle = (low + high) / 2
      if ratios[middle] <= factor { low = middle + 1 } else { high = middle }
    }
    return Double(low) / Double(ratios.count)
  }

  private static func ratio(_ value: Double, _ best: Double, _ higher: Bool) -> Double {
    if value == best { return 1 }
    return higher ? best / value : value / best
  }
}
