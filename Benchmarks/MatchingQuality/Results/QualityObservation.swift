/// One policy on one instance.
package struct QualityObservation: Hashable, Sendable, Codable {
  /// The instance's id.
  package var instance: String

  /// The policy's id.
  package var policy: String

  /// The value of each metric, in the order of ``QualityResults/metrics``; `nil` where it is not defined.
  package var values: [Double?]

  /// The digest of the plan: its pairs in order.
  package var plan: String

  /// The pairs of the plan, by family, then volunteer; `nil` if the suite does not keep them.
  package var pairs: [QualityPair]?

  /// How the groups of each grouping fared, by the grouping's name, in the order of its labels.
  package var groups: [String: [QualityGroupCell]]

  /// Why the policy could not choose, `nil` if it did; then no value is defined and there is no pair.
  package var failure: String?

  /// Creates an observation.
  package init(
    instance: String,
    policy: String,
    values: [Double?],
    plan: String,
    pairs: [QualityPair]? = nil,
    groups: [String: [QualityGroupCell]] = [:],
    failure: String? = nil
  ) {
    self.instance = instance
    self.policy = policy
    self.values = values
    self.plan = plan
    self.pairs = pairs
    self.groups = groups
    self.failure = failure
  }
}

/// A pair of a plan, written `[family, volunteer, score, minutes]`.
package struct QualityPair: Hashable, Sendable {
  /// The family's place in the market, from 0: in a region by ascending identifiers of those who wait.
  package var family: Int
  /// The volunteer's place in the market, from 0.
  package var volunteer: Int
  /// The score in millionths.
  package var score: Int
  /// The minutes of travel, −1 where they are not known.
  package var minutes: Int

  /// Creates a pair.
  package init(family: Int, volunteer: Int, score: Int, minutes: Int = -1) {
    self.family = family
    self.volunteer = volunteer
    self.score = score
    self.minutes = minutes
  }
}

extension QualityPair: Codable {
  /// Decodes a list of four numbers.
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    family = try container.decode(Int.self)
    volunteer = try container.decode(Int.self)
    score = try container.decode(Int.self)
    minutes = try container.decode(Int.self)
  }

  /// Encodes a list of four numbers.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for number in [family, volunteer, score, minutes] { try container.encode(number) }
  }
}

/// How many of a group are served, written `[families, served, eligible, servedEligible]`.
///
/// The people are invented, so small numbers are kept: they are added up over instances first, and what
/// is shown of them leaves out groups of fewer than ``GroupReport/smallestCell``.
package struct QualityGroupCell: Hashable, Sendable {
  /// Families with a place.
  package var families: Int
  /// Those of them that are served.
  package var served: Int
  /// Families with a place that some volunteer could serve.
  package var eligible: Int
  /// Those of them that are served.
  package var servedEligible: Int

  /// Creates a cell.
  package init(families: Int, served: Int, eligible: Int, servedEligible: Int) {
    self.families = families
    self.served = served
    self.eligible = eligible
    self.servedEligible = servedEligible
  }
}

extension QualityGroupCell: Codable {
  /// Decodes a list of four numbers.
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    families = try container.decode(Int.self)
    served = try container.decode(Int.self)
    eligible = try container.decode(Int.self)
    servedEligible = try container.decode(Int.self)
  }

  /// Encodes a list of four numbers.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for number in [families, served, eligible, servedEligible] { try container.encode(number) }
  }
}
