package import KoppelingData

/// A kind of instances of a suite, from which each replication draws one.
package struct SuiteEntry: Sendable {
  /// Where instances come from.
  package enum Source: Sendable {
    /// A synthetic region.
    case region(SyntheticRegion)
    /// A statistical culture.
    case culture(any Culture, families: Int, volunteers: Int)
    /// Bids in PrefLib's format, and the digest of their file.
    case bids(PrefLibBids, SuiteBids, digest: String)
  }

  /// The name, unique in the suite.
  package var name: String
  /// Where instances come from.
  package var source: Source
  /// How many are drawn.
  package var replications: Int

  /// Creates an entry.
  package init(name: String, source: Source, replications: Int) {
    self.name = name
    self.source = source
    self.replications = replications
  }

  /// Whether it is a region, which settings apply to.
  package var isRegion: Bool { kind == .region }

  /// Where its instances come from.
  package var kind: QualityInstance.Kind {
    switch source {
    case .region: .region
    case .culture: .culture
    case .bids: .preflib
    }
  }

  /// The families times the volunteers that it asks for.
  var pairCount: Int {
    switch source {
    case .region(let region): region.settings.families * region.settings.volunteers
    case .culture(_, let families, let volunteers): families * volunteers
    case .bids(let bids, _, _): bids.papers.count * bids.bids.count
    }
  }

  /// What instances are drawn from, besides the seed and the setting.
  package var parameters: [String: QualityParameter] {
    switch source {
    case .region(let region):
      [
        "region": .word(region.id), "families": .whole(region.settings.families),
        "volunteers": .whole(region.settings.volunteers),
        "diversity": .whole(region.settings.diversity),
        "unknown": .whole(region.settings.unknown), "running": .whole(region.settings.running),
        "asOf": .word("\(region.settings.asOf)"),
        "generatorVersion": .whole(SyntheticRegion.generatorVersion),
      ]
    case .culture(let culture, let families, let volunteers):
      [
        "culture": .word(culture.name), "families": .whole(families),
        "volunteers": .whole(volunteers),
      ]
    case .bids(let bids, let loads, let digest):
      [
        "title": .word(bids.title), "file": .word(digest),
        "reviewersPerPaper": .whole(loads.reviewersPerPaper),
        "papersPerReviewer": .whole(loads.papersPerReviewer),
        "scores": .word((loads.scores ?? []).map(String.init).joined(separator: " ")),
      ]
    }
  }

  /// Draws an instance.
  ///
  /// - Parameters:
  ///   - seed: The seed; bids do not depend on it.
  ///   - setting: How a region is looked at.
  /// - Returns: The market; a pure function of the entry, the seed and the setting.
  /// - Throws: If bids have categories that have no score, which a suite that was read has not.
  package func market(seed: UInt64, setting: SuiteSetting) throws -> Market {
    switch source {
    case .region(let region):
      return Market(
        setting.applied(to: region.caseload(seed: seed)),
        name: name,
        volunteerSide: setting.volunteerSide
      )
    case .culture(let culture, let families, let volunteers):
      return culture.market(families: families, volunteers: volunteers, seed: seed)
    case .bids(let bids, let loads, _):
      return try bids.market(
        reviewersPerPaper: loads.reviewersPerPaper,
        papersPerReviewer: loads.papersPerReviewer,
        scores: loads.scores
      )
    }
  }

  /// All that decides, in one line.
  var canonicalText: String {
    let parameters = parameters.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "\(name) \(kind.rawValue) × \(replications): \(parameters.joined(separator: ", "))"
  }
}

/// How bids become a market.
package struct SuiteBids: Hashable, Sendable {
  /// The capacity of every paper.
  package var reviewersPerPaper: Int
  /// The capacity of every reviewer.
  package var papersPerReviewer: Int
  /// The score of each category in millionths; `nil` for the standard ones.
  package var scores: [Int32]?

  /// Creates loads.
  package init(reviewersPerPaper: Int, papersPerReviewer: Int, scores: [Int32]? = nil) {
    self.reviewersPerPaper = reviewersPerPaper
    self.papersPerReviewer = papersPerReviewer
    self.scores = scores
  }
}
