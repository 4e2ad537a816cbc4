package import MatchingQuality
internal import Mustache

/// Results as one page that opens offline: no network, pictures inline with a table behind each.
///
/// All figures come from the results and from the statistics of `MatchingQuality`; the exact numbers of
/// each picture stand in the page as JSON. The page works without its script, which only opens what a
/// link leads to in browsers that do not do so by themselves.
///
/// ```swift
/// try QualityReport(results).html.write(to: file, atomically: true, encoding: .utf8)
/// ```
package struct QualityReport {
  /// The size that a page of many instances is kept below, in bytes, by leaving out pairs.
  package static let largestSize = 4_800_000

  /// The bytes that pairs may fill in any case, where the rest of the page is large itself.
  package static let roomForPairs = 1_500_000

  /// The page.
  package let html: String

  /// Makes the page.
  ///
  /// The same results give the same page. O(*metrics* × *policies* × *resamples* × *instances*).
  ///
  /// - Parameters:
  ///   - results: The results.
  ///   - rule: How verdicts and intervals are reached.
  ///   - reference: The policy that the others are compared with; `optimal-total`, or else the first, if
  ///     there is none of the name.
  ///   - limit: The size in bytes from which on pairs of further instances are left out; ``largestSize``,
  ///     or more where pairs would have less than ``roomForPairs``, if `nil`.
  package init(
    _ results: QualityResults,
    rule: VerdictRule = VerdictRule(),
    reference: String? = nil,
    limit: Int? = nil
  ) {
    let context = ReportContext(results, rule: rule, reference: reference)
    var page = ReportPage()
    if results.observations.isEmpty {
      page.add("answer", "The answer", HTML.paragraph(LeadSection.empty, style: "lead"))
    } else {
      LeadSection.add(context, to: &page)
      MeansSection.add(context, to: &page)
      DifferencesSection.add(context, to: &page)
      ProfilesSection.add(context, to: &page)
      GapSection.add(context, to: &page)
      RanksSection.add(context, to: &page)
      GroupsSection.add(context, to: &page)
      FairnessSection.add(context, to: &page)
      SpreadSection.add(context, to: &page)
      TimeSection.add(context, to: &page)
      PoliciesSection.add(context, to: &page)
    }
    MetricsSection.add(context, to: &page)
    ProvenanceSection.add(results, rule, to: &page)
    if !results.observations.isEmpty {
      InstancesSection.add(context, to: &page, limit: limit)
    }
    html = PageShell.html(
      title: "Matching quality: \(results.suite.name)",
      subtitle: Self.subtitle(results),
      page: page
    )
  }

  private static func subtitle(_ results: QualityResults) -> String {
    let counts =
      "\(NumberText.count(results.instances.count, "instance")) × "
      + "\(results.policies.count) \(results.policies.count == 1 ? "policy" : "policies") × "
      + "\(NumberText.count(results.metrics.count, "metric")), seed \(results.suite.seed)"
    return results.suite.title.isEmpty ? counts : "\(results.suite.title) · \(counts)"
  }
}

/// What is around the sections of a page.
enum PageShell {
  private struct Content {
    struct Item {
      let anchor, title: String
    }
    let title, subtitle, body, data: String
    let contents: [Item]
  }

  static func html(title: String, subtitle: String, page: ReportPage) -> String {
    template.render(
      Content(
        title: title,
        subtitle: subtitle,
        body: page.body,
        data: ChartData.json(page.charts),
        contents: page.contents.map { Content.Item(anchor: $0.anchor, title: $0.title) }
      )
    )
  }

  private static let template: MustacheTemplate = {
    let text = String(decoding: PackageResources.report_mustache, as: UTF8.self)
    do {
      return try MustacheTemplate(string: text)
    } catch {
      preconditionFailure("the template of the report does not parse: \(error)")
    }
  }()
}
