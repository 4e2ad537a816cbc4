/// All policies by name.
///
/// To add one, write one file and one line here.
public enum PolicyCatalog {
  /// The policies, in the order of reports.
  public static let all: [any Policy] = [
    RandomChoice(),
    FirstCome(),
    GreedyPairs(),
    DeferredAcceptance(proposers: .families),
    DeferredAcceptance(proposers: .volunteers),
    OptimalTotal(),
    CoverageFirst(),
    Bottleneck(),
    Leximin(),
    ThresholdFair(),
    GroupFloor(),
  ]

  /// The policy of a name, `nil` if there is none.
  public static func policy(named name: String) -> (any Policy)? {
    all.first { $0.name == name }
  }
}
