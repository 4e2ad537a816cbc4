internal import Koppeling
internal import LinearAssignment

/// Measures every policy of a suite on one instance.
struct InstanceMeasurement {
  let suite: QualitySuite
  let metrics: [Metric]

  init(_ suite: QualitySuite) {
    self.suite = suite
    metrics = suite.metrics
  }

  /// Draws the instance of a task and lets every policy choose.
  ///
  /// A pure function of the suite and the task, apart from the seconds. What a policy throws, or a plan
  /// that is not valid, is that observation's failure and stops nothing else.
  ///
  /// - Throws: If the instance cannot be solved exactly, and `CancellationError` between two steps once the
  ///   task that runs it is cancelled.
  func measure(_ task: QualityTask) throws -> InstanceResult {
    var stopwatch = Stopwatch()
    let market = try task.entry.market(seed: task.seed, setting: task.setting)
    try Task.checkCancellation()
    let reference = try MarketReference(market)
    try Task.checkCancellation()
    let instance = try instance(task, reference)
    var result = InstanceResult(
      instance: instance,
      observations: [],
      policySeconds: [],
      replanSeconds: [],
      otherSeconds: stopwatch.lap()
    )
    for policy in suite.policies {
      try Task.checkCancellation()
      _ = stopwatch.lap()
      let choice = Self.choose(policy, market, seed: task.policySeed)
      result.policySeconds.append(stopwatch.lap())
      try Task.checkCancellation()
      let replans = try? Replans(
        of: policy,
        in: market,
        policySeed: task.policySeed,
        count: suite.perturbation.copies,
        seed: task.perturbationSeed,
        noise: suite.perturbation.noise,
        weights: suite.perturbation.weights
      )
      result.replanSeconds.append(stopwatch.lap())
      result.observations.append(observe(choice, policy, instance, reference, replans))
      result.otherSeconds += stopwatch.lap()
    }
    return result
  }

  /// What a policy chose, or why it could not.
  private enum Choice {
    case plan(Matching)
    case failure(String)
  }

  private static func choose(_ policy: any Policy, _ market: Market, seed: UInt64) -> Choice {
    do {
      let plan = try policy.choose(market, seed: seed)
      if let flaw = plan.flaw(in: market) { return .failure("its plan is not valid: \(flaw)") }
      return .plan(plan)
    } catch {
      return .failure("\(error)")
    }
  }

  private func instance(_ task: QualityTask, _ reference: MarketReference) throws -> QualityInstance
  {
    var parameters = task.entry.parameters
    if task.entry.isRegion {
      parameters["volunteerSide"] = .word(task.setting.volunteerSide.rawValue)
      parameters["scheme"] = task.setting.scheme.map { .word("\($0.id)") }
      parameters["weights"] = task.setting.weightsText.map { .word($0) }
    }
    let market = reference.market
    let hasNames = task.entry.isRegion && suite.keepsPairs
    return QualityInstance(
      id: task.id,
      kind: task.entry.kind,
      entry: task.entry.name,
      setting: task.setting.name,
      parameters: parameters,
      seed: task.seed,
      replication: task.replication,
      families: market.familyCount,
      volunteers: market.volunteerCount,
      allowedPairs: reference.ranks.allowedPairs,
      mostPairs: reference.mostPairs,
      optimalTotal: reference.optimalTotal,
      priceOfFairness: try fairness(market),
      familyNames: hasNames ? market.familyNames : nil,
      volunteerNames: hasNames ? market.volunteerNames : nil,
      digest: market.digest
    )
  }

  private func fairness(_ market: Market) throws -> [QualityFairnessStep] {
    guard suite.fairnessSteps > 0 else { return [] }
    return try PriceOfFairness.curve(market, limit: suite.fairnessSteps).map { step in
      QualityFairnessStep(
        threshold: Int(step.thresholds.lowerBound),
        total: step.total,
        pairs: step.pairs
      )
    }
  }

  private func observe(
    _ choice: Choice,
    _ policy: any Policy,
    _ instance: QualityInstance,
    _ reference: MarketReference,
    _ replans: Replans?
  ) -> QualityObservation {
    var observation = QualityObservation(
      instance: instance.id,
      policy: policy.name,
      values: Array(repeating: nil, count: metrics.count),
      plan: Matching([]).digest
    )
    switch choice {
    case .failure(let message):
      observation.failure = message
    case .plan(let plan):
      let evaluation = Evaluation(plan, reference: reference, replans: replans)
      observation.values = metrics.map { metric in
        metric.evaluate(evaluation).flatMap { $0.isFinite ? $0 : nil }
      }
      observation.plan = plan.digest
      if suite.keepsPairs { observation.pairs = plan.pairs.map { Self.pair($0, reference.market) } }
      for grouping in reference.market.familyGroups {
        observation.groups[grouping.name] = GroupCounts(evaluation, grouping).cells
      }
    }
    return observation
  }

  private static func pair(_ pair: Pair, _ market: Market) -> QualityPair {
    let minutes = market.travelMinutes.map { $0[pair.row * market.volunteerCount + pair.column] }
    return QualityPair(
      family: pair.row,
      volunteer: pair.column,
      score: Int(market.score(pair)),
      minutes: Int(minutes ?? -1)
    )
  }
}

extension GroupCounts {
  /// The counts of each label.
  fileprivate var cells: [QualityGroupCell] {
    families.indices.map { label in
      QualityGroupCell(
        families: families[label],
        served: served[label],
        eligible: eligible[label],
        servedEligible: servedEligible[label]
      )
    }
  }
}

/// Tells the seconds since it was last asked.
private struct Stopwatch {
  private var last = ContinuousClock.now

  mutating func lap() -> Double {
    let now = ContinuousClock.now
    defer { last = now }
    return (now - last) / .seconds(1)
  }
}
