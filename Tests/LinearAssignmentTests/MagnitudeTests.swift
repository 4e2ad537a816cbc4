import LinearAssignment
import Testing

@Suite("Magnitudes do not matter")
struct MagnitudeTests {
  #if DEBUG
  static let sizes = [2, 6, 20]
  #else
  static let sizes = [2, 6, 20, 90, 200]
  #endif

  private func solve<Cost: TestCost>(_ size: Int, _ costs: [Cost]) throws -> Cost.Total {
    let matrix = CostMatrix(rowCount: size, columnCount: size, storage: costs)
    let problem = AssignmentProblem(matrix)
    let solution = try problem.solve()
    let check = SolutionCheck(solution, for: problem, costs: matrix)
    #expect(check.faults.isEmpty, "\(size), \(Cost.self): \(check.faults)")
    return solution.total
  }

  private func best<Number>(_ size: Int, _ costs: [Number]) -> Number?
  where Number: Comparable & SignedNumeric {
    PlainHungarian(rowCount: size, columnCount: size, costs: costs)?.total
  }

  @Test("Costs around 1e-10 and 1e300", arguments: sizes)
  func scaled(size: Int) throws {
    for family in [CostFamily.hundred, .toSize, .products, .copies, .negative] {
      let costs = family.costs(size, size, seed: 31).units.compactMap(\.self)
      let whole = try #require(best(size, costs))
      for scale in [1e-10, 1e-300, 1e300, 1e17] {
        let total = try solve(size, costs.map { Double($0) * scale })
        let relative = (total / scale - Double(whole)).magnitude / Double(whole.magnitude)
        #expect(relative < 1e-12, "\(family), \(scale): \(total), \(whole)")
      }
      for scale in [1e-10, 1e-30, 1e33] as [Float] {
        let total = try solve(size, costs.map { Float($0) * scale })
        let relative = (total / Double(scale) - Double(whole)).magnitude / Double(whole.magnitude)
        #expect(relative < 1e-6, "\(family), \(scale): \(total), \(whole)")
      }
    }
  }

  @Test("Denormal costs are exact", arguments: sizes, CostFamily.allCases)
  func denormal(size: Int, family: CostFamily) throws {
    guard size <= family.largestSize else { return }
    func check<Cost: TestCost>(_ type: Cost.Type, _ exponent: Int) throws {
      var costs = family.costs(size, size, seed: 32)
      costs.exponent = exponent
      let instance = PlainInstance(costs: costs)
      let faults = try instance.faults(of: type, best: .some(instance.best())) ?? []
      #expect(faults.isEmpty, "\(type) × 2^\(exponent): \(faults)")
    }
    try check(Double.self, -1074)
    try check(Double.self, -1070)
    try check(Double.self, 900)
    try check(Float.self, -149)
    try check(Float.self, 90)
  }

  @Test("A few large costs among small ones are avoided to the last unit", arguments: sizes)
  func mixed(size: Int) throws {
    try mixed(size, [1e9, 1e16])
  }

  /// Beyond 2⁵³ times the small ones, where a sum with a large one loses them altogether.
  @Test("Costs beyond all measure among small ones are avoided to the last unit", arguments: sizes)
  func mixedBeyondMeasure(size: Int) throws {
    try mixed(size, [1e18, 1e30, 1e100])
  }

  @Test("One large cost, which no solution needs, does not spoil a small problem")
  func oneLargeCost() throws {
    let total = try solve(3, [2, 2, 2, 7, 8, 9, 8, 5, 1e100])
    #expect(total == 14)
    let other = try solve(3, [4, 8, 1e18, 6, 1e18, 9, 9, 1e18, 8])
    #expect(other == 22)
    #expect(try solve(3, [2, 2, 2, 7, 8, 9, 8, 5, 1e30] as [Float]) == 14)
  }

  private func mixed(_ size: Int, _ large: [Double]) throws {
    for seed in 0..<6 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      // The small ones hold a permutation, so that no huge one is needed.
      let hidden = Array(0..<size).shuffled(using: &random)
      var costs: [Int64] = []
      for row in 0..<size {
        for column in 0..<size {
          let isSmall = hidden[row] == column || random.chance(30)
          costs.append(isSmall ? Int64.random(in: 1...100, using: &random) : -1)
        }
      }
      for huge in large {
        let small = best(size, costs.map { $0 < 0 ? nil : $0 } as [Int64?], columns: size)
        let total = try solve(size, costs.map { $0 < 0 ? huge : Double($0) })
        #expect(total == small.map { Double($0) }, "seed \(seed), \(huge)")
      }
      let small = best(size, costs.map { $0 < 0 ? nil : $0 } as [Int64?], columns: size)
      #expect(try solve(size, costs.map { $0 < 0 ? 1_000_000_000 : $0 }) == small)
    }
  }

  private func best(_ size: Int, _ costs: [Int64?], columns: Int) -> Int64? {
    PlainHungarian(rowCount: size, columnCount: columns, costs: costs)?.total
  }

  /// The total is right relative to itself, not only to the largest cost.
  @Test("Magnitudes over 33 decades, against arithmetic in 128 bits", arguments: sizes)
  func spread(size: Int) throws {
    for seed in 0..<6 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let costs = (0..<size * size).map { _ in
        Int128.random(in: 1...63, using: &random) << Int128(Int.random(in: 0...104, using: &random))
      }
      let exact = try #require(best(size, costs))
      let total = try solve(size, costs.map { Double($0) })
      let difference = abs(total - Double(exact)) / Double(exact)
      #expect(difference < 1e-12, "seed \(seed): \(total), \(exact)")
    }
  }

  @Test("Magnitudes over 200 decades", arguments: sizes)
  func wideSpread(size: Int) throws {
    for seed in 0..<6 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let costs = (0..<size * size).map { _ in
        Double(
          sign: .plus,
          exponent: Int.random(in: -332...332, using: &random),
          significand: Double(Int.random(in: 1024...2047, using: &random)) / 1024
        )
      }
      let reference = try #require(best(size, costs))
      let total = try solve(size, costs)
      #expect(abs(total - reference) <= 1e-12 * reference, "seed \(seed): \(total), \(reference)")
    }
  }

  @Test("Whole numbers at the limit of exact sums", arguments: sizes)
  func limit(size: Int) throws {
    for family in [CostFamily.around2To52, .around2To40] {
      let costs = family.costs(size, size, seed: 33).units.compactMap(\.self)
      let exact = try #require(best(size, costs))
      #expect(try solve(size, costs) == exact)
      let total = try solve(size, costs.map { Double($0) })
      #expect(abs(total - Double(exact)) <= 0x1p-40 * Double(size) * 0x1p52)
    }
    // The largest and least 32-bit numbers.
    var random = SplitMix64(seed: 34)
    let ends: [Int32] = [.min, .min + 1, .max - 1, .max - 2, 0, -1]
    let costs = (0..<size * size).map { _ in ends.randomElement(using: &random)! }
    #expect(try solve(size, costs) == best(size, costs.map { Int64($0) }))
  }
}
