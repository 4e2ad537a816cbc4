extension QualityResults {
  /// What can be asked of two policies of these results: a question for each metric with a better way and a pair.
  ///
  /// Pairs are instances; they are grouped by entry and setting. O(*instances* × *metrics*).
  ///
  /// - Parameters:
  ///   - candidate: The id of a policy.
  ///   - baseline: The id of the policy that it is compared with.
  /// - Returns: The questions, in the order of metrics; none if there is no such policy.
  package func questions(of candidate: String, against baseline: String) -> [Question] {
    questions(
      of: candidate,
      called: candidate,
      against: self,
      policy: baseline,
      called: baseline,
      overlap: QualityOverlap(self, self)
    )
  }

  /// What can be asked of a policy of these results and one of a baseline.
  ///
  /// - Parameters:
  ///   - candidate: The id of a policy of these results.
  ///   - candidateName: What it is called in sentences.
  ///   - results: The results of the baseline.
  ///   - baseline: The id of one of its policies.
  ///   - baselineName: What that is called in sentences.
  ///   - overlap: What both have in common.
  /// - Returns: The questions, in the order of metrics.
  func questions(
    of candidate: String,
    called candidateName: String,
    against results: QualityResults,
    policy baseline: String,
    called baselineName: String,
    overlap: QualityOverlap
  ) -> [Question] {
    let after = observations(of: candidate, on: overlap.instances)
    let before = results.observations(of: baseline, on: overlap.instances)
    guard after.count == before.count, !after.isEmpty else { return [] }
    let groups = groups(of: overlap.instances)
    return overlap.metrics.compactMap { id -> Question? in
      guard let column = index(ofMetric: id), let other = results.index(ofMetric: id),
        metrics[column].direction != .neither
      else { return nil }
      let paired = PairedDifferences(
        names: groups,
        baseline: before.map { $0.values[other] },
        candidate: after.map { $0.values[column] }
      )
      guard paired.count > 0 else { return nil }
      return Question(
        metric: id,
        unit: metrics[column].unit,
        direction: metrics[column].direction,
        baseline: baselineName,
        candidate: candidateName,
        paired: paired
      )
    }
  }

  /// The observations of a policy on some instances, in their order; none if the policy is not there.
  func observations(of policy: String, on ids: [String]) -> [QualityObservation] {
    guard let place = policies.firstIndex(where: { $0.id == policy }) else { return [] }
    let places = Dictionary(
      instances.indices.map { (instances[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return ids.compactMap { places[$0].map { observations[$0 * policies.count + place] } }
  }

  /// What instances are replications of: the entry, and the setting unless it is the standard one.
  private func groups(of ids: [String]) -> [String] {
    let names = Dictionary(
      instances.map { ($0.id, $0.setting == "standard" ? $0.entry : "\($0.entry), \($0.setting)") },
      uniquingKeysWith: { first, _ in first }
    )
    return ids.map { names[$0] ?? $0 }
  }
}

extension PairedDifferences {
  /// Pairs values by their places and groups them by the name of their instance, in order of appearance.
  ///
  /// Pairs of which a value is not defined are left out and counted, unless neither is defined.
  ///
  /// - Precondition: The lists are equally long.
  package init(names: [String], baseline: [Double?], candidate: [Double?]) {
    precondition(names.count == baseline.count && names.count == candidate.count, "values pair up")
    var order: [String] = []
    var groups: [String: [Pair]] = [:]
    var undefined = 0
    for (name, values) in zip(names, zip(baseline, candidate)) {
      guard let before = values.0, let after = values.1 else {
        if values.0 != nil || values.1 != nil { undefined += 1 }
        continue
      }
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(Pair(baseline: before, candidate: after))
    }
    self.init(
      order.map { Instance(name: $0, pairs: groups[$0] ?? []) },
      undefined: undefined
    )
  }
}
