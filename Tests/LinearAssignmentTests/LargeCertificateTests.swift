import LinearAssignment
import Testing

@Suite("Large problems of every family carry a proof")
struct LargeCertificateTests {
  #if DEBUG
  static let shapes = [(60, 60), (40, 90), (90, 40)]
  static let priced = shapes
  #else
  static let shapes = [
    (450, 450), (1100, 1100), (1600, 1600), (300, 1500), (1500, 300), (1000, 1300), (1300, 1000),
  ]
  static let priced = [(450, 450), (1100, 1100), (200, 900), (900, 200)]
  #endif

  private func check<Cost: TestCost>(
    _ type: Cost.Type,
    _ instance: PlainInstance,
    isSparse: Bool = false
  ) throws {
    // Over so many rows sums of costs near 2⁵² may be refused in integers; nothing else may.
    let mayRefuse = instance.costs.units.contains { $0.map { $0.magnitude > 1 << 50 } ?? false }
    let faults =
      mayRefuse && Cost.unitRoundoff == 0
      ? try? instance.faults(of: type, isSparse: isSparse)
      : try instance.faults(of: type, isSparse: isSparse)
    let shape = "\(instance.costs.rowCount) × \(instance.costs.columnCount)"
    #expect(faults?.isEmpty ?? true, "\(shape), \(instance.objective), \(type): \(faults ?? [])")
  }

  @Test("Every shape, minimised as Double", arguments: CostFamily.allCases)
  func minimum(family: CostFamily) throws {
    for (rows, columns) in Self.shapes {
      try check(Double.self, PlainInstance(costs: family.costs(rows, columns, seed: 100)))
    }
  }

  @Test("Every shape, maximised as Int64", arguments: CostFamily.allCases)
  func maximum(family: CostFamily) throws {
    for (rows, columns) in Self.shapes {
      let costs = family.costs(rows, columns, seed: 101)
      try check(Int64.self, PlainInstance(costs: costs, objective: .maximize))
    }
  }

  @Test(
    "Narrow types and sparse forms on both sides of the thresholds",
    arguments: CostFamily.allCases
  )
  func narrow(family: CostFamily) throws {
    let sizes = Self.shapes[0].0 < 100 ? [50] : [399, 401, 632, 633]
    for size in sizes {
      let instance = PlainInstance(costs: family.costs(size, size, seed: 102))
      try check(Int32.self, instance)
      try check(Float.self, instance)
      if size < 1000 { try check(Int64.self, instance, isSparse: true) }
    }
  }

  @Test("Prices for unassigned rows and columns", arguments: CostFamily.allCases)
  func prices(family: CostFamily) throws {
    for (index, (rows, columns)) in Self.priced.enumerated() {
      // Seeds 106 to 111: prices of rows, of columns, of both, each with both objectives.
      for seed in [106, 109, 110] as [UInt64] {
        let instance = RandomInstance.make(family, rows, columns, seed: seed)
        if (index + Int(seed)) % 2 == 0 {
          try check(Int64.self, instance)
        } else {
          try check(Double.self, instance)
        }
      }
    }
  }
}
