import LinearAssignment
import Testing

@Suite("Connected components")
struct ComponentTests {
  /// Islands between whose rows and columns there are no pairs, their people mixed up.
  private func islands(_ seed: UInt64) -> (
    AssignmentProblem<Int64>, stored: AssignmentProblem<Int64>
  ) {
    var generator = SplitMix64(seed: seed)
    let islandCount = 2 + Int(generator.next() % 9)
    let (rows, columns) = (40 + Int(generator.next() % 60), 40 + Int(generator.next() % 60))
    let home = (0..<rows + columns).map { _ in generator.next() % UInt64(islandCount) }
    let source = FunctionCosts<Int64>(rowCount: rows, columnCount: columns) { row, column in
      guard home[row] == home[rows + column] else { return .max }
      var pair = SplitMix64(seed: seed &+ UInt64(row * 1009 + column))
      return pair.next() % 6 == 0 ? .max : Int64(pair.next() % 60)
    }
    var problem = AssignmentProblem(source, objective: .maximize)
    problem.keptPerRow = 2
    problem.smallestPart = 1 + Int(generator.next() % 200)
    problem.unassignedRowPrices = (0..<rows).map { _ in Int64(generator.next() % 20) }
    problem.columnCapacities = (0..<columns).map { _ in Int(generator.next() % 3) }
    if seed % 3 == 0 {
      problem.unassignedColumnPrices = (0..<columns).map { _ in Int64(generator.next() % 9) }
    }
    if seed % 2 == 0 {
      problem.rowGroups = RowGroups(
        groupOfRow: (0..<rows).map { $0 % 4 == 3 ? nil : $0 % 4 },
        maximum: [3, rows, Int(generator.next() % 12)]
      )
    }
    var stored = AssignmentProblem(
      CostMatrix<Int64>(rowCount: rows, columnCount: columns, cost: source.cost),
      objective: .maximize
    )
    stored.unassignedRowPrices = problem.unassignedRowPrices
    stored.unassignedColumnPrices = problem.unassignedColumnPrices
    stored.columnCapacities = problem.columnCapacities
    stored.rowGroups = problem.rowGroups
    return (problem, stored)
  }

  @Test("solved by themselves are worth the same as together, with a proof for the whole")
  func agreement() throws {
    for seed in UInt64(0)..<120 {
      let (problem, stored) = islands(seed)
      let solution = try problem.solve()
      #expect(solution.status == .optimal, "seed \(seed)")
      #expect(Certificate(of: solution, for: stored).isValid, "seed \(seed)")
      #expect(solution.total == (try stored.solve().total), "seed \(seed)")
    }
  }

  @Test("give the same solution on any number of threads")
  func threads() throws {
    for seed in UInt64(0)..<40 {
      var (problem, _) = islands(seed)
      let expected = try problem.solve()
      for threads in 2...4 {
        problem.threadLimit = threads
        #expect(try problem.solve() == expected, "seed \(seed), \(threads) threads")
      }
    }
  }

  @Test("stopped anywhere, on one thread or on several, leave a plan with a true gap")
  func interruption() throws {
    var stops = 0
    for seed in UInt64(0)..<12 {
      var (problem, stored) = islands(seed)
      let best = try stored.solve().total
      for threads in [1, 3] {
        problem.threadLimit = threads
        for limit in 0..<60 {
          var calls = 0
          var settled = 0
          let solution = try problem.solve { progress in
            calls += 1
            settled = progress.rowsSettled
            #expect((0...progress.rowCount).contains(settled))
            return calls <= limit
          }
          guard case .interrupted(let gap) = solution.status else { continue }
          stops += 1
          let certificate = Certificate(of: solution, for: stored)
          #expect(certificate.isValid && certificate.gap <= Int128(gap), "seed \(seed)")
          #expect(solution.total + gap >= best && solution.total <= best, "seed \(seed)")
        }
      }
    }
    #expect(stops > 100)
  }

  @Test("A stop never leaves less than what was told of on the way")
  func bestSoFar() throws {
    var later = 0
    for seed in UInt64(0)..<60 {
      var (problem, _) = islands(seed)
      problem.keptPerRow = 1
      for limit in 0..<200 {
        var calls = 0
        var told: Double?
        let solution = try problem.solve { progress in
          calls += 1
          told = progress.total ?? told
          return calls <= limit
        }
        guard case .interrupted = solution.status else { break }
        guard let told else { continue }
        later += 1
        #expect(Double(solution.total) >= told, "seed \(seed), stop \(limit)")
      }
    }
    #expect(later > 20)
  }

  @Test("of stored costs, stopped, have a gap that is the sum of theirs")
  func gaps() throws {
    var stops = 0
    for seed in UInt64(0)..<30 where seed % 2 == 1 {
      let (_, stored) = islands(seed)
      let entries = (0..<stored.rowCount).flatMap { row in
        (0..<stored.columnCount).map { Pair(row: row, column: $0) }
      }
      let matrix = SparseCostMatrix(
        rowCount: stored.rowCount,
        columnCount: stored.columnCount,
        entries: entries.map { ($0, stored.cost($0)) }.filter { $0.1 != .max }
      )
      var problem = AssignmentProblem(matrix, objective: .maximize)
      problem.unassignedRowPrices = stored.unassignedRowPrices
      problem.unassignedColumnPrices = stored.unassignedColumnPrices
      problem.columnCapacities = stored.columnCapacities
      problem.isSplit = true
      problem.smallestPart = 1
      let best = try stored.solve().total
      #expect(try problem.solve().total == best, "seed \(seed)")
      for limit in 0..<40 {
        var calls = 0
        let solution = try problem.solve { _ in
          calls += 1
          return calls <= limit
        }
        guard case .interrupted(let gap) = solution.status else { continue }
        stops += 1
        #expect(Certificate(of: solution, for: problem).gap == Int128(gap), "seed \(seed)")
        #expect(solution.total + gap >= best && solution.total <= best, "seed \(seed)")
      }
    }
    #expect(stops > 50)
  }

  @Test("What a solve tells on the way: pairs read, and a total that its bound is never worse than")
  func progress() throws {
    let (problem, stored) = islands(7)
    let best = Double(try stored.solve().total)
    var last = SolveProgress(rowsSettled: 0, rowCount: 0)
    var readings = 0
    _ = try problem.solve { progress in
      #expect(progress.pairsRead >= last.pairsRead)
      if let read = progress.rowsRead {
        readings += 1
        #expect((0..<problem.rowCount).contains(read))
        if let before = last.rowsRead, before > 0 { #expect(read == 0 || read > before) }
        #expect([0, problem.rowCount].contains(progress.rowsSettled), "rows read are none settled")
      }
      if let bound = progress.bound { #expect(bound >= best) }
      if let total = progress.total { #expect(total <= best) }
      last = progress
      return true
    }
    #expect(last.pairsRead > 0 && last.bound != nil && readings > 1)
  }
}
