import LinearAssignment

/// Instances of a family with any objective and any choice of prices.
enum RandomInstance {
  /// The seed also decides the objective and which side has prices.
  static func make(_ family: CostFamily, _ rows: Int, _ columns: Int, seed: UInt64) -> PlainInstance
  {
    var instance = PlainInstance(costs: family.costs(rows, columns, seed: seed))
    instance.objective = seed % 2 == 0 ? .minimize : .maximize
    var random = SplitMix64(seed: ~seed)
    let known = instance.costs.units.compactMap(\.self)
    // Prices like the costs themselves, some of them low, so that some units stay unassigned.
    func prices(_ count: Int) -> [Int64] {
      let isLow = random.chance(50)
      return (0..<count).map { _ in
        let price = known.randomElement(using: &random) ?? 0
        return isLow ? price / 2 : price
      }
    }
    if seed / 2 % 2 == 1 { instance.rowPrices = prices(rows) }
    if seed / 4 % 2 == 1 { instance.columnPrices = prices(columns) }
    return instance
  }
}
