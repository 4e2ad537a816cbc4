import LinearAssignment
import MatchingQuality
import Testing

@Suite("Statistical cultures")
struct CultureTests {
  /// The lists of each family that follow from the scores, ties to the smaller index.
  static func familyLists(_ market: Market) -> [[Int]] {
    (0..<market.familyCount).map { family in
      (0..<market.volunteerCount).sorted {
        let (left, right) = (Pair(row: family, column: $0), Pair(row: family, column: $1))
        return (-market.score(left), $0) < (-market.score(right), $1)
      }
    }
  }

  @Test func everyCultureDrawsSoundMarketsOfAnySize() {
    for culture in CultureCatalog.all {
      for (families, volunteers) in [(0, 0), (1, 1), (0, 3), (3, 0), (5, 8), (8, 5), (1, 6)] {
        let market = culture.market(families: families, volunteers: volunteers, seed: 7)
        #expect(market.flaw == nil, "\(culture.name)")
        #expect(market.familyCount == families && market.volunteerCount == volunteers)
        #expect(market.scores.allSatisfy { (0...1_000_000).contains($0) }, "\(culture.name)")
        #expect(market == culture.market(families: families, volunteers: volunteers, seed: 7))
      }
      let other = culture.market(families: 20, volunteers: 20, seed: 8)
      #expect(other.scores != culture.market(families: 20, volunteers: 20, seed: 7).scores)
      for text in [culture.summary, culture.source] { #expect(!text.isEmpty, "\(culture.name)") }
      #expect(CultureCatalog.culture(named: culture.name)?.name == culture.name)
    }
    #expect(Set(CultureCatalog.all.map(\.name)).count == CultureCatalog.all.count)
    #expect(CultureCatalog.culture(named: "no such") == nil)
  }

  @Test func listsOfImpartialCultureAreAllEquallyLikely() {
    let market = ImpartialCulture().market(families: 24_000, volunteers: 4, seed: 3)
    var counts: [[Int]: Int] = [:]
    for list in Self.familyLists(market) { counts[list, default: 0] += 1 }
    let chiSquare = counts.values.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(counts.count == 24)
    // The 99.9 % point of chi-square with 23 degrees of freedom.
    #expect(chiSquare < 49.73, "\(chiSquare)")
  }

  @Test func groupsComeFirstOnTheListsOfTheirOwn() {
    let market = GroupCulture(proportion: 40).market(families: 10, volunteers: 20, seed: 5)
    for (family, list) in Self.familyLists(market).enumerated() {
      let isFirst = family < 4
      #expect(list.prefix(isFirst ? 8 : 12).allSatisfy { ($0 < 8) == isFirst })
    }
    #expect(Set(Self.familyLists(market)).count == 10, "within groups the order is random")
  }

  @Test(arguments: [0.2, 0.5, 0.8])
  func mallowsListsHaveTheProbabilitiesOfTheirSwaps(normPhi: Double) throws {
    let market = MallowsCulture(normPhi: normPhi).market(families: 30_000, volunteers: 3, seed: 9)
    var counts: [[Int]: Int] = [:]
    for list in Self.familyLists(market) { counts[list, default: 0] += 1 }
    let center = try #require(counts.max { $0.value < $1.value }?.key)
    func swaps(_ list: [Int]) -> Int {
      let places = center.map { item in list.firstIndex(of: item) ?? 0 }
      return places.indices.reduce(0) { sum, i in sum + places[..<i].count { $0 > places[i] } }
    }
    // All six lists, weighted by φ to the power of their swaps.
    let all = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    func expectedSwaps(_ phi: Double) -> Double {
      let weights = all.map { list in (0..<swaps(list)).reduce(1.0) { product, _ in product * phi }
      }
      let weighted = zip(weights, all).reduce(0) { $0 + $1.0 * Double(swaps($1.1)) }
      return weighted / weights.reduce(0, +)
    }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if expectedSwaps(middle) < normPhi * 1.5 { low = middle } else { high = middle }
    }
    let weights = all.map { list in (0..<swaps(list)).reduce(1.0) { product, _ in product * low } }
    let sum = weights.reduce(0, +)
    let chiSquare = zip(all, weights).reduce(0.0) { total, term in
      let expected = 30_000 * term.1 / sum
      let difference = Double(counts[term.0, default: 0]) - expected
      return total + difference * difference / expected
    }
    // The 99.9 % point of chi-square with 5 degrees of freedom.
    #expect(chiSquare < 20.52, "\(chiSquare)")
  }

  @Test func mallowsWithoutNoiseIsIdentityAndWithAllNoiseImpartial() {
    let still = MallowsCulture(normPhi: 0).market(families: 20, volunteers: 9, seed: 1)
    #expect(Set(Self.familyLists(still)).count == 1)
    let identity = IdentityCulture().market(families: 20, volunteers: 9, seed: 1)
    #expect(Set(Self.familyLists(identity)).count == 1)
    let noisy = MallowsCulture(normPhi: 1).market(families: 6000, volunteers: 3, seed: 2)
    var counts: [[Int]: Int] = [:]
    for list in Self.familyLists(noisy) { counts[list, default: 0] += 1 }
    #expect(counts.count == 6 && counts.values.allSatisfy { (880...1120).contains($0) })
  }

  @Test func ranksOfMutualDisagreementAddUp() {
    for seed in 0..<5 as Range<UInt64> {
      let market = DisagreementCulture().market(families: 9, volunteers: 9, seed: seed)
      let ranks = MarketRanks(market)
      for index in market.scores.indices {
        #expect(ranks.familyRanks[index] + ranks.volunteerRanks[index] == 10)
      }
    }
    let still = MallowsAsymmetricCulture(normPhi: 0).market(families: 9, volunteers: 9, seed: 1)
    let ranks = MarketRanks(still)
    #expect(zip(ranks.familyRanks, ranks.volunteerRanks).allSatisfy { $0 + $1 == 10 })
  }

  @Test func variantsWithoutTheirTwistAreEuclidean() {
    let seed: UInt64 = 12
    let plain = EuclideanCulture(dimensions: 2).market(families: 15, volunteers: 12, seed: seed)
    #expect(plain.volunteerScores == nil)
    let variants: [any Culture] = [
      ReverseEuclideanCulture(proportion: 100), ExpectationsEuclideanCulture(deviation: 0),
      FameEuclideanCulture(largestFame: 0),
    ]
    for variant in variants {
      let market = variant.market(families: 15, volunteers: 12, seed: seed)
      #expect(market.scores == plain.scores, "\(variant.name)")
      #expect(market.volunteerScores == plain.scores, "\(variant.name)")
    }
    let noiseless = MallowsEuclideanCulture(normPhi: 0)
      .market(families: 15, volunteers: 12, seed: seed)
    #expect(Self.familyLists(noiseless) == Self.familyLists(plain))
    let half = ReverseEuclideanCulture(proportion: 60)
      .market(families: 15, volunteers: 12, seed: seed)
    for index in plain.scores.indices {
      let expected = index / 12 < 6 ? 1_000_000 - plain.scores[index] : plain.scores[index]
      #expect(half.scores[index] == expected)
    }
  }

  @Test func euclideanScoresAreDistancesOfPointsOnALine() {
    // On a line, the distances of a family to two volunteers either add up to what these are apart, or
    // differ by it.
    let market = EuclideanCulture(dimensions: 1).market(families: 40, volunteers: 2, seed: 4)
    let distances = (0..<40).map { family in
      (0..<2).map { 1_000_000 - Int(market.score(Pair(row: family, column: $0))) }
    }
    let gaps = distances.map { ($0[0] + $0[1], abs($0[0] - $0[1])) }
    let apart = gaps.map(\.0).min() ?? 0
    for gap in gaps {
      #expect(abs(gap.0 - apart) <= 4 || abs(gap.1 - apart) <= 4, "between or beside the two")
    }
  }

  @Test func fameAddsToEveryonesScoreOfTheFamous() {
    let seed: UInt64 = 21
    let plain = EuclideanCulture(dimensions: 2).market(families: 30, volunteers: 10, seed: seed)
    let famous = FameEuclideanCulture().market(families: 30, volunteers: 10, seed: seed)
    for volunteer in 0..<10 {
      let gains = (0..<30).map { family in
        let pair = Pair(row: family, column: volunteer)
        return famous.score(pair) < 1_000_000 ? famous.score(pair) - plain.score(pair) : nil
      }
      let known = gains.compactMap { $0 }
      #expect((known.max() ?? 0) - (known.min() ?? 0) <= 1, "the same for all, but for rounding")
    }
  }

  @Test func scoresOfAttributesAreWeightedMeans() throws {
    let market = AttributesCulture(attributes: 1).market(families: 12, volunteers: 9, seed: 2)
    // With one quality its weight cancels out: all families agree.
    #expect(Set(Self.familyLists(market)).count == 1)
    let many = AttributesCulture(attributes: 5).market(families: 200, volunteers: 200, seed: 2)
    let mean = many.scores.reduce(0.0) { $0 + Double($1) } / 40_000
    #expect(abs(mean - 500_000) < 15_000, "\(mean)")
  }

  @Test func attractionIsMutualWhereItShouldBe() {
    func correlation(_ culture: some Culture) -> Double {
      let ranks = MarketRanks(culture.market(families: 60, volunteers: 60, seed: 6))
      let mean = 30.5
      var (product, left, right) = (0.0, 0.0, 0.0)
      for (first, second) in zip(ranks.familyRanks, ranks.volunteerRanks) {
        product += (Double(first) - mean) * (Double(second) - mean)
        left += (Double(first) - mean) * (Double(first) - mean)
        right += (Double(second) - mean) * (Double(second) - mean)
      }
      return product / (left * right).squareRoot()
    }
    #expect(correlation(EuclideanCulture(dimensions: 2)) > 0.6)
    #expect(correlation(AgreementCulture()) > 0.9)
    #expect(correlation(DisagreementCulture()) < -0.999)
    #expect(correlation(MallowsAsymmetricCulture()) < -0.3)
    #expect(abs(correlation(ImpartialCulture())) < 0.1)
    #expect(abs(correlation(ReverseEuclideanCulture())) < 0.2)
  }
}
