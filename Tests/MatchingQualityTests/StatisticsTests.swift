import LinearAssignment
import MatchingQuality
import Testing

@Suite("Statistics agree with scipy")
struct StatisticsTests {
  private struct NormalPoint: Decodable {
    let x: Double
    let density: Double
    let below: Double
    let above: Double
  }

  private struct NormalQuantile: Decodable {
    let share: Double
    let x: Double
  }

  private struct SignedRank: Decodable {
    let name: String
    let zeros: SignedRankTest.ZeroMethod
    let differences: [Double]
    let positiveRanks: Double
    let normal: Double?
    let exact: Double?
  }

  private struct Holm: Decodable {
    let p: [Double]
    let adjusted: [Double]
  }

  @Test func normalProbabilitiesAndDensities() throws {
    for point in try ScipyFixture<NormalPoint>.cases("normal") {
      #expect(agree(NormalDistribution.density(at: point.x), point.density), "\(point)")
      #expect(agree(NormalDistribution.probability(below: point.x), point.below), "\(point)")
      #expect(agree(NormalDistribution.probability(above: point.x), point.above), "\(point)")
    }
  }

  @Test func normalQuantiles() throws {
    for point in try ScipyFixture<NormalQuantile>.cases("normal-quantiles") {
      let ours = NormalDistribution.quantile(point.share)
      #expect(abs(ours - point.x) <= 1e-13 * max(1, abs(point.x)), "\(point): \(ours)")
    }
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    #expect(agree(NormalDistribution.quantile(0.975), WilsonInterval.normalPoint95))
  }

  @Test func signedRanks() throws {
    var exact = 0
    for known in try ScipyFixture<SignedRank>.cases("signed-rank") {
      let comment = Comment(rawValue: "\(known.name), \(known.zeros)")
      let test = SignedRankTest(known.differences, zeros: known.zeros, method: .normal)
      #expect(test.positiveRanks == known.positiveRanks, comment)
      if let normal = known.normal { #expect(agree(test.p, normal, within: 1e-12), comment) }
      guard let theirs = known.exact else { continue }
      exact += 1
      let ours = SignedRankTest(known.differences, zeros: known.zeros, method: .exact)
      #expect(agree(ours.p, theirs, within: 1e-12), comment)
    }
    #expect(exact > 50)
  }

  @Test func holm() throws {
    for known in try ScipyFixture<Holm>.cases("holm") {
      let ours = HolmAdjustment.adjusted(known.p)
      #expect(ours.count == known.adjusted.count)
      #expect(zip(ours, known.adjusted).allSatisfy { agree($0, $1) }, "\(known.p)")
    }
    #expect(HolmAdjustment.adjusted([]).isEmpty)
  }
}
