/// A policy of a run, for the reader.
package struct QualityPolicy: Hashable, Sendable, Codable, Identifiable {
  /// The name in the catalog, for example `coverage-first`.
  package var id: String
  /// What it does, in a sentence or two.
  package var title: String

  /// Creates a policy's record.
  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

extension QualityPolicy {
  /// The record of a policy.
  package init(_ policy: any Policy) { self.init(id: policy.name, title: policy.summary) }
}

/// A metric of a run, for the reader.
package struct QualityMetric: Hashable, Sendable, Codable, Identifiable {
  /// The name in the catalog, for example `mean-score` or `match-rate-gap[placeSize]`.
  package var id: String
  /// What it measures, in a sentence.
  package var title: String
  /// How it is computed.
  package var formula: String
  /// Where the definition comes from.
  package var source: String
  /// The unit.
  package var unit: String
  /// Which way is better.
  package var direction: Metric.Direction

  /// Creates a metric's record.
  package init(
    id: String,
    title: String,
    formula: String,
    source: String,
    unit: String,
    direction: Metric.Direction
  ) {
    self.id = id
    self.title = title
    self.formula = formula
    self.source = source
    self.unit = unit
    self.direction = direction
  }
}

extension QualityMetric {
  /// The record of a metric.
  package init(_ metric: Metric) {
    self.init(
      id: metric.name,
      title: metric.summary,
      formula: metric.formula,
      source: metric.source,
      unit: metric.unit,
      direction: metric.direction
    )
  }
}

/// A way in which families are sorted into groups, the same for all instances that have it.
package struct QualityGrouping: Hashable, Sendable, Codable {
  /// The name, for example `placeSize`.
  package var name: String
  /// The names of the groups.
  package var labels: [String]

  /// Creates a grouping's record.
  package init(name: String, labels: [String]) {
    self.name = name
    self.labels = labels
  }
}
