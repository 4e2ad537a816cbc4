package import Foundation
internal import KoppelingData

/// What is to be measured: instances × settings × replications, and the policies that meet on each.
///
/// Written in YAML or JSON; see `Benchmarks/Suites` for examples and ``init(text:name:folder:)`` for what is
/// refused.
package struct QualitySuite: Sendable {
  /// How often plans are made again on perturbed copies, and how far those are off.
  package struct Perturbation: Hashable, Sendable {
    /// The copies with noise, and as many with other weights, of each instance; 0 for none.
    package var copies = 0
    /// The largest change of a score in millionths.
    package var noise: Int32 = 20_000
    /// The largest change of a weight in thousandths of itself.
    package var weights = 100

    /// Creates the standard: no copies; ±2 % of full marks, ±10 % of a weight.
    package init() {}
  }

  /// The name.
  package var name: String
  /// What the suite is for, in a sentence.
  package var title = ""
  /// The seed that all others follow from, below 2⁵³.
  package var seed: UInt64 = 1
  /// How many times each kind of instance is drawn.
  package var replications = 1
  /// The policies, in the order of reports.
  package var policies: [any Policy] = PolicyCatalog.all
  /// The settings in which each region is looked at.
  package var settings = [SuiteSetting()]
  /// The kinds of instances.
  package var entries: [SuiteEntry] = []
  /// The perturbations behind the metrics of robustness.
  package var perturbation = Perturbation()
  /// How many thresholds the price of fairness is reckoned at, at most; 0 for none.
  package var fairnessSteps = 20
  /// Whether the pairs of every plan are kept.
  package var keepsPairs = true
  /// The suite as it was written.
  package var source = ""

  /// Creates a suite without instances.
  package init(name: String) { self.name = name }

  /// Reads the file of a suite; files that it names are looked for from its folder.
  ///
  /// - Throws: ``SuiteError`` with every fault.
  package init(path: String) throws(SuiteError) {
    let url = URL(filePath: path)
    guard let data = try? Data(contentsOf: url), let text = String(data: data, encoding: .utf8)
    else {
      let message = "cannot be read as UTF-8: check the name and your rights"
      throw SuiteError(file: path, faults: [SuiteFault(line: 0, column: 0, message: message)])
    }
    do {
      try self.init(
        text: text,
        name: url.deletingPathExtension().lastPathComponent,
        folder: url.deletingLastPathComponent()
      )
    } catch {
      throw SuiteError(file: path, faults: error.faults)
    }
  }

  /// Reads the text of a suite.
  ///
  /// All faults are found at once: what is no YAML, unknown words (with those that may have been meant),
  /// numbers out of range, regions, cultures, policies, schemes and criteria that do not exist, files that
  /// cannot be read, names that stand twice. O(*length*), besides the files it names.
  ///
  /// - Parameters:
  ///   - text: YAML or JSON.
  ///   - name: The name where the text has none.
  ///   - folder: Where files are looked for.
  /// - Throws: ``SuiteError`` with every fault.
  package init(text: String, name: String, folder: URL) throws(SuiteError) {
    var reader = SuiteReader(name: name, folder: folder)
    reader.read(text)
    guard reader.faults.isEmpty else { throw SuiteError(file: name, faults: reader.sortedFaults) }
    self = reader.suite
    source = text
  }

  /// The digest of all that decides about the results; titles and comments do not.
  package var digest: String {
    var lines = [
      "form \(QualityResults.currentSchemaVersion)", "name \(name)", "seed \(seed)",
      "replications \(replications)",
      "policies \(policies.map(\.name))", "pairs \(keepsPairs) fairness \(fairnessSteps)",
      "perturbation \(perturbation.copies) \(perturbation.noise) \(perturbation.weights)",
    ]
    lines += settings.map { "setting \($0.canonicalText)" }
    lines += entries.map { "entry \($0.canonicalText)" }
    return ContentDigest(of: lines.joined(separator: "\n").utf8).description
  }

  /// The ways in which families of some instances are sorted into groups.
  package var groupings: [QualityGrouping] {
    entries.contains(where: \.isRegion) ? RegionGroups.legend : []
  }

  /// The metrics that plans are measured by.
  package var metrics: [Metric] {
    MetricCatalog.all + groupings.flatMap { MetricCatalog.groupMetrics(for: $0.name) }
  }
}
