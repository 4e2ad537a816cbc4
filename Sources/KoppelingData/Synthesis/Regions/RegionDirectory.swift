/// The regions that have a name, and the settlements of each.
struct RegionDirectory: Sendable {
  /// What kind of region a name means; a kind that stands earlier wins.
  enum Kind: Int, Comparable, Sendable {
    case country, municipality, province, flemishPlace, flemishProvince

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A region with its names.
  struct Entry: Sendable {
    let kind: Kind
    /// The identifier, such as `weststellingwerf`: unique in the directory.
    let id: String
    /// The name, such as `Weststellingwerf`.
    let name: String
    /// What sets it apart, to be written between brackets.
    let qualifiers: [String]
    /// Other names.
    let aliases: [String]
    /// The positions of its settlements.
    let members: [Int]

    /// The name with what sets it apart, as a user can write it.
    var qualifiedName: String { "\(name) (\(qualifiers.first ?? ""))" }
  }

  /// How far from a Flemish place smaller places count as its region, in metres.
  ///
  /// GeoNames does not say to which Flemish municipality a place belongs.
  static let flemishReach = 5_000

  static let standard = RegionDirectory(.standard)

  /// The regions by kind and then by name, Flemish places by their population.
  let entries: [Entry]
  /// The municipality's identifier of each Dutch settlement, by its position.
  let municipalityIDs: [Int: String]
  private let byKey: [String: [Int]]

  init(_ map: SettlementMap) {
    var builder = RegionDirectoryBuilder(map)
    entries = builder.build()
    municipalityIDs = builder.municipalityIDs
    var byKey: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for key in Set(([entry.name, entry.id] + entry.aliases).map(Spelling.key)) {
        byKey[key, default: []].append(index)
      }
    }
    self.byKey = byKey
  }

  /// Every region that a name may mean, in order of the kinds; of one kind first the region whose
  /// identifier it is.
  func entries(named text: String) -> [Entry] {
    let parts = text.split(separator: "(", maxSplits: 1)
    guard let name = parts.first else { return [] }
    let positions = byKey[Spelling.key(text)] ?? byKey[Spelling.key(name)] ?? []
    let found = positions.sorted { first, second in
      let ranks = [first, second].map { Spelling.key(entries[$0].id) == Spelling.key(name) ? 0 : 1 }
      return (entries[first].kind, ranks[0], first) < (entries[second].kind, ranks[1], second)
    }
    .map { entries[$0] }
    guard parts.count == 2, byKey[Spelling.key(text)] == nil else { return found }
    let wanted = Spelling.key(parts[1].prefix { $0 != ")" })
    return found.filter { $0.qualifiers.contains { Spelling.key($0) == wanted } }
  }

  /// Up to five names near a misspelt one: those it is a part of, and those it is a slip of.
  func nearMisses(_ text: String) -> [String] {
    let wanted = Spelling.key(text)
    var names = entries.filter { $0.kind != .flemishPlace }.map(\.id)
    var near: [String] = []
    if wanted.count >= 3 { near = names.filter { Spelling.key($0).contains(wanted) } }
    names.removeAll { near.contains($0) }
    while near.count < 5, let next = Spelling.nearest(to: text, among: names) {
      near.append(next)
      names.removeAll { $0 == next }
    }
    if near.isEmpty, let place = Spelling.nearest(to: text, among: entries.map(\.id)) {
      near = [place]
    }
    return Array(near.prefix(5))
  }
}
