internal import MatchingQuality

/// The instances on which a policy chose another plan, and the pairs that came and went.
enum ComparisonChanges {
  static func add(_ context: ComparisonContext, to page: inout ReportPage) {
    let comparison = context.comparison
    guard !context.overlap.isEmpty else { return }
    var text = ""
    var count = 0
    for policy in context.overlap.policies {
      let changes = changes(of: policy, context)
      guard !changes.isEmpty else { continue }
      count += changes.count
      let rows = changes.prefix(ComparisonReport.mostChanges)
      var table = Table(
        "plans of \(policy) that changed",
        "instance",
        numbers: metrics(context).flatMap { ["\(context.title($0)), baseline", "new"] },
        texts: ["pairs that went", "pairs that came"]
      )
      table.rows = rows.map { row($0, context) }
      var content = table.html
      if changes.count > rows.count {
        content += HTML.paragraph("The first \(rows.count) of \(changes.count) are listed.")
      }
      let of = "of \(context.overlap.instances.count)"
      text += HTML.details("\(policy): \(changes.count) \(of) plans changed", content)
    }
    if count == 0 {
      text = HTML.paragraph("No plan changed: every policy chose the same pairs on every instance.")
    } else if comparison.baseline.observations.allSatisfy({ $0.pairs == nil }) {
      text += HTML.paragraph(
        "The baseline does not hold pairs, so only values are shown.",
        style: "soft"
      )
    }
    page.add("changes", "Plans that changed", text)
  }

  private struct Change {
    let before: QualityObservation
    let after: QualityObservation
    let instance: QualityInstance?
  }

  private static func changes(of policy: String, _ context: ComparisonContext) -> [Change] {
    let (one, other) = (context.comparison.baseline, context.comparison.candidate)
    let compared = Set(context.overlap.instances)
    let after = Dictionary(
      other.observations(of: policy).map { ($0.instance, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return zip(one.instances, one.observations(of: policy)).compactMap { instance, before in
      guard compared.contains(instance.id), let after = after[instance.id],
        before.plan != after.plan || before.failure != after.failure
      else { return nil }
      return Change(before: before, after: after, instance: instance)
    }
  }

  private static func metrics(_ context: ComparisonContext) -> [String] {
    Array(
      (QualitySummary.metrics.filter { context.overlap.metrics.contains($0) }
        + context.overlap.metrics)
        .prefix(2)
    )
  }

  private static func row(_ change: Change, _ context: ComparisonContext) -> [String] {
    let (one, other) = (context.comparison.baseline, context.comparison.candidate)
    var cells = [HTML.escape(change.before.instance)]
    for metric in metrics(context) {
      for (results, observation) in [(one, change.before), (other, change.after)] {
        let value = results.index(ofMetric: metric).flatMap { place in
          observation.values[place].map { NumberText.text($0, results.metrics[place].unit) }
        }
        cells.append(HTML.escape(value ?? "–"))
      }
    }
    let (before, after) = (Set(change.before.pairs ?? []), Set(change.after.pairs ?? []))
    let isKnown = change.before.pairs != nil && change.after.pairs != nil
    for gone in [before.subtracting(after), after.subtracting(before)] {
      let texts = gone.sorted { ($0.family, $0.volunteer) < ($1.family, $1.volunteer) }
        .map { text($0, change.instance) }
      cells.append(isKnown ? HTML.escape(texts.joined(separator: ", ")) : "–")
    }
    return cells
  }

  private static func text(_ pair: QualityPair, _ instance: QualityInstance?) -> String {
    func name(_ place: Int, _ names: [String]?) -> String {
      guard let names, names.indices.contains(place) else { return "\(place + 1)" }
      return names[place]
    }
    let points = NumberText.fixed(Double(pair.score / 1000) / 10, decimals: 1)
    return name(pair.family, instance?.familyNames) + "–"
      + name(pair.volunteer, instance?.volunteerNames) + " \(points)"
  }
}
