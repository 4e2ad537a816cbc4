/// A solution whose worst pair is as good as can be.
public struct BottleneckSolution<Cost: AssignmentCost>: Hashable, Sendable {
  /// The cost of the worst pair, `nil` if there is no solution or none with a pair.
  public var bound: Cost?

  /// The problem with all worse pairs forbidden.
  public var problem: AssignmentProblem<Cost>

  /// Its solution.
  public var solution: AssignmentSolution<Cost>
}
