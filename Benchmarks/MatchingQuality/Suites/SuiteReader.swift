internal import Foundation
internal import Koppeling
internal import KoppelingData
internal import Yams

/// Reads a suite and gathers its faults.
struct SuiteReader {
  /// What was read; of no use where there are faults.
  private(set) var suite: QualitySuite
  /// What is wrong, in the order in which it was found.
  private(set) var faults: [SuiteFault] = []
  private let folder: URL

  private static let keys = [
    "name", "title", "seed", "replications", "policies", "settings", "perturbation",
    "fairnessSteps",
    "keepPairs", "instances",
  ]

  init(name: String, folder: URL) {
    suite = QualitySuite(name: name)
    self.folder = folder
  }

  /// The faults in the order of the file.
  var sortedFaults: [SuiteFault] {
    faults.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < (
        $1.element.line, $1.element.column, $1.offset
      )
    }.map(\.element)
  }

  /// Reads a text.
  mutating func read(_ text: String) {
    guard let root = compose(text) else { return }
    var fields = SuiteFields(root, "a suite", known: Self.keys)
    defer { faults += fields.faults }
    if let name = fields.name("name") { suite.name = name }
    if let title = fields.text("title") { suite.title = title }
    suite.seed = UInt64(fields.whole("seed", 0...(1 << 53 - 1), standard: 1))
    suite.replications = fields.whole("replications", 1...10_000, standard: 1)
    suite.fairnessSteps = fields.whole("fairnessSteps", 0...1000, standard: suite.fairnessSteps)
    suite.keepsPairs = fields.flag("keepPairs", standard: true)
    if let policies = fields.list("policies") { readPolicies(policies, &fields) }
    if let node = fields["perturbation"] { readPerturbation(node) }
    if let settings = fields.list("settings") { readSettings(settings, &fields) }
    guard fields["instances"] != nil else {
      return fields.refuseMissing("instances", "write a list of region, culture or preflib entries")
    }
    for node in fields.list("instances") ?? [] { readEntry(node) }
  }

  private mutating func compose(_ text: String) -> Node? {
    func refuse(_ mark: Mark?, _ problem: String) {
      faults.append(
        SuiteFault(
          line: mark?.line ?? 0,
          column: mark?.column ?? 0,
          message: "\(problem): see the example suites"
        )
      )
    }
    do {
      if let node = try Yams.compose(yaml: text) { return node }
      refuse(nil, "the suite is empty")
    } catch YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _)
    {
      refuse(mark, "this is not YAML, for the reader \(problem)")
    } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
      refuse(context.mark, "\(duplicates.sorted().joined(separator: ", ")) stands twice here")
    } catch {
      refuse(nil, "this is not YAML")
    }
    return nil
  }

  private mutating func readPolicies(_ nodes: [Node], _ fields: inout SuiteFields) {
    var policies: [any Policy] = []
    for node in nodes {
      let word = node.scalar?.string ?? ""
      guard let policy = PolicyCatalog.policy(named: word) else {
        let known = PolicyCatalog.all.map(\.name)
        fields.refuseUnknown(node, "there is no policy \"\(word)\"", word, known)
        continue
      }
      if policies.contains(where: { $0.name == word }) {
        fields.refuse(node, "the policy \(word) stands twice: take one away")
      }
      policies.append(policy)
    }
    suite.policies = policies
  }

  private mutating func readPerturbation(_ node: Node) {
    var fields = SuiteFields(node, "perturbation", known: ["copies", "noise", "weights"])
    defer { faults += fields.faults }
    suite.perturbation.copies = fields.whole("copies", 0...100, standard: 1)
    suite.perturbation.noise = Int32(fields.whole("noise", 0...1_000_000, standard: 20_000))
    suite.perturbation.weights = fields.whole("weights", 0...1000, standard: 100)
  }

  private mutating func readSettings(_ nodes: [Node], _ outer: inout SuiteFields) {
    suite.settings = []
    for node in nodes {
      let (setting, faults) = SuiteSetting.read(node)
      self.faults += faults
      if suite.settings.contains(where: { $0.name == setting.name }) {
        outer.refuse(node, "the setting \(setting.name) stands twice: give one another name")
      }
      suite.settings.append(setting)
    }
  }

  private mutating func readEntry(_ node: Node) {
    var reader = SuiteEntryReader(node, folder: folder, replications: suite.replications)
    let entry = reader.read()
    if let entry {
      if suite.entries.contains(where: { $0.name == entry.name }) {
        reader.fields.refuse(
          node,
          "the instance \(entry.name) stands twice: give one another `name`"
        )
      }
      suite.entries.append(entry)
    }
    faults += reader.fields.faults
  }
}
