/// The number of matches that each municipality can still have.
struct Quotas {
  /// One municipality's quota.
  struct Quota {
    let municipality: Municipality.ID
    let purchased: Int
    let taken: Int
    var left: Int { max(0, purchased - taken) }
  }

  /// The quotas in ascending order of identifiers; municipalities without a limit are left out.
  let quotas: [Quota]
  /// For each family, by place, the place of its quota, or `nil` for none.
  let quotaOfFamily: [Int?]

  init(_ caseload: Caseload, families: [FamilyProfile]) {
    var taken: [Municipality.ID: Int] = [:]
    for family in families where family.isMatched {
      if let municipality = family.family.municipality { taken[municipality, default: 0] += 1 }
    }
    let quotas = caseload.municipalities.sorted { $0.id < $1.id }.compactMap { municipality in
      municipality.purchasedMatches.map {
        Quota(municipality: municipality.id, purchased: $0, taken: taken[municipality.id] ?? 0)
      }
    }
    let places = Dictionary(
      uniqueKeysWithValues: quotas.enumerated().map { ($1.municipality, $0) }
    )
    self.quotas = quotas
    quotaOfFamily = families.map { family in family.family.municipality.flatMap { places[$0] } }
  }
}
