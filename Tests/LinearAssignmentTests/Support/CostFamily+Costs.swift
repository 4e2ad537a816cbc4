extension CostFamily {
  /// The costs of a member of the family; equal on every machine.
  func costs(_ rows: Int, _ columns: Int, seed: UInt64) -> FamilyCosts {
    var random = SplitMix64(seed: seed &* 1009 &+ UInt64(rows) &* 31 &+ UInt64(columns))
    func number(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &random) }
    func numbers(_ count: Int, _ range: ClosedRange<Int64>) -> [Int64] {
      (0..<count).map { _ in number(range) }
    }
    func independent(_ cost: () -> Int64?) -> FamilyCosts {
      FamilyCosts(rows, columns) { _, _ in cost() }
    }
    func order(_ count: Int) -> [Int] { Array(0..<count).shuffled(using: &random) }
    switch self {
    case .uniform:
      return FamilyCosts(rows, columns, exponent: -45) { _, _ in number(0...(1 << 45 - 1)) }
    case .uniform24:
      return FamilyCosts(rows, columns, exponent: -24) { _, _ in number(0...(1 << 24 - 1)) }
    case .hundred: return independent { number(1...100) }
    case .toSize: return independent { number(1...Int64(max(1, columns))) }
    case .products: return FamilyCosts(rows, columns) { Int64(($0 + 1) * ($1 + 1)) }
    case .shuffledProducts:
      let (x, y) = (order(rows), order(columns))
      return FamilyCosts(rows, columns) { Int64((x[$0] + 1) * (y[$1] + 1)) }
    case .geometric: return SpatialCosts.geometric(rows, columns, using: &random)
    case .towns: return SpatialCosts.towns(rows, columns, using: &random)
    case .bids:
      let bids = FamilyCosts(rows, (columns + 2) / 3) { _, _ in
        let percent = number(0...99)
        return percent < 70 ? 50 : percent < 85 ? 40 : percent < 93 ? 20 : percent < 98 ? 5 : 0
      }
      return FamilyCosts(rows, columns) { bids[$0, $1 / 3] }
    case .constant: return independent { 7 }
    case .twoValued: return independent { number(0...9) < 3 ? 3 : 8 }
    case .blocks:
      let (x, y) = (order(rows), order(columns))
      return FamilyCosts(rows, columns) {
        x[$0] % 8 == y[$1] % 8 ? number(1...50) : 1000 + number(1...50)
      }
    case .identity: return FamilyCosts(rows, columns) { $0 == $1 ? 0 : 1 }
    case .monge, .antiMonge:
      let (x, y) = (numbers(rows, 0...2000).sorted(), numbers(columns, 0...2000).sorted())
      let sign: Int64 = self == .monge ? 1 : -1
      return FamilyCosts(rows, columns) { sign * (x[$0] - y[$1]) * (x[$0] - y[$1]) }
    case .popularColumn:
      let column = columns / 2
      return FamilyCosts(rows, columns) { $1 == column ? 1 : 1000 + number(1...1000) }
    case .expensiveRow:
      let row = rows / 3
      return FamilyCosts(rows, columns) { i, _ in (i == row ? 1 << 23 : 0) + number(1...1000) }
    case .forbidden10: return independent { number(1...100) <= 10 ? nil : number(-500...500) }
    case .forbidden50: return independent { number(1...100) <= 50 ? nil : number(1...30) }
    case .forbidden95: return independent { number(1...100) <= 95 ? nil : number(1...1000) }
    case .hiddenPermutation:
      let hidden = order(max(rows, columns))
      return FamilyCosts(rows, columns) { hidden[$0] == $1 ? 0 : number(1...1000) }
    case .spread: return independent { number(1...127) << number(0...16) }
    case .wideSpread: return independent { number(1...127) << number(0...41) }
    case .around2To40:
      return independent { (number(0...1) == 0 ? 1 : -1) * (1 << 40 + number(-50...50)) }
    case .around2To52:
      return independent { (number(0...1) == 0 ? 1 : -1) * (1 << 52 - number(0...50)) }
    case .negative: return independent { number(-1000 ... -1) }
    case .additive, .nearlyAdditive:
      let (x, y) = (numbers(rows, -5000...5000), numbers(columns, -5000...5000))
      let isExact = self == .additive
      return FamilyCosts(rows, columns) {
        x[$0] + y[$1] + (isExact || number(0...3) == 0 ? 0 : 1)
      }
    case .staircase:
      let (x, y) = (order(rows), order(columns))
      return FamilyCosts(rows, columns) { y[$1] <= x[$0] ? number(1...9) : nil }
    case .copies:
      let few = FamilyCosts((rows + 1) / 2, (columns + 2) / 3) { _, _ in number(1...4) }
      return FamilyCosts(rows, columns) { few[$0 / 2, $1 / 3] }
    }
  }
}
