internal import MatchingQuality

/// How often each policy comes within a factor of the best.
enum ProfilesSection {
  /// How far behind the best, in shares, for the points that are marked.
  private static let stops = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
  private static let points = 100

  static func add(_ context: ReportContext, to page: inout ReportPage) {
    let results = context.results
    guard results.policies.count > 1 else { return }
    var text = HTML.paragraph(
      "The share of instances on which a policy comes within a factor of the best policy there (E. D. Dolan and "
        + "J. J. Moré, 2002): at the left edge, how often it is the best itself. The others are grey. The profile "
        + "of a policy depends on which others were measured.",
      style: "soft"
    )
    var isEmpty = true
    for id in ["total-score", "mean-travel"] {
      guard let metric = results.index(ofMetric: id), let profile = profile(metric, context) else {
        continue
      }
      isEmpty = false
      text += "<h3>\(HTML.escape(context.title(metric)))</h3>\n"
      text += content(metric, profile, context, &page)
    }
    if isEmpty { text += HTML.paragraph("No metric allows it: it needs values of 0 or more.") }
    page.add("profiles", "Performance profiles", text)
  }

  /// The profile of a metric; `nil` if it has negative values or none.
  private static func profile(_ metric: Int, _ context: ReportContext) -> PerformanceProfile? {
    let results = context.results
    let values = results.policies.indices.map { policy in
      results.instances.indices.map { context.value(metric, policy, $0) }
    }
    let known = values.joined().compactMap { $0 }
    guard results.metrics[metric].direction != .neither, !known.isEmpty,
      known.allSatisfy({ $0 >= 0 })
    else { return nil }
    return PerformanceProfile(
      policies: results.policies.map(\.id),
      values: values,
      direction: results.metrics[metric].direction
    )
  }

  private static func content(
    _ metric: Int,
    _ profile: PerformanceProfile,
    _ context: ReportContext,
    _ page: inout ReportPage
  ) -> String {
    let finite = profile.ratios.joined().filter(\.isFinite).map { $0 - 1 }
    let x = Axis(holding: [min(finite.max() ?? 1, 3)], unit: "share", scale: .root)
    let curves = profile.policies.indices.map { policy in
      CurvePanel.Curve(
        name: profile.policies[policy],
        points: (0...points).map { step in
          let place = Double(step) / Double(points)
          let behind = x.upper * place * place
          return (behind, profile.share(of: policy, within: 1 + behind) ?? 0)
        },
        style: "front"
      )
    }
    let back = curves.map { CurvePanel.Curve(name: $0.name, points: $0.points, style: "back") }
    let panels = curves.indices.map { policy in
      panel(policy, metric, x, curves[policy], policy == 0 ? back : nil, profile, context)
    }
    return page.panels(panels) + table(metric, profile, context).behind
  }

  private static func panel(
    _ policy: Int,
    _ metric: Int,
    _ x: Axis,
    _ curve: CurvePanel.Curve,
    _ back: [CurvePanel.Curve]?,
    _ profile: PerformanceProfile,
    _ context: ReportContext
  ) -> CurvePanel {
    let id = context.results.metrics[metric].id
    var panel = CurvePanel(
      id: "profile:\(id):\(curve.name)",
      title: curve.name,
      link: Anchor.policy(policy),
      summary: "How often \(curve.name) comes within a factor of the best in \(id).",
      x: x,
      y: Axis(holding: [0, 1], unit: "share"),
      xTitle: "behind the best by at most",
      yTitle: "instances",
      curves: [curve]
    )
    panel.backdrop = ("profile-\(metric)", back)
    panel.stops = stops.filter { $0 <= x.upper }.map { behind in
      let share = profile.share(of: policy, within: 1 + behind) ?? 0
      let text =
        "\(curve.name): within \(NumberText.percent(behind)) of the best on \(NumberText.percent(share))"
      return (behind, share, text)
    }
    return panel
  }

  private static func table(
    _ metric: Int,
    _ profile: PerformanceProfile,
    _ context: ReportContext
  ) -> Table {
    var table = Table(
      "share of instances within a distance of the best in \(context.results.metrics[metric].id)",
      "policy",
      numbers: stops.map { $0 == 0 ? "the best" : "within \(NumberText.percent($0))" } + ["any"]
    )
    table.rows = profile.policies.indices.map { policy in
      [HTML.link(Anchor.policy(policy), profile.policies[policy])]
        + (stops.map { 1 + $0 } + [.greatestFiniteMagnitude]).map { factor in
          profile.share(of: policy, within: factor).map(NumberText.percent) ?? "–"
        }
        .map(HTML.escape)
    }
    return table
  }
}
