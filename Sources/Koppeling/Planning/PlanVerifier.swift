/// Checks a plan against its caseload, from the caseload alone.
///
/// The verifier never solves. It takes the pairs and the prices of the plan, judges every pair of the
/// caseload anew, checks the prices against every pair, and writes the plan that belongs to those
/// pairs and prices. Any number, reason or sentence that differs is a violation.
public struct PlanVerifier: Sendable {
  /// Something in a plan that is not so.
  public struct Violation: Hashable, Sendable, CustomStringConvertible {
    /// Where in the plan, such as `proposals[2].score`.
    public let path: String
    /// What is wrong.
    public let message: String

    /// The place and what is wrong there.
    public var description: String { path.isEmpty ? message : "\(path): \(message)" }
  }

  /// The caseload.
  public let caseload: Caseload
  /// The source of travel times.
  public let travelTimes: any TravelTimes
  /// How many threads may work at once, 1 or more; what is found does not depend on it.
  public var threadLimit = 1 {
    didSet { precondition(threadLimit > 0, "at least one thread") }
  }

  /// Prepares to check plans for a caseload.
  public init(_ caseload: Caseload, travelTimes: any TravelTimes = EstimatedTravel()) {
    self.caseload = caseload
    self.travelTimes = travelTimes
  }

  /// Everything in a plan that is not so; empty if the plan is what it says.
  ///
  /// O(*f* × *v*) judgements, for *f* families and *v* volunteers.
  ///
  /// - Throws: ``PlanError`` if no plan can be made for the caseload at all.
  public func violations(in plan: Plan) throws(PlanError) -> [Violation] {
    var options = Planner.Options()
    options.seed = plan.lottery.seed
    options.language = plan.language
    options.alternatives = max(0, plan.alternativesListed)
    options.threadLimit = threadLimit
    let planner = try Planner(caseload, options: options, travelTimes: travelTimes)
    let values = try PairValues(planner.scorer)
    var reader = ChoiceReader(scorer: planner.scorer, quotas: planner.quotas)
    guard let choice = reader.choice(in: plan) else { return reader.violations }
    let proof = ProofChecker(planner: planner, values: values).violations(in: choice)
    let expected = PlanWriter(planner: planner, values: values).plan(for: choice)
    return proof + differences(from: expected, to: plan)
  }

  private func differences(from expected: Plan, to found: Plan) -> [Violation] {
    // The order of the pairs is part of the plan, so both are compared as they stand.
    guard expected != found else { return [] }
    var differences: [Violation] = []
    collect(expected, found, path: "", into: &differences)
    if differences.isEmpty {
      differences.append(Violation(path: "", message: "the plan differs from what it should be"))
    }
    return differences
  }

  private func collect(_ expected: Any, _ found: Any, path: String, into list: inout [Violation]) {
    let (left, right) = (Mirror(reflecting: expected), Mirror(reflecting: found))
    let isList = left.displayStyle == .collection
    let isValue = left.displayStyle == .struct && !(expected is any CustomStringConvertible)
    guard isList || isValue else {
      let (wanted, given) = (Self.text(expected), Self.text(found))
      if wanted != given {
        list.append(Violation(path: path, message: "is \(given), should be \(wanted)"))
      }
      return
    }
    let (wanted, given) = (Array(left.children), Array(right.children))
    if wanted.count != given.count {
      list.append(
        Violation(path: path, message: "has \(given.count) entries, should have \(wanted.count)")
      )
    }
    for (index, pair) in zip(wanted, given).enumerated() {
      let name = pair.0.label.map { path.isEmpty ? $0 : "\(path).\($0)" } ?? "\(path)[\(index)]"
      collect(pair.0.value, pair.1.value, path: name, into: &list)
    }
  }

  private static func text(_ value: Any) -> String {
    if let prices = value as? [String: Int64] {
      return prices.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        .joined(separator: ", ")
    }
    return String(describing: value)
  }
}
