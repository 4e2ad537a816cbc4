/// Reads the pairs and prices out of a stored plan.
struct ChoiceReader {
  let scorer: Scorer
  let quotas: Quotas
  private(set) var violations: [PlanVerifier.Violation] = []

  init(scorer: Scorer, quotas: Quotas) {
    self.scorer = scorer
    self.quotas = quotas
  }

  /// The pairs and prices, or `nil` if the plan names people who are not in the caseload, names a
  /// family twice, or has prices that are negative or too large to be summed.
  mutating func choice(in plan: Plan) -> Choice? {
    let families = Dictionary(
      uniqueKeysWithValues: scorer.families.enumerated().map { ($1.family.id.rawValue, $0) }
    )
    let volunteers = Dictionary(
      uniqueKeysWithValues: scorer.volunteers.enumerated().map { ($1.volunteer.id.rawValue, $0) }
    )
    var chosen = [Int?](repeating: nil, count: scorer.families.count)
    for (index, proposal) in plan.proposals.enumerated() {
      let path = "proposals[\(index)]"
      guard let family = families[proposal.family.rawValue] else {
        add("\(path).family", "\(proposal.family) is not a family of the caseload")
        continue
      }
      guard let volunteer = volunteers[proposal.volunteer.rawValue] else {
        add("\(path).volunteer", "\(proposal.volunteer) is not a volunteer of the caseload")
        continue
      }
      if chosen[family] != nil {
        add("\(path).family", "\(proposal.family) has a second proposal")
      }
      chosen[family] = volunteer
    }
    let municipalities = Dictionary(
      uniqueKeysWithValues: quotas.quotas.enumerated().map { ($1.municipality.rawValue, $0) }
    )
    func indexed(_ prices: Prices, _ path: String) -> IndexedPrices {
      IndexedPrices(
        families: read(prices.families, families, "\(path).families"),
        volunteers: read(prices.volunteers, volunteers, "\(path).volunteers"),
        quotas: read(prices.municipalities, municipalities, "\(path).municipalities")
      )
    }
    let isFinished = plan.status == .optimal
    // Where no lottery was held there are no prices to read; those that stand there differ then.
    let none = Prices(families: [:], volunteers: [:], municipalities: [:], bound: 0)
    let lottery = isFinished ? plan.certificate.lotteryPrices : none
    let choice = Choice(
      volunteerOfFamily: chosen,
      prices: indexed(plan.certificate.prices, "certificate.prices"),
      lotteryPrices: indexed(lottery, "certificate.lotteryPrices"),
      isFinished: isFinished
    )
    return violations.isEmpty ? choice : nil
  }

  private mutating func add(_ path: String, _ message: String) {
    violations.append(PlanVerifier.Violation(path: path, message: message))
  }

  /// No price of a valid plan exceeds this, so the three prices of a pair can be summed.
  private static let largestPrice: Int64 = 1 << 61

  private mutating func read(
    _ prices: [String: Int64],
    _ places: [String: Int],
    _ path: String
  ) -> [Int64] {
    var result = [Int64](repeating: 0, count: places.count)
    for (name, price) in prices.sorted(by: { $0.key < $1.key }) {
      guard let place = places[name] else {
        add(path, "\(name) is not in the caseload")
        continue
      }
      guard (0...Self.largestPrice).contains(price) else {
        add(path, "the price of \(name) is \(price): prices are from 0 to \(Self.largestPrice)")
        continue
      }
      result[place] = price
    }
    return result
  }
}
