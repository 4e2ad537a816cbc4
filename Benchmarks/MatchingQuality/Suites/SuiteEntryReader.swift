internal import Foundation
internal import KoppelingData
internal import Yams

/// Reads one entry of a suite's instances and gathers its faults.
struct SuiteEntryReader {
  /// The members of the entry, with the faults.
  var fields: SuiteFields
  private let node: Node
  private let folder: URL
  private let replications: Int

  private static let kinds = ["region", "culture", "preflib"]
  private static let keys: [String: [String]] = [
    "region": ["families", "volunteers", "diversity", "unknown", "running", "replications"],
    "culture": ["families", "volunteers", "replications"],
    "preflib": ["reviewersPerPaper", "papersPerReviewer", "scores"],
  ]

  /// The sizes that a suite may ask for; beyond them a run would not end.
  private static let sizes = 0...5000

  init(_ node: Node, folder: URL, replications: Int) {
    self.node = node
    self.folder = folder
    self.replications = replications
    let kind = Self.kinds.first { node.mapping?[$0] != nil }
    fields = SuiteFields(
      node,
      kind.map { "a \($0) entry" } ?? "an entry",
      known: kind.map { [$0, "name"] + Self.keys[$0, default: []] } ?? Self.kinds + ["name"]
    )
  }

  /// Reads the entry; `nil` where it is of no kind or its source does not exist.
  mutating func read() -> SuiteEntry? {
    guard node.mapping != nil else { return nil }
    if fields["region"] != nil { return region() }
    if fields["culture"] != nil { return culture() }
    if fields["preflib"] != nil { return bids() }
    fields.refuseMissing("the kind of instance", "write `region: groningen`, culture or preflib")
    return nil
  }

  private mutating func entry(_ standardName: String, _ source: SuiteEntry.Source) -> SuiteEntry {
    let name = fields.name("name") ?? standardName
    let count = fields.whole("replications", 1...10_000, standard: replications)
    return SuiteEntry(name: name, source: source, replications: count)
  }

  private mutating func region() -> SuiteEntry? {
    let families = fields.whole("families", Self.sizes, standard: 100)
    let volunteers = SyntheticRegion.Settings.standardVolunteers(forFamilies: families)
    var settings = SyntheticRegion.Settings(
      families: families,
      volunteers: fields.whole("volunteers", Self.sizes, standard: volunteers)
    )
    settings.diversity = fields.whole("diversity", 0...1000, standard: settings.diversity)
    settings.unknown = fields.whole("unknown", 0...1000, standard: settings.unknown)
    settings.running = fields.whole("running", 0...1000, standard: settings.running)
    guard let word = fields.text("region"), let place = fields["region"] else { return nil }
    do {
      let region = try SyntheticRegion(named: word, settings: settings)
      return entry(region.id, .region(region))
    } catch {
      fields.refuse(place, error.description)
      return nil
    }
  }

  private mutating func culture() -> SuiteEntry? {
    let families = fields.whole("families", Self.sizes, standard: 50)
    let volunteers = fields.whole("volunteers", Self.sizes, standard: families)
    guard let word = fields.text("culture"), let place = fields["culture"] else { return nil }
    guard let culture = CultureCatalog.culture(named: word) else {
      let known = CultureCatalog.all.map(\.name)
      fields.refuseUnknown(place, "there is no culture \"\(word)\"", word, known)
      return nil
    }
    return entry(culture.name, .culture(culture, families: families, volunteers: volunteers))
  }

  private mutating func bids() -> SuiteEntry? {
    var loads = SuiteBids(
      reviewersPerPaper: fields.whole("reviewersPerPaper", 0...1000, standard: 3),
      papersPerReviewer: fields.whole("papersPerReviewer", 0...1000, standard: 6)
    )
    if let nodes = fields.list("scores") {
      loads.scores = nodes.compactMap { node in
        let number = node.scalar.flatMap { Int32($0.string) }
        guard let number, (-1...Market.largestScore).contains(number) else {
          fields.refuse(
            node,
            "a score is no whole number from -1 (forbidden) to 1000000: write one"
          )
          return nil
        }
        return number
      }
    }
    guard let path = fields.text("preflib"), let place = fields["preflib"] else { return nil }
    let url = URL(filePath: path, relativeTo: folder)
    guard let data = try? Data(contentsOf: url) else {
      fields.refuse(place, "\(path) cannot be read: write a path from the suite's folder")
      return nil
    }
    let stem = url.deletingPathExtension().lastPathComponent
    do {
      let bids = try PrefLibBids(text: String(decoding: data, as: UTF8.self), name: stem)
      _ = try bids.market(reviewersPerPaper: 1, papersPerReviewer: 1, scores: loads.scores)
      var entry = entry(stem, .bids(bids, loads, digest: ContentDigest(of: data).description))
      entry.replications = 1
      return entry
    } catch {
      for fault in error.faults { fields.refuse(place, "\(path): \(fault)") }
      return nil
    }
  }
}
