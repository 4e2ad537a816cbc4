import LinearAssignment
import Testing

@Suite("Certificates refuse what is not so")
struct CertificateTests {
  /// Problems with at least one pair in the solution.
  private func cases() throws -> [(AssignmentProblem<Int64>, AssignmentSolution<Int64>)] {
    try (0..<400 as Range<UInt64>).compactMap { seed in
      let problem = RandomProblem.make(seed: seed)
      let solution = try problem.solve()
      return solution.status == .optimal && !solution.pairs.isEmpty ? (problem, solution) : nil
    }
  }

  @Test func tamperedTotal() throws {
    for (problem, solution) in try cases() {
      var tampered = solution
      tampered.total += 1
      #expect(!Certificate(of: tampered, for: problem).isValid)
    }
  }

  @Test func droppedPair() throws {
    for (problem, solution) in try cases() {
      var tampered = solution
      let dropped = tampered.pairs.removeLast()
      tampered.total -= problem.cost(dropped)
      let certificate = Certificate(of: tampered, for: problem)
      // Dropping a pair worth nothing can leave another optimum.
      #expect(!certificate.isValid || ExhaustiveSearch.best(problem) == tampered.total)
    }
  }

  @Test func doubledPair() throws {
    for (problem, solution) in try cases() {
      var tampered = solution
      tampered.pairs.append(tampered.pairs[0])
      #expect(!Certificate(of: tampered, for: problem).isValid)
    }
  }

  @Test func changedDuals() throws {
    for (problem, solution) in try cases() {
      for change in [-1, 1] as [Int64] {
        var tampered = solution
        let row = tampered.pairs[0].row
        tampered.duals.rows[row] += change
        #expect(!Certificate(of: tampered, for: problem).isValid)
      }
    }
  }

  @Test func claimedInfeasible() throws {
    for (problem, solution) in try cases() {
      var tampered = solution
      tampered.pairs = []
      tampered.status = .infeasible(
        HallViolator(side: .rows, members: [0], places: [], demand: 1, supply: 0)
      )
      #expect(!Certificate(of: tampered, for: problem).isValid)
    }
  }

  @Test func duals() throws {
    var (problem, solution) = try #require(try cases().first)
    solution.duals.rows.append(0)
    #expect(Certificate(of: solution, for: problem).violations == [.shape])
    problem.pinned = []
  }
}
