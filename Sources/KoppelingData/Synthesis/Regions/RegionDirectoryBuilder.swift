import Koppeling

/// Lists the regions of a map of settlements.
struct RegionDirectoryBuilder {
  private let settlements: [Settlement]
  private(set) var municipalityIDs: [Int: String] = [:]

  init(_ map: SettlementMap) {
    settlements = map.settlements
  }

  /// The regions by kind and then by name, with the identifier of each made unique.
  mutating func build() -> [RegionDirectory.Entry] {
    let entries = countries() + municipalities() + provinces()
    let flemish = flemishProvinces()
    return entries + flemishPlaces(taken: Set((entries + flemish).map(\.id))) + flemish
  }

  private func positions(where isMember: (Place) -> Bool) -> [Int] {
    settlements.indices.filter { isMember(settlements[$0].place) }
  }

  private func countries() -> [RegionDirectory.Entry] {
    [
      RegionDirectory.Entry(
        kind: .country,
        id: "netherlands",
        name: "Netherlands",
        qualifiers: ["country"],
        aliases: ["the Netherlands", "Nederland", "NL"],
        members: positions { $0.country == "NL" }
      ),
      RegionDirectory.Entry(
        kind: .country,
        id: "flanders",
        name: "Flanders",
        qualifiers: ["country"],
        aliases: ["Vlaanderen", "BE-VLG"],
        members: positions { $0.regionCode == "BE-VLG" }
      ),
      RegionDirectory.Entry(
        kind: .country,
        id: "brussels",
        name: "Brussels",
        qualifiers: ["country"],
        aliases: ["Brussel", "Bruxelles", "BE-BRU"],
        members: positions { $0.regionCode == "BE-BRU" }
      ),
    ]
  }

  private mutating func municipalities() -> [RegionDirectory.Entry] {
    var members: [String: [Int]] = [:]
    for (position, settlement) in settlements.enumerated() where settlement.place.country == "NL" {
      members[SettlementMap.areaKey(settlement.place), default: []].append(position)
    }
    let groups = members.sorted { $0.key < $1.key }.map(\.value)
    let names = groups.map { Self.slug(settlements[$0[0]].place.plainArea) }
    var result: [RegionDirectory.Entry] = []
    for (group, slug) in zip(groups, names) {
      let place = settlements[group[0]].place
      let province = String(place.regionCode.dropFirst(3)).lowercased()
      let isShared = names.filter { $0 == slug }.count > 1
      let id = isShared ? "\(slug)-\(province)" : slug
      for position in group { municipalityIDs[position] = id }
      result.append(
        RegionDirectory.Entry(
          kind: .municipality,
          id: id,
          name: place.plainArea,
          qualifiers: [place.region, "municipality", "gemeente", province, place.regionCode, "NL"],
          aliases: Self.otherNames[id] ?? [],
          members: group
        )
      )
    }
    return result.sorted { $0.id < $1.id }
  }

  private func provinces() -> [RegionDirectory.Entry] {
    let codes = Set(settlements.map(\.place).filter { $0.country == "NL" }.map(\.regionCode))
    return codes.sorted().map { code in
      let members = positions { $0.regionCode == code }
      let name = settlements[members[0]].place.region
      let slug = Self.slug(name)
      let aliases = code == "NL-FR" ? ["Friesland"] : code == "NL-NB" ? ["Brabant"] : []
      return RegionDirectory.Entry(
        kind: .province,
        id: "province-\(slug)",
        name: name,
        qualifiers: ["province", "provincie", "NL", "Netherlands", "Nederland"],
        aliases: [code, "provincie \(name)", "\(name) province"] + aliases,
        members: members
      )
    }
  }

  private func flemishProvinces() -> [RegionDirectory.Entry] {
    let areas = Set(settlements.map(\.place).filter { $0.regionCode == "BE-VLG" }.map(\.area))
    return areas.sorted().map { area in
      RegionDirectory.Entry(
        kind: .flemishProvince,
        id: "province-\(Self.slug(area))-be",
        name: area,
        qualifiers: ["province BE", "BE", "Belgium", "België", "Flanders", "Vlaanderen"],
        aliases: ["provincie \(area) BE"],
        members: positions { $0.regionCode == "BE-VLG" && $0.area == area }
      )
    }
  }

  /// Flemish places and their smaller neighbours, for want of municipalities, the largest first.
  private func flemishPlaces(taken: Set<String>) -> [RegionDirectory.Entry] {
    // The largest place of a name has the name alone for an identifier.
    let flemish = positions { $0.country == "BE" }.sorted {
      (-settlements[$0].place.population, $0) < (-settlements[$1].place.population, $1)
    }
    var result: [RegionDirectory.Entry] = []
    var taken = taken
    for position in flemish {
      let place = settlements[position].place
      let slug = Self.slug(place.name)
      let ids = [slug, "\(slug)-\(Self.slug(place.area))", "\(slug)-\(place.id)"]
      let id = ids.first { !taken.contains($0) } ?? slug
      taken.insert(id)
      result.append(
        RegionDirectory.Entry(
          kind: .flemishPlace,
          id: id,
          name: place.name,
          qualifiers: [place.area, "BE", "Belgium", "België", "Flanders", String(place.id)],
          aliases: Gazetteer.otherNames.filter { $0.id == place.id }.map(\.name)
            + [String(place.id)],
          members: flemish.filter { other in
            let near = settlements[other].place
            return near.id == place.id
              || near.population < place.population
                && Globe.metres(from: near.location, to: place.location)
                  <= RegionDirectory.flemishReach
          }
          .sorted()
        )
      )
    }
    return result
  }

  /// Other names of Dutch municipalities, by identifier.
  private static let otherNames = [
    "den-haag": ["'s-Gravenhage", "The Hague"], "s-hertogenbosch": ["Den Bosch"],
    "nuenen-gerwen-en-nederwetten": ["Nuenen"], "noardeast-fryslan": ["Noordoost-Friesland"],
    "sudwest-fryslan": ["Zuidwest-Friesland"], "bergen-li": ["Bergen L", "Bergen Limburg"],
    "bergen-nh": ["Bergen NH", "Bergen Noord-Holland"],
  ]

  /// A name in small plain letters with hyphens, such as `s-hertogenbosch`.
  static func slug(_ name: String) -> String {
    name.split { !$0.isLetter && !$0.isNumber }.map { Spelling.key($0) }.joined(separator: "-")
  }
}
