/// The result of checking a solution against its problem, from the raw costs alone.
///
///     let certificate = Certificate(of: solution, for: problem)
///     certificate.isValid      // true
///     certificate.violations   // []
///
/// Nothing that the solver reports is believed: feasibility, the total, every inequality of
/// ``AssignmentDuals`` and the equality of both totals are computed anew.
///
/// - Integers are checked in 128 bits. Valid then means optimal, without qualification.
/// - Floating point is checked in `Double`. Valid means that the total is at most ``gap`` from the
///   optimum, with ``gap`` ≤ ``tolerance``. With *M* the largest magnitude of a cost or price, *k* rows
///   and columns, and *t* units of capacity, the tolerance is 8 (*k* + 4) (*t* + 4) · 2⁻⁵³ · *M*, and any
///   one inequality may fail by 8 (*k* + 4) · 2⁻⁵³ · *M*. The gap adds to the difference of the totals
///   every excess times the units it can be met with; rounding in the check itself is part of it.
/// - An infeasible status is checked by recounting its violator.
/// - An interrupted solve is checked for feasibility and for its gap.
public struct Certificate<Cost: AssignmentCost>: Hashable, Sendable {
  /// What is wrong, empty if the certificate is valid.
  ///
  /// At most ``violationLimit`` are listed.
  public var violations: [CertificateViolation]

  /// The total, recomputed from the pairs.
  public var total: Cost.Exact

  /// The bound that the duals prove: no solution is better.
  public var bound: Cost.Exact

  /// How far the total can be from the optimum.
  public var gap: Cost.Exact

  /// The greatest gap accepted: zero for integers.
  public var tolerance: Cost.Exact

  /// Whether the solution is what it says it is.
  public var isValid: Bool { violations.isEmpty }

  /// The greatest number of violations listed.
  public static var violationLimit: Int { 16 }

  /// Checks a solution.
  ///
  /// O(*rows* × *columns*) for dense costs, O(*entries*) for sparse ones.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public init(of solution: AssignmentSolution<Cost>, for problem: AssignmentProblem<Cost>) {
    var checker = CertificateChecker(solution, problem)
    self = checker.check()
  }

  init(
    violations: [CertificateViolation],
    total: Cost.Exact,
    bound: Cost.Exact,
    gap: Cost.Exact,
    tolerance: Cost.Exact
  ) {
    self.violations = violations
    self.total = total
    self.bound = bound
    self.gap = gap
    self.tolerance = tolerance
  }
}
