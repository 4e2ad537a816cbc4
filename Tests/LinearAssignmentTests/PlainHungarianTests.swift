import LinearAssignment
import Testing

@Suite("The reference of the tests is itself checked")
struct PlainHungarianTests {
  @Test("The plain method agrees with exhaustive search", arguments: CostFamily.allCases)
  func exhaustive(family: CostFamily) {
    for rows in 1...6 {
      for columns in rows...6 {
        let costs = family.costs(rows, columns, seed: 1)
        let problem = AssignmentProblem(
          CostMatrix(rowCount: rows, columnCount: columns, storage: costs.units.map { $0 ?? .max })
        )
        let found = PlainHungarian(rowCount: rows, columnCount: columns, costs: costs.units)
        #expect(found?.total == ExhaustiveSearch.best(problem), "\(rows) × \(columns)")
      }
    }
  }

  @Test("Padding for prices agrees with exhaustive search", arguments: CostFamily.allCases)
  func prices(family: CostFamily) throws {
    for seed in 0..<24 as Range<UInt64> {
      let instance = RandomInstance.make(family, 1 + Int(seed % 4), 1 + Int(seed / 6), seed: seed)
      let problem = try #require(instance.problem(of: Int64.self))
      #expect(instance.best() == ExhaustiveSearch.best(problem), "seed \(seed)")
    }
  }

  @Test("In floating point it finds the same total", arguments: CostFamily.allCases)
  func floating(family: CostFamily) throws {
    let costs = family.costs(12, 15, seed: 3)
    let whole = PlainHungarian(rowCount: 12, columnCount: 15, costs: costs.units)
    let float = PlainHungarian(
      rowCount: 12,
      columnCount: 15,
      costs: costs.units.map { $0.map { Double($0) } }
    )
    #expect((whole == nil) == (float == nil))
    guard let whole, let float else { return }
    let largest = Double(costs.units.map { ($0 ?? 0).magnitude }.max() ?? 0)
    #expect(abs(Double(whole.total) - float.total) <= largest * 0x1p-40)
  }
}
