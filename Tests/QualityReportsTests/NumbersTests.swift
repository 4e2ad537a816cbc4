import MatchingQuality
import QualityReports
import Testing

@Suite("The numbers of a page's pictures are those of the results")
struct NumbersTests {
  /// Values of a metric for a policy by kind of instance, found anew.
  private static func samples(_ results: QualityResults, _ metric: String, _ policy: String)
    -> [(kind: String, values: [Double])]
  {
    let column = results.metrics.firstIndex { $0.id == metric } ?? 0
    var samples: [(kind: String, values: [Double])] = []
    for observation in results.observations where observation.policy == policy {
      guard let value = observation.values[column] else { continue }
      let kind = String(
        observation.instance.split(separator: "/").dropLast().joined(separator: "/")
      )
      if samples.last?.kind != kind { samples.append((kind, [])) }
      samples[samples.count - 1].values.append(value)
    }
    return samples
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func charts(_ prefix: String) async throws -> [ChartNumbers] {
    let charts = try PageReader(await Samples.page.value).charts()
    let chosen = charts.filter { $0.id.hasPrefix(prefix) }
    try #require(!chosen.isEmpty)
    return chosen
  }

  private static func isNear(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == other }
    return abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
  }

  @Test("means and their intervals")
  func means() async throws {
    let results = try await Samples.small.value
    let bootstrap = Bootstrap(resamples: Samples.rule.resamples)
    for chart in try await Self.charts("mean:") {
      let metric = String(chart.id.dropFirst("mean:".count))
      let known = results.policies.filter { !Self.samples(results, metric, $0.id).isEmpty }
      #expect(chart.marks.map(\.row) == known.map(\.id))
      for mark in chart.marks {
        let samples = Self.samples(results, metric, mark.row).map(\.values)
        let means = samples.map(Self.mean)
        #expect(Self.isNear(mark.numbers[0], Self.mean(means)), "\(chart.id) \(mark.row)")
        let interval = bootstrap.interval(samples) ?? bootstrap.interval([means])
        #expect(chart.number(mark, "lower") == interval?.lower, "\(chart.id) \(mark.row)")
        #expect(chart.number(mark, "upper") == interval?.upper)
      }
    }
  }

  @Test("paired differences, with the verdicts of all questions asked together")
  func differences() async throws {
    let results = try await Samples.small.value
    let policies = results.policies.map(\.id).filter { $0 != "optimal-total" }
    let verdicts = Samples.rule.verdicts(
      policies.flatMap { results.questions(of: $0, against: "optimal-total") }
    )
    let page = PageReader(try await Samples.page.value)
    for chart in try await Self.charts("difference:") {
      let metric = String(chart.id.dropFirst("difference:".count))
      let asked = verdicts.filter { $0.metric == metric }
      #expect(chart.marks.map(\.row) == asked.map(\.candidate))
      for (mark, verdict) in zip(chart.marks, asked) {
        let pairs = zip(
          Self.samples(results, metric, mark.row),
          Self.samples(results, metric, "optimal-total")
        )
        if pairs.allSatisfy({ $0.values.count == $1.values.count }) {
          let effect = Self.mean(
            pairs.map { Self.mean(zip($0.values, $1.values).map { $0 - $1 }) }
          )
          #expect(Self.isNear(mark.numbers[0], effect), "\(chart.id) \(mark.row)")
        }
        #expect(mark.numbers == [verdict.effect, verdict.interval?.lower, verdict.interval?.upper])
      }
    }
    let rows = page.rows(of: "all verdicts against optimal-total")
    #expect(rows.count == verdicts.count)
    for word in [
      ("better", Verdict.Outcome.better), ("worse", .worse), ("no evidence", .noEvidence),
    ] {
      #expect(rows.count { $0.last == word.0 } == verdicts.count { $0.outcome == word.1 })
    }
  }

  @Test("the gap of each instance")
  func gaps() async throws {
    let results = try await Samples.small.value
    let column = try #require(results.index(ofMetric: "gap-to-optimum"))
    let marks = try #require(await Self.charts("gap").first).marks.filter { $0.name != "mean" }
    var expected: [String: Double] = [:]
    for observation in results.observations {
      if let value = observation.values[column] {
        expected["\(observation.policy) \(observation.instance)"] = value
      }
    }
    let found = Dictionary(
      uniqueKeysWithValues: marks.map { ("\($0.row) \($0.name)", $0.numbers[0]) }
    )
    #expect(found == expected)
  }

  @Test("performance profiles, counted anew")
  func profiles() async throws {
    let results = try await Samples.small.value
    for chart in try await Self.charts("profile:") {
      let metric = String(chart.id.split(separator: ":")[1])
      let column = try #require(results.index(ofMetric: metric))
      let isHigher = results.metrics[column].direction == .higherIsBetter
      var ratios: [Double] = []
      for instance in results.instances {
        let of = results.observations.filter { $0.instance == instance.id }
        let known = of.compactMap { $0.values[column] }
        guard let best = isHigher ? known.max() : known.min() else { continue }
        guard let value = of.first(where: { $0.policy == chart.title })?.values[column] else {
          ratios.append(.infinity)
          continue
        }
        ratios.append(value == best ? 1 : isHigher ? best / value : value / best)
      }
      for mark in chart.marks {
        let (behind, share) = (mark.numbers[0] ?? 0, mark.numbers[1])
        let count = ratios.count { $0 <= 1 + behind }
        #expect(share == Double(count) / Double(ratios.count), "\(chart.id) at \(behind)")
      }
    }
  }

  @Test("ranks, groups and spread")
  func others() async throws {
    let results = try await Samples.small.value
    for mark in try #require(await Self.charts("ranks").first).marks
    where mark.name == "first choice" {
      let means = Self.samples(results, "first-choices", mark.row).map { Self.mean($0.values) }
      #expect(Self.isNear(mark.numbers[0], Self.mean(means)))
    }
    for chart in try await Self.charts("groups:") {
      let grouping = try #require(results.groupings.first { chart.id == "groups:\($0.name)" })
      for mark in chart.marks {
        let label = try #require(grouping.labels.firstIndex(of: mark.name))
        let cells = results.observations.filter { $0.policy == mark.row }
          .compactMap { $0.groups[grouping.name]?[label] }
        let (served, all) = (
          cells.reduce(0) { $0 + $1.served }, cells.reduce(0) { $0 + $1.families }
        )
        #expect(all >= 10)
        let interval = WilsonInterval(count: served, of: all)
        #expect(mark.numbers == [Double(served) / Double(all), interval.lower, interval.upper])
      }
    }
    for chart in try await Self.charts("spread:") {
      let metric = String(chart.id.dropFirst("spread:".count))
      for mark in chart.marks {
        let question = results.questions(of: mark.row, against: "optimal-total")
          .first { $0.metric == metric }
        let spread = VarianceDecomposition(try #require(question).paired)
        #expect(mark.numbers[0] == (mark.name == "within" ? spread.within : spread.between))
      }
    }
  }

  @Test("the seconds of each policy")
  func time() async throws {
    let timing = try #require(try await Samples.small.value.timing)
    let marks = try #require(await Self.charts("time").first).marks
    #expect(marks.count == 2 * timing.policies.count)
    for policy in timing.policies {
      let numbers = marks.filter { $0.row == policy.id }.map(\.numbers)
      #expect(numbers == [[policy.seconds], [policy.replanSeconds]])
    }
  }

  @Test("the price of fairness of each instance")
  func fairness() async throws {
    let results = try await Samples.small.value
    let marks = try await Self.charts("fairness:").flatMap(\.marks)
    #expect(marks.count == results.instances.reduce(0) { $0 + $1.priceOfFairness.count })
    for instance in results.instances {
      let found = marks.filter { $0.name == instance.id }.map(\.numbers)
      let expected = instance.priceOfFairness.map { step -> [Double?] in
        [
          Double(step.threshold) / 1_000_000,
          1 - Double(step.total) / Double(instance.optimalTotal),
        ]
      }
      #expect(found.count == expected.count)
      for (one, other) in zip(found, expected) {
        #expect(Self.isNear(one[0], other[0]) && Self.isNear(one[1], other[1]))
      }
    }
  }

  @Test("the table that is read first shows them, rounded")
  func table() async throws {
    let page = PageReader(try await Samples.page.value)
    let charts = try page.charts().filter { $0.id.hasPrefix("mean:") }
    let rows = page.rows(of: "Means of the metrics that are read first")
    #expect(rows.count == 11)
    for (column, chart) in charts.enumerated() {
      for mark in chart.marks {
        let row = try #require(rows.first { $0[0] == mark.row })
        let value = mark.numbers[0] ?? 0
        let shown = Self.leading(row[column + 1], isShare: chart.axes[0].unit == "share")
        #expect(
          abs(shown - value) <= 0.006 * abs(value) + 1e-6,
          "\(chart.id) \(mark.row) \(row[column + 1])"
        )
      }
    }
  }

  /// The number on the first line of a cell.
  private static func leading(_ cell: String, isShare: Bool) -> Double {
    let text = cell.split(separator: "\n").first?.replacing("−", with: "-") ?? ""
    guard isShare else { return Double(text) ?? .nan }
    return (Double(text.replacing("\u{A0}%", with: "")) ?? .nan) / 100
  }
}
