import Koppeling
import TestSupport
import Testing

@Suite("The lottery")
struct LotteryTests {
  @Test("gives each pair a ticket below 2 to the 24th that follows from seed and identifiers")
  func tickets() {
    var seen: Set<Int64> = []
    for seed in 0..<20 as Range<UInt64> {
      for number in 0..<50 {
        let ticket = Lottery.ticket(
          seed: seed,
          family: Family.ID("F\(number)"),
          volunteer: Volunteer.ID("V\(number % 7)")
        )
        #expect((0..<1 << 24).contains(ticket))
        seen.insert(ticket)
      }
    }
    // A thousand draws of 2²⁴ have 0.03 pairs in common on average.
    #expect(seen.count >= 998)
  }

  @Test("does not confuse where one identifier ends and the next begins")
  func separation() {
    let one = Lottery.ticket(seed: 1, family: "ab", volunteer: "c")
    #expect(one != Lottery.ticket(seed: 1, family: "a", volunteer: "bc"))
    #expect(one != Lottery.ticket(seed: 1, family: "c", volunteer: "ab"))
    #expect(one == Lottery.ticket(seed: 1, family: "ab", volunteer: "c"))
  }

  @Test("is fair: each of four equal families wins about as often")
  func fairness() {
    var wins = [0, 0, 0, 0]
    for seed in 0..<4000 as Range<UInt64> {
      let tickets = (0..<4).map {
        Lottery.ticket(seed: seed, family: Family.ID("F\($0)"), volunteer: "V")
      }
      wins[tickets.indices.max { tickets[$0] < tickets[$1] } ?? 0] += 1
    }
    // Each wins 1000 times on average, with a standard deviation of 27.
    for count in wins { #expect((890...1110).contains(count)) }
  }

  @Test("is recorded with the sum of the tickets of the pairs", arguments: 0..<20 as Range<UInt64>)
  func record(seed: UInt64) throws {
    let caseload = RandomCaseload.medium(seed: seed)
    let plan = try Planner(caseload, options: Planner.Options(seed: seed)).plan()
    let sum = plan.proposals.reduce(0) {
      $0 + Lottery.ticket(seed: seed, family: $1.family, volunteer: $1.volunteer)
    }
    #expect(plan.lottery.seed == seed)
    #expect(plan.lottery.tickets == sum)
  }
}
