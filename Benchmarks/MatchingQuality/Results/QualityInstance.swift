/// One instance of a run: where it comes from, how large it is, and what plans of it are measured against.
package struct QualityInstance: Hashable, Sendable, Codable, Identifiable {
  /// Where instances come from.
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Invented people on real places.
    case region
    /// A statistical culture of the matching literature.
    case culture
    /// Bids in PrefLib's format.
    case preflib
  }

  /// Unique in the run: the name of the entry and the replication, for example `groningen/03`.
  package var id: String

  /// Where it comes from.
  package var kind: Kind

  /// The name of the entry of the suite, common to its replications: what instances are grouped by to
  /// keep the spread within a kind of instance apart from that between kinds.
  package var entry: String

  /// The name of the setting, `standard` where the suite has none.
  package var setting: String

  /// What it was drawn from, by name: numbers and words.
  package var parameters: [String: QualityParameter]

  /// The seed it was drawn with, below 2⁵³; the same for all policies and settings.
  package var seed: UInt64

  /// The number of the replication, from 1.
  package var replication: Int

  /// The number of families.
  package var families: Int

  /// The number of volunteers.
  package var volunteers: Int

  /// The number of pairs that pass the requirements.
  package var allowedPairs: Int

  /// The most pairs that any plan has.
  package var mostPairs: Int

  /// The largest sum of scores of any plan, in millionths.
  package var optimalTotal: Int64

  /// What a least score for every pair costs, from no threshold on; empty if the suite does not ask.
  package var priceOfFairness: [QualityFairnessStep]

  /// The identifiers of the families in order, where pairs are kept and people have any.
  package var familyNames: [String]?

  /// The identifiers of the volunteers in order, where pairs are kept and people have any.
  package var volunteerNames: [String]?

  /// The digest of the market: sizes, scores, capacities, urgency, waits, travel and groups.
  package var digest: String

  /// Creates an instance.
  package init(
    id: String,
    kind: Kind,
    entry: String,
    setting: String,
    parameters: [String: QualityParameter],
    seed: UInt64,
    replication: Int,
    families: Int,
    volunteers: Int,
    allowedPairs: Int,
    mostPairs: Int,
    optimalTotal: Int64,
    priceOfFairness: [QualityFairnessStep] = [],
    familyNames: [String]? = nil,
    volunteerNames: [String]? = nil,
    digest: String
  ) {
    self.id = id
    self.kind = kind
    self.entry = entry
    self.setting = setting
    self.parameters = parameters
    self.seed = seed
    self.replication = replication
    self.families = families
    self.volunteers = volunteers
    self.allowedPairs = allowedPairs
    self.mostPairs = mostPairs
    self.optimalTotal = optimalTotal
    self.priceOfFairness = priceOfFairness
    self.familyNames = familyNames
    self.volunteerNames = volunteerNames
    self.digest = digest
  }
}

/// A number or a word that an instance was drawn from.
package enum QualityParameter: Hashable, Sendable {
  /// A whole number.
  case whole(Int)
  /// A word.
  case word(String)
}

extension QualityParameter: Codable {
  /// Decodes a JSON number or string.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .whole(number)
    } else {
      self = .word(try container.decode(String.self))
    }
  }

  /// Encodes the number or the word as itself.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .whole(let number): try container.encode(number)
    case .word(let word): try container.encode(word)
    }
  }
}

extension QualityParameter: CustomStringConvertible {
  /// The number or the word.
  package var description: String {
    switch self {
    case .whole(let number): String(number)
    case .word(let word): word
    }
  }
}
