internal import MatchingQuality

/// Results with all that the page says of them, worked out once by the statistics.
struct ReportContext {
  let results: QualityResults
  let rule: VerdictRule
  /// The place of the policy that the others are compared with; `nil` without policies.
  let reference: Int?
  /// The kinds of instances, in order.
  let kinds: [String]
  /// The place in ``kinds`` of each instance.
  let kindOfInstance: [Int]
  /// The metrics that are read first, by place; those that are defined somewhere.
  let headline: [Int]
  /// For each metric and policy its mean; `nil` where it is not defined.
  let means: [[MetricMean?]]
  /// For each policy and metric the verdict against the reference; `nil` for the reference itself, for
  /// metrics that only describe and where no pair has a value.
  let verdicts: [[Verdict?]]

  init(_ results: QualityResults, rule: VerdictRule, reference: String?) {
    self.results = results
    self.rule = rule
    self.reference = Self.reference(in: results, named: reference)
    let names = results.kindsOfInstances
    var places: [String: Int] = [:]
    var kinds: [String] = []
    for name in names where places[name] == nil {
      places[name] = kinds.count
      kinds.append(name)
    }
    self.kinds = kinds
    kindOfInstance = names.map { places[$0] ?? 0 }
    let bootstrap = Bootstrap(
      resamples: rule.resamples,
      confidence: rule.confidence,
      seed: rule.seed
    )
    let means = results.metrics.indices.map { metric in
      results.policies.indices.map { policy in
        MetricMean(results.samples(metric: metric, policy: policy), bootstrap: bootstrap)
      }
    }
    self.means = means
    let known = QualitySummary.metrics.compactMap { results.index(ofMetric: $0) }
    headline = (known.isEmpty ? Array(results.metrics.indices.prefix(6)) : known)
      .filter { means[$0].contains { $0 != nil } }
    verdicts = Self.verdicts(results, rule, self.reference)
  }

  private static func reference(in results: QualityResults, named name: String?) -> Int? {
    let wanted = name ?? "optimal-total"
    return results.policies.firstIndex { $0.id == wanted } ?? results.policies.indices.first
  }

  private static func verdicts(
    _ results: QualityResults,
    _ rule: VerdictRule,
    _ reference: Int?
  ) -> [[Verdict?]] {
    let empty = [Verdict?](repeating: nil, count: results.metrics.count)
    guard let reference else { return [] }
    let questions = results.policies.indices.map { policy in
      policy == reference
        ? []
        : results.questions(
          of: results.policies[policy].id,
          against: results.policies[reference].id
        )
    }
    var answers = rule.verdicts(questions.flatMap { $0 }).makeIterator()
    return questions.map { questions in
      var row = empty
      for question in questions {
        if let place = results.index(ofMetric: question.metric) { row[place] = answers.next() }
      }
      return row
    }
  }

  /// The number of verdicts, the family that *p* values are adjusted for.
  var questionCount: Int { verdicts.joined().count { $0 != nil } }

  /// The value of a metric on an instance under a policy.
  func value(_ metric: Int, _ policy: Int, _ instance: Int) -> Double? {
    observation(policy, instance).values[metric]
  }

  /// What a policy did on an instance.
  func observation(_ policy: Int, _ instance: Int) -> QualityObservation {
    results.observations[instance * results.policies.count + policy]
  }

  /// The instances of a kind, by place.
  func instances(of kind: Int) -> [Int] {
    kindOfInstance.indices.filter { kindOfInstance[$0] == kind }
  }

  /// The name of a metric with an arrow for the better way.
  func title(_ metric: Int) -> String { Self.title(results.metrics[metric]) }

  static func title(_ metric: QualityMetric) -> String {
    switch metric.direction {
    case .higherIsBetter: metric.id + " ↑"
    case .lowerIsBetter: metric.id + " ↓"
    case .neither: metric.id
    }
  }
}

/// Where things are on the page.
enum Anchor {
  static func policy(_ place: Int) -> String { "p\(place)" }
  static func kind(_ place: Int) -> String { "k\(place)" }
  static func instance(_ place: Int) -> String { "i\(place)" }
  static func metric(_ place: Int) -> String { "m\(place)" }
}

/// The parts of a page as they come.
struct ReportPage {
  /// The headings and anchors of sections, for the list of contents.
  private(set) var contents: [(anchor: String, title: String)] = []
  private(set) var body = ""
  /// The numbers of its pictures.
  private(set) var charts: [ChartData] = []

  /// The bytes of all that is there.
  var size: Int { body.utf8.count + ChartData.json(charts).utf8.count }

  mutating func add(_ id: String, _ title: String, _ content: String) {
    contents.append((id, title))
    body += HTML.section(id, title, content)
  }

  /// Notes the numbers of pictures, and returns the pictures side by side.
  mutating func panels(_ charts: [RowChart], wide: Bool = false) -> String {
    self.charts += charts.map { ChartData($0) }
    let style = wide ? "panels wide" : "panels"
    return "<div class=\"\(style)\">\n\(charts.map(\.figure).joined())</div>\n"
  }

  /// Notes the numbers of pictures, and returns the pictures side by side.
  mutating func panels(_ panels: [CurvePanel]) -> String {
    charts += panels.map { ChartData($0) }
    return "<div class=\"panels small\">\n\(panels.map(\.figure).joined())</div>\n"
  }
}
