package import Koppeling

/// A region of invented people, drawn from a seed on real places.
///
/// ```swift
/// var region = try SyntheticRegion(named: "weststellingwerf")
/// region.settings.families = 90
/// region.settings.volunteers = 63
/// let caseload = region.caseload(seed: 7)
/// ```
///
/// A region is a municipality of the Netherlands, a province, a Flemish place, `netherlands`,
/// `flanders` or `brussels`. Case, accents and hyphens do not matter; what is meant can stand between
/// brackets, as in `groningen (province)` or `limburg (BE)`. Without them a municipality goes before
/// a province, what is Dutch before what is Flemish, and the larger of two Flemish places before the
/// other.
///
/// The same region, settings and seed give the same caseload on every machine, for one
/// ``generatorVersion``. How people are drawn, from which sources, and how far to trust them stands
/// in <doc:Synthesis>.
public struct SyntheticRegion: Sendable {
  /// The version of the generator and its tables: whatever changes a draw raises it.
  public static let generatorVersion = 1

  /// The identifier, such as `weststellingwerf`.
  public let id: String
  /// The name, such as `Weststellingwerf`.
  public let name: String
  /// Other regions of the same name, as they can be written; empty if there are none.
  public let namesakes: [String]
  /// How many of what to draw.
  public var settings: Settings
  /// The tables to draw from.
  package var marginals = Marginals.standard
  /// The settlements, in the order of their identifiers.
  package let settlements: [Settlement]
  /// The municipality of each settlement, `nil` in Belgium.
  package let municipalities: [Municipality.ID?]
  /// The sums of the settlements' weights up to and including each.
  let weightSums: [Int]

  /// The region of a name, among the places that come with the engine.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - settings: How many of what to draw.
  /// - Throws: A ``RegionNameError`` with near misses if no region, or more than one of the same
  ///   kind, has the name.
  public init(named name: String, settings: Settings = Settings()) throws(RegionNameError) {
    let directory = RegionDirectory.standard
    let found = directory.entries(named: name)
    guard let first = found.first else {
      throw RegionNameError(
        name: name,
        nearMisses: Self.nearMisses(of: name, directory),
        isAmbiguous: false
      )
    }
    let rivals = found.filter { $0.kind == first.kind }
    guard rivals.count == 1 || first.kind == .flemishPlace else {
      throw RegionNameError(
        name: name,
        nearMisses: rivals.map(\.qualifiedName),
        isAmbiguous: true
      )
    }
    self.init(first, namesakes: found.dropFirst().map(\.qualifiedName), settings)
  }

  init(_ entry: RegionDirectory.Entry, namesakes: [String], _ settings: Settings) {
    let map = SettlementMap.standard
    id = entry.id
    name = entry.name
    self.namesakes = namesakes
    self.settings = settings
    settlements = entry.members.map { map.settlements[$0] }
    municipalities = entry.members.map { position in
      RegionDirectory.standard.municipalityIDs[position].map { Municipality.ID($0) }
    }
    var sum = 0
    weightSums = settlements.map { settlement in
      sum += settlement.weight
      return sum
    }
  }

  /// The identifiers of every region: the Netherlands, Flanders and Brussels, the municipalities, the
  /// provinces, the Flemish places and provinces.
  public static var allIDs: [String] { RegionDirectory.standard.entries.map(\.id) }

  /// Regions near a name: the municipalities of places of that name, else regions of a like name,
  /// else the municipality of a place of a like name.
  private static func nearMisses(of name: String, _ directory: RegionDirectory) -> [String] {
    let places = Gazetteer.standard.places(named: name)
    if !places.isEmpty { return municipalities(of: places) }
    let near = directory.nearMisses(name)
    guard near.isEmpty, let place = Gazetteer.standard.suggestion(for: name) else { return near }
    return municipalities(of: [place])
  }

  private static func municipalities(of places: [Place]) -> [String] {
    let areas = places.filter { $0.country == "NL" }
      .map { RegionDirectoryBuilder.slug($0.plainArea) }
    return SortedSet(areas).map { $0 }
  }
}

extension SyntheticRegion {
  /// How urban a region is.
  public enum Character: String, CaseIterable, Sendable {
    /// Two thirds of the people or more live in municipalities below 20 000 inhabitants.
    case rural
    /// Neither.
    case mixed
    /// Two thirds of the people or more live in cities from 100 000 inhabitants on.
    case urban
  }

  /// How urban the region is, by where its people live.
  ///
  /// A municipality counts by its largest place.
  public var character: Character {
    let total = weightSums.last ?? 0
    func share(_ character: Settlement.Character) -> Int {
      settlements.filter { $0.character == character }.reduce(0) { $0 + $1.weight }
    }
    if share(.rural) * 3 >= total * 2 { return .rural }
    return share(.city) * 3 >= total * 2 ? .urban : .mixed
  }

  /// Whether the region lies in Belgium.
  public var isFlemish: Bool { settlements.first?.place.country == "BE" }
}
