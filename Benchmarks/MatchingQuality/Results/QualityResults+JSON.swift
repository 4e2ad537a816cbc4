package import Foundation
internal import KoppelingData

extension QualityResults {
  /// The digest of all but ``environment`` and ``timing``.
  ///
  /// O(*length*).
  package var digest: String { ContentDigest(of: text(of: core).utf8).description }

  /// The results as JSON, the same bytes for equal results.
  ///
  /// Keys stand in order; of lists, each element has a line of its own, so that two files compare line by
  /// line. Numbers are the shortest decimals that read back as the same 64-bit floating-point number.
  /// O(*length*).
  package var json: String {
    var members = core
    members.append(("digest", .one(Self.encoded(digest))))
    if let environment { members.append(("environment", .one(Self.encoded(environment)))) }
    if let timing { members.append(("timing", .one(Self.encoded(timing)))) }
    return text(of: members)
  }

  /// Reads results, of this version of the form or an earlier one.
  ///
  /// - Throws: ``QualityResultsError`` if the form is a later one or the digest does not fit the content,
  ///   and a `DecodingError` if the text is not of the form.
  package init(json: Data) throws {
    let decoder = JSONDecoder()
    let version = try decoder.decode(Version.self, from: json).schemaVersion
    guard (1...Self.currentSchemaVersion).contains(version) else {
      throw QualityResultsError.version(version)
    }
    let form = try decoder.decode(Form.self, from: json)
    self.init(
      suite: form.suite,
      instances: form.instances,
      groupings: form.groupings,
      policies: form.policies,
      metrics: form.metrics,
      observations: form.observations,
      environment: form.environment,
      timing: form.timing
    )
    schemaVersion = version
    if let flaw { throw QualityResultsError.flaw(flaw) }
    guard form.digest == digest else { throw QualityResultsError.digest(form.digest) }
  }

  /// What contradicts itself, in one sentence; `nil` if nothing does.
  package var flaw: String? {
    guard observations.count == instances.count * policies.count else {
      return "there are \(observations.count) observations of \(instances.count) instances and "
        + "\(policies.count) policies"
    }
    for (index, observation) in observations.enumerated() {
      guard observation.instance == instances[index / policies.count].id,
        observation.policy == policies[index % policies.count].id
      else { return "observation \(index) is not of its instance and policy" }
      guard observation.values.count == metrics.count else {
        return "observation \(index) has \(observation.values.count) values instead of "
          + "\(metrics.count)"
      }
    }
    return nil
  }

  /// A member's value: one text, or a list with a line for each element.
  private enum Content {
    case one(String)
    case list([String])
  }

  private var core: [(key: String, content: Content)] {
    [
      ("schemaVersion", .one(String(schemaVersion))),
      ("suite", .one(Self.encoded(suite))),
      ("instances", .list(instances.map(Self.encoded))),
      ("groupings", .list(groupings.map(Self.encoded))),
      ("policies", .list(policies.map(Self.encoded))),
      ("metrics", .list(metrics.map(Self.encoded))),
      ("observations", .list(observations.map(Self.encoded))),
    ]
  }

  private func text(of members: [(key: String, content: Content)]) -> String {
    let lines = members.sorted { $0.key < $1.key }.map { member in
      switch member.content {
      case .one(let text): "\"\(member.key)\":\(text)"
      case .list(let elements) where elements.isEmpty: "\"\(member.key)\":[]"
      case .list(let elements): "\"\(member.key)\":[\n" + elements.joined(separator: ",\n") + "\n]"
      }
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// A value as JSON on one line, keys in order.
  static func encoded(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      // Texts, whole numbers and finite numbers can all be written.
      preconditionFailure("results cannot be encoded: \(error)")
    }
  }

  private struct Version: Decodable {
    let schemaVersion: Int
  }

  private struct Form: Decodable {
    let suite: QualitySuiteRecord
    let instances: [QualityInstance]
    let groupings: [QualityGrouping]
    let policies: [QualityPolicy]
    let metrics: [QualityMetric]
    let observations: [QualityObservation]
    let environment: QualityEnvironment?
    let timing: QualityTiming?
    let digest: String
  }
}
