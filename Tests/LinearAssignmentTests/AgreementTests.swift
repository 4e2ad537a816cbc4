import LinearAssignment
import Testing

@Suite("Solutions agree with a plain reference on every family of costs")
struct AgreementTests {
  #if DEBUG
  static let square = [1, 2, 3, 5, 9, 20]
  static let shapes = [(1, 17), (17, 1), (2, 40), (40, 2), (6, 11), (11, 6), (14, 15)]
  static let priced = [(3, 3), (5, 9), (9, 5), (12, 12)]
  #else
  static let square = [1, 2, 3, 5, 9, 20, 33, 64, 100, 131, 200]
  static let shapes = [
    (1, 200), (200, 1), (2, 500), (500, 2), (6, 11), (11, 6), (40, 160), (160, 40), (99, 100),
    (100, 99), (120, 190), (190, 120),
  ]
  static let priced = [(3, 3), (5, 9), (9, 5), (20, 20), (30, 61), (61, 30), (70, 70)]
  #endif

  /// Solves in every type that can hold the instance, dense and sparse.
  private func check(_ instance: PlainInstance, _ name: String) throws {
    let best = instance.best()
    func check<Cost: TestCost>(_ type: Cost.Type) throws {
      for isSparse in [false, true] {
        let faults = try instance.faults(of: type, isSparse: isSparse, best: .some(best)) ?? []
        let form = isSparse ? "sparse" : "dense"
        #expect(faults.isEmpty, "\(name), \(type), \(form): \(faults)")
      }
    }
    try check(Int32.self)
    try check(Int64.self)
    try check(Float.self)
    try check(Double.self)
  }

  private func name(_ instance: PlainInstance, _ seed: UInt64) -> String {
    let prices = [
      instance.rowPrices.map { _ in "rows" }, instance.columnPrices.map { _ in "columns" },
    ]
    let shape = "\(instance.costs.rowCount) × \(instance.costs.columnCount)"
    return "\(shape), \(instance.objective), priced \(prices.compactMap(\.self)), seed \(seed)"
  }

  @Test("Square matrices, both objectives", arguments: CostFamily.allCases)
  func square(family: CostFamily) throws {
    for size in Self.square where size <= family.largestSize {
      for seed in 0...1 as ClosedRange<UInt64> {
        let instance = RandomInstance.make(family, size, size, seed: 8 * seed + seed)
        try check(instance, name(instance, 8 * seed + seed))
      }
    }
  }

  @Test("Rectangles both ways, both objectives", arguments: CostFamily.allCases)
  func rectangles(family: CostFamily) throws {
    for (rows, columns) in Self.shapes where min(rows, columns) <= family.largestSize {
      for seed in [16, 17] as [UInt64] {
        let instance = RandomInstance.make(family, rows, columns, seed: seed)
        try check(instance, name(instance, seed))
      }
    }
  }

  @Test("Prices for unassigned rows and columns", arguments: CostFamily.allCases)
  func prices(family: CostFamily) throws {
    for (rows, columns) in Self.priced where max(rows, columns) <= family.largestSize {
      for seed in 26...31 as ClosedRange<UInt64> {
        let instance = RandomInstance.make(family, rows, columns, seed: seed)
        try check(instance, name(instance, seed))
      }
    }
  }
}
