internal import MatchingQuality

/// What is behind every point: kinds of instances, their instances, and the pairs of each plan.
enum InstancesSection {
  /// The bytes from which on instances show only the metrics of pictures.
  private static let largestTables = 800_000

  static func add(_ context: ReportContext, to page: inout ReportPage, limit: Int?) {
    let results = context.results
    let metrics = shownMetrics(context)
    let tables = results.instances.indices.map { table($0, metrics, context) }
    let used = page.size + tables.reduce(60_000) { $0 + $1.utf8.count + 900 }
    let budget =
      limit.map { $0 - used }
      ?? max(QualityReport.largestSize - used, QualityReport.roomForPairs)
    let pairs = PairTables.tables(context, budget: budget)
    var text = HTML.paragraph(note(context, metrics, pairs), style: "soft")
    for kind in context.kinds.indices {
      let instances = context.instances(of: kind)
      var content = kindTable(kind, instances, context).html
      for instance in instances {
        content += HTML.details(
          title(instance, context),
          id: Anchor.instance(instance),
          facts(instance, context) + tables[instance]
            + (pairs[instance] ?? without(instance, context))
        )
      }
      text += HTML.details(
        "\(context.kinds[kind]): \(NumberText.count(instances.count, "instance"))",
        id: Anchor.kind(kind),
        content
      )
    }
    page.add("instances", "Instances and pairs", text)
  }

  private static func note(
    _ context: ReportContext,
    _ metrics: [Int],
    _ pairs: [Int: String]
  ) -> String {
    let results = context.results
    var text = "Each instance with its values for each policy"
    text +=
      metrics.count == results.metrics.count
      ? ". "
      : " in the metrics of the pictures; the other metrics of an instance are in results.csv. "
    let kept = Set(results.observations.filter { $0.pairs != nil }.map(\.instance)).count
    if kept == 0 {
      text += "The suite does not keep pairs, so none can be shown."
    } else if pairs.count < kept {
      text +=
        "The pairs of \(pairs.count) of \(kept) instances are on this page, the first of each kind and then the "
        + "smallest, to keep it small; those of the others are in results.json."
    } else {
      text += "The pairs of every plan stand below its instance."
    }
    return text
  }

  /// What stands in place of pairs that are not on the page.
  private static func without(_ place: Int, _ context: ReportContext) -> String {
    context.results.policies.indices.contains { context.observation($0, place).pairs != nil }
      ? HTML.paragraph("Its pairs are in results.json only.", style: "soft") : ""
  }

  /// All metrics if there is room, else those of pictures.
  private static func shownMetrics(_ context: ReportContext) -> [Int] {
    let all = Array(context.results.metrics.indices)
    guard context.results.observations.count * all.count * 18 > largestTables else { return all }
    let further = ["first-choices", "first-three-choices"].compactMap {
      context.results.index(ofMetric: $0)
    }
    return (context.headline + further).sorted()
  }

  private static func title(_ place: Int, _ context: ReportContext) -> String {
    let instance = context.results.instances[place]
    return "\(instance.id): \(NumberText.count(instance.families, "families", one: "family")), "
      + "\(NumberText.count(instance.volunteers, "volunteer"))"
  }

  private static func facts(_ place: Int, _ context: ReportContext) -> String {
    let instance = context.results.instances[place]
    let parameters = instance.parameters.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let total = NumberText.plain(Double(instance.optimalTotal) / 1_000_000)
    var text =
      "<p class=\"soft\">\(instance.kind.rawValue), setting \(HTML.escape(instance.setting)), seed "
      + "\(instance.seed); \(instance.allowedPairs) allowed pairs, at most \(instance.mostPairs) in a plan, "
      + "largest total score \(total); \(HTML.escape(parameters)); <code>\(HTML.escape(instance.digest))"
      + "</code></p>\n"
    for policy in context.results.policies.indices {
      if let failure = context.observation(policy, place).failure {
        let name = context.results.policies[policy].id
        text += HTML.paragraph("\(name) made no plan: \(failure)", style: "bad")
      }
    }
    return text
  }

  /// Metrics × policies of an instance.
  private static func table(_ place: Int, _ metrics: [Int], _ context: ReportContext) -> String {
    let results = context.results
    var text = head("metric", context, style: "nums")
    for metric in metrics {
      let unit = results.metrics[metric].unit
      let values = results.policies.indices.map { context.value(metric, $0, place) }
      guard values.contains(where: { $0 != nil }) else { continue }
      text += "<tr><th scope=\"row\">\(HTML.escape(context.title(metric)))</th>"
      for value in values {
        text += "<td>\(value.map { HTML.escape(NumberText.text($0, unit)) } ?? "–")</td>"
      }
      text += "</tr>\n"
    }
    return text + "</tbody></table></div>\n"
  }

  static func head(_ first: String, _ context: ReportContext, style: String) -> String {
    var text = "<div class=\"scroll\" tabindex=\"0\"><table class=\"\(style)\"><thead><tr>"
    for title in [first] + context.results.policies.map(\.id) {
      text += "<th scope=\"col\">\(HTML.escape(title))</th>"
    }
    return text + "</tr></thead><tbody>\n"
  }

  /// Instances × policies of a kind in the metric that is read first.
  private static func kindTable(
    _ kind: Int,
    _ instances: [Int],
    _ context: ReportContext
  ) -> Table {
    let results = context.results
    let metric = results.index(ofMetric: "gap-to-optimum") ?? context.headline.first ?? 0
    var table = Table(
      "\(results.metrics[metric].id) of each instance of \(context.kinds[kind])",
      "instance",
      numbers: results.policies.map(\.id)
    )
    table.rows = instances.map { instance in
      [HTML.link(Anchor.instance(instance), results.instances[instance].id)]
        + results.policies.indices.map { policy in
          context.value(metric, policy, instance)
            .map { HTML.escape(NumberText.text($0, results.metrics[metric].unit)) } ?? "–"
        }
    }
    return table
  }
}
