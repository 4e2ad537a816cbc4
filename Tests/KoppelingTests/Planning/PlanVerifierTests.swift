import Koppeling
import TestSupport
import Testing

@Suite("The verifier")
struct PlanVerifierTests {
  private static let parts = 16
  private static let options = Planner.Options(seed: 7, alternatives: 2)

  /// A caseload, found by search, in which every part of a plan has something to say.
  private static let caseload: Caseload = {
    var random = RandomCaseload(seed: 2610, families: 8...10, volunteers: 5...7, variety: 6...9)
    return random.make()
  }()

  /// Another, in which more families get a proposal.
  private static let otherCaseload: Caseload = {
    var random = RandomCaseload(seed: 21, families: 9...9, volunteers: 8...8, variety: 8...8)
    return random.make()
  }()

  @Test(
    "objects to every altered number, text, list and entry",
    arguments: 0..<parts,
    [true, false]
  )
  func objectsToEveryAlteration(part: Int, isFirst: Bool) throws {
    let caseload = isFirst ? Self.caseload : Self.otherCaseload
    // As many alternatives as are cut off in both.
    let options = Planner.Options(seed: 7, alternatives: isFirst ? 2 : 1)
    let original = try Planner(caseload, options: options).plan()
    let verifier = PlanVerifier(caseload, travelTimes: SampleTravel.pairByPair)
    #expect(try verifier.violations(in: original).isEmpty)
    let tree = try StableJSON.decode(JSONValue.self, from: StableJSON.encode(original))
    var checked = 0
    for (index, mutation) in JSONMutation.all(of: tree).enumerated()
    where index % Self.parts == part {
      let data = try StableJSON.encode(mutation.value)
      // What does not decode is refused as well.
      guard let altered = try? StableJSON.decode(Plan.self, from: data) else { continue }
      if altered == original {
        #expect(Self.meansTheSame(mutation), "\(mutation.name)")
        continue
      }
      let violations = try verifier.violations(in: altered)
      if isFirst, Self.provesTheSame.contains(mutation.name) {
        #expect(violations.isEmpty, "\(mutation.name)")
        continue
      }
      #expect(!violations.isEmpty, "\(mutation.name)")
      checked += 1
    }
    #expect(checked > 20)
  }

  /// The alterations of the text that leave the plan as it was: a slot written twice is in the set
  /// once, and a weight of 0 may be left out.
  private static func meansTheSame(_ mutation: JSONMutation) -> Bool {
    mutation.name.contains(".slots[") && mutation.name.hasSuffix("repeated")
      || mutation.name.contains("eights.") && mutation.name.hasSuffix("removed")
  }

  /// The alterations that give another proof of the same plan, as good as the first: M2 has purchased
  /// no match that is not taken, so a higher price of its matches bounds its pairs and costs nothing.
  private static let provesTheSame = [
    "certificate.prices.municipalities.M2 + 1", "certificate.lotteryPrices.municipalities.M2 + 1",
  ]

  @Test("is tested on a plan in which every list has entries")
  func caseloadIsRich() throws {
    let plan = try Planner(Self.caseload, options: Self.options).plan()
    #expect(plan.proposals.count >= 2)
    #expect(plan.waiting.count >= 2)
    #expect(!plan.available.isEmpty)
    #expect(!plan.running.isEmpty)
    #expect(!plan.notices.isEmpty)
    #expect(plan.proposals.contains { !$0.toConfirm.isEmpty })
    #expect(plan.waiting.contains { $0.passing > 2 })
    #expect(plan.waiting.contains { $0.cause == .placesTaken })
    #expect(plan.waiting.contains { $0.cause == .quotaReached })
    #expect(!plan.certificate.prices.volunteers.isEmpty)
    #expect(!plan.certificate.prices.municipalities.isEmpty)
    #expect(!plan.certificate.lotteryPrices.families.isEmpty)
    #expect(!plan.assumptions.municipalityWeights.isEmpty)
  }

  @Test("objects to a plan of another caseload")
  func anotherCaseload() throws {
    let plan = try Planner(Self.caseload, options: Self.options).plan()
    var changed = Self.caseload
    changed.asOf = changed.asOf.adding(days: 1)
    #expect(try !PlanVerifier(changed).violations(in: plan).isEmpty)
    changed = Self.caseload
    changed.refusals.append(
      Refusal(
        family: plan.proposals[0].family,
        volunteer: plan.proposals[0].volunteer,
        kind: .blocked
      )
    )
    #expect(try !PlanVerifier(changed).violations(in: plan).isEmpty)
    let other = RandomCaseload.medium(seed: 3)
    #expect(try !PlanVerifier(other).violations(in: plan).isEmpty)
  }

  @Test("objects to a worse plan that is consistent in itself")
  func worsePlan() throws {
    var worsePlans = 0
    for seed in 0..<6 as Range<UInt64> {
      let caseload = RandomCaseload.medium(seed: seed)
      let best = try Planner(caseload).plan()
      for proposal in best.proposals {
        var poorer = caseload
        poorer.refusals.append(
          Refusal(family: proposal.family, volunteer: proposal.volunteer, kind: .blocked)
        )
        let worse = try Planner(poorer, travelTimes: SampleTravel.pairByPair).plan()
        guard worse.objective.value < best.objective.value else { continue }
        worsePlans += 1
        let violations = try PlanVerifier(caseload).violations(in: worse)
        #expect(violations.contains { $0.path.hasPrefix("certificate.prices") })
      }
    }
    #expect(worsePlans > 0)
  }

  @Test("objects to prices that are negative or too large to be summed")
  func prices() throws {
    let plan = try Planner(Self.caseload, options: Self.options).plan()
    let verifier = PlanVerifier(Self.caseload)
    for price in [Int64.min, -1, .max, 1 << 61] {
      for name in plan.certificate.prices.families.keys.sorted() {
        var forged = plan
        forged.certificate.prices.families[name] = price
        #expect(try !verifier.violations(in: forged).isEmpty)
        forged = plan
        forged.certificate.lotteryPrices.families[name] = price
        #expect(try !verifier.violations(in: forged).isEmpty)
      }
      var forged = plan
      for name in forged.certificate.prices.volunteers.keys {
        forged.certificate.prices.volunteers[name] = price
      }
      #expect(try !verifier.violations(in: forged).isEmpty)
    }
  }

  @Test("names the place of what is not so")
  func paths() throws {
    let plan = try Planner(Self.caseload, options: Self.options).plan()
    var forged = plan
    forged.proposals[1].parts[2].points += 1
    let violations = try PlanVerifier(Self.caseload).violations(in: forged)
    #expect(violations.map(\.path) == ["proposals[1].parts[2].points"])
    forged = plan
    forged.proposals[0].family = "nobody"
    #expect(
      try PlanVerifier(Self.caseload).violations(in: forged).map(\.path) == ["proposals[0].family"]
    )
    forged = plan
    forged.proposals[0].volunteer = "nobody"
    #expect(
      try PlanVerifier(Self.caseload).violations(in: forged).map(\.path) == [
        "proposals[0].volunteer"
      ]
    )
  }

  @Test("objects to a caseload with faults")
  func faults() throws {
    let plan = try Planner(Self.caseload, options: Self.options).plan()
    var broken = Self.caseload
    broken.schemaVersion = 7
    #expect(throws: PlanError.self) { try PlanVerifier(broken).violations(in: plan) }
  }
}
