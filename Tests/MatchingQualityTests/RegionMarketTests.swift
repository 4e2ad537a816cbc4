import Koppeling
import KoppelingData
import LinearAssignment
import MatchingQuality
import Testing

@Suite("Markets of regions")
struct RegionMarketTests {
  static func caseload(
    _ name: String,
    families: Int,
    volunteers: Int? = nil,
    seed: UInt64
  ) throws -> Caseload {
    let settings = SyntheticRegion.Settings(families: families, volunteers: volunteers)
    return try SyntheticRegion(named: name, settings: settings).caseload(seed: seed)
  }

  @Test(arguments: ["groningen", "weststellingwerf", "hasselt", "province-zeeland"])
  func scoresAreThoseOfTheEngine(region: String) throws {
    for seed in 0..<4 as Range<UInt64> {
      let caseload = try Self.caseload(region, families: 40, seed: seed)
      let market = Market(caseload, name: region)
      let scorer = Scorer(caseload)
      #expect(market.flaw == nil)
      var allowed = 0
      for (row, name) in market.familyNames.enumerated() {
        let family = try #require(scorer.families.firstIndex { "\($0.family.id)" == name })
        #expect(Int(market.urgency[row]) == scorer.families[family].urgencyPoints)
        #expect(market.waitingDays[row] ?? -1 >= 0)
        for (column, name) in market.volunteerNames.enumerated() {
          let volunteer = try #require(
            scorer.volunteers.firstIndex { "\($0.volunteer.id)" == name }
          )
          let score = scorer.score(family: family, volunteer: volunteer)
          #expect(Int(market.score(Pair(row: row, column: column))) == score ?? -1)
          if score != nil { allowed += 1 }
        }
      }
      // Whoever is left out of the market can be paired with nobody.
      let everywhere = scorer.families.indices.reduce(0) { sum, family in
        sum + scorer.volunteers.indices.count { scorer.score(family: family, volunteer: $0) != nil }
      }
      #expect(allowed == everywhere && allowed > 0)
      #expect(market.volunteerCapacities.allSatisfy { $0 > 0 })
    }
  }

  @Test func coverageFirstIsThePlanOfTheEngine() throws {
    for (region, seed) in [("groningen", 1), ("maastricht", 2), ("rotterdam", 3), ("hasselt", 4)] {
      let caseload = try Self.caseload(region, families: 70, seed: UInt64(seed))
      let market = Market(caseload, name: region)
      let plan = try CoverageFirst().choose(market, seed: 0)
      let objective = try Planner(caseload).plan().objective
      #expect(plan.pairs.count == objective.families)
      #expect(Int(plan.total(in: market)) == objective.score)
      let urgency = plan.pairs.reduce(0) { $0 + Int(market.urgency[$1.row]) }
      #expect(urgency == objective.urgency)
    }
  }

  @Test func everyPolicyMakesAValidPlanForARegion() throws {
    for region in ["weststellingwerf", "groningen", "province-drenthe", "netherlands", "flanders"] {
      for seed in 0..<3 as Range<UInt64> {
        let market = Market(try Self.caseload(region, families: 60, seed: seed), name: region)
        let reference = try MarketReference(market)
        for policy in PolicyCatalog.all {
          let plan = try policy.choose(market, seed: seed)
          #expect(plan.flaw(in: market) == nil, "\(policy.name) in \(region), seed \(seed)")
          #expect(plan.total(in: market) <= reference.optimalTotal)
          #expect(plan.pairs.count <= reference.mostPairs)
        }
      }
    }
  }

  @Test func optimaOfTinyRegionsAreThoseOfExhaustiveSearch() throws {
    var compared = 0
    for seed in 0..<60 as Range<UInt64> {
      let caseload = try Self.caseload("groningen", families: 7, volunteers: 6, seed: seed)
      let market = Market(caseload, name: "tiny")
      let allowed = market.scores.count { $0 >= 0 }
      guard allowed <= 18 else { continue }
      let plans = EveryMatching.of(market)
      let reference = try MarketReference(market)
      #expect(plans.map { $0.total(in: market) }.max() == reference.optimalTotal, "seed \(seed)")
      #expect(plans.map(\.pairs.count).max() == reference.mostPairs, "seed \(seed)")
      if reference.mostPairs > 1 { compared += 1 }
    }
    #expect(compared >= 10)
  }

  @Test func volunteersPreferByWhatAPairIsLikeForThem() throws {
    let caseload = try Self.caseload("groningen", families: 50, seed: 5)
    let own = Market(caseload, name: "own")
    let same = Market(caseload, name: "same", volunteerSide: .score)
    #expect(same.volunteerScores == nil && own.scores == same.scores)
    let preferences = try #require(own.volunteerScores)
    let parts = own.components.filter {
      ["travel", "slotSlack", "preferences", "interests"].contains($0.name)
    }
    let weight = parts.reduce(0) { $0 + $1.weight }
    for index in own.scores.indices where own.scores[index] >= 0 {
      let points = parts.reduce(0) { $0 + $1.weight * Int($1.values[index]) }
      #expect(Int(preferences[index]) == points * 1000 / weight)
    }
    let other = SuiteSetting()
    #expect(other.applied(to: caseload) == caseload)
  }

  @Test func everySchemeCanLookAtARegion() throws {
    let caseload = try Self.caseload("groningen", families: 30, seed: 8)
    var digests: Set<String> = []
    for scheme in SchemeCatalog.all {
      var setting = SuiteSetting()
      setting.scheme = scheme
      let seen = setting.applied(to: caseload)
      #expect(seen.faults.isEmpty && seen.families == caseload.families)
      let market = Market(seen, name: "\(scheme.id)")
      #expect(market.flaw == nil)
      digests.insert(market.digest)
      setting.weights = Weights([.travel: 1000])
      let near = Market(setting.applied(to: caseload), name: "near")
      #expect(near.components.map(\.weight).reduce(0, +) == 1000)
      #expect(near.components.first { $0.name == "travel" }?.weight == 1000)
    }
    #expect(digests.count > 3, "schemes differ in what they ask")
  }

  @Test func groupsHoldWhatIsKnownOfFamilies() throws {
    let caseload = try Self.caseload("netherlands", families: 300, seed: 6)
    let market = Market(caseload, name: "groups")
    #expect(market.familyGroups.map(\.name) == ["language", "placeSize", "household"])
    let families = Dictionary(uniqueKeysWithValues: caseload.families.map { ("\($0.id)", $0) })
    let (language, place, household) = (
      market.familyGroups[0], market.familyGroups[1], market.familyGroups[2]
    )
    for (row, name) in market.familyNames.enumerated() {
      let family = try #require(families[name])
      let levels = family.languages?.filter { $0.tag == "nl" }.map(\.level)
      let expected: Int? =
        switch levels {
        case nil: nil
        case let levels?
        where levels.contains { $0.map { $0 >= caseload.scheme.languageLevel } ?? false }: 0
        case let levels? where levels.contains(nil): nil
        default: 1
        }
      #expect(language.labelOfFamily[row] == expected)
      #expect(
        household.labelOfFamily[row] == family.household.map { $0 == .singleParent ? 0 : 1 }
      )
      #expect(place.labelOfFamily[row] != nil)
    }
    for grouping in market.familyGroups {
      #expect(Set(grouping.labelOfFamily.compactMap { $0 }).count == grouping.labels.count)
    }
  }

  @Test func regionsWithoutAnybodyAreMarketsToo() throws {
    for (families, volunteers) in [(0, 0), (5, 0), (0, 5)] {
      let caseload = try Self.caseload(
        "groningen",
        families: families,
        volunteers: volunteers,
        seed: 1
      )
      let market = Market(caseload, name: "empty")
      #expect(market.flaw == nil && market.scores.isEmpty)
      for policy in PolicyCatalog.all {
        #expect(try policy.choose(market, seed: 1).pairs.isEmpty, "\(policy.name)")
      }
    }
  }

  @Test func theDigestOfAMarketSeesEveryNumber() throws {
    let market = Market(try Self.caseload("groningen", families: 20, seed: 1), name: "a")
    var digests: Set<String> = [market.digest]
    var others = Array(repeating: market, count: 7)
    others[0].scores[others[0].scores.firstIndex { $0 >= 0 } ?? 0] -= 1
    others[1].urgency[0] += 1
    others[2].waitingDays[0] = nil
    others[3].travelMinutes?[0] += 1
    others[4].volunteerCapacities[0] += 1
    others[5].familyGroups[0].labelOfFamily[0] =
      others[5].familyGroups[0].labelOfFamily[0] == 0 ? 1 : 0
    others[6].volunteerScores?[0] += 1
    for other in others { digests.insert(other.digest) }
    #expect(digests.count == 8)
    var renamed = market
    renamed.name = "b"
    #expect(renamed.digest == market.digest)
  }
}
