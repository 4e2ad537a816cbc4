import LinearAssignment
import SolverSpeed
import Testing

@Suite("The table of koppel-bench speed")
struct SpeedTests {
  @Test("reads the names of its own cells, and holds each once")
  func table() {
    let names = SpeedTarget.table.flatMap(\.names)
    for name in names { #expect(SpeedCell(name)?.name == name) }
    #expect(Set(names).count == names.count)
    #expect(names.contains("orlib/assignp1500") && names.contains("memory/5000"))
    for family in ["uniform", "int100", "intn", "products", "geometric", "matching", "bids"] {
      #expect(names.contains("\(family)/1000x5000"))
    }
  }

  @Test("reads other sizes of the same kinds")
  func kinds() throws {
    let wide = try #require(SpeedCell("matching/12x30"))
    #expect(wide.kind == .dense(.matching) && wide.rows == 12 && wide.columns == 30)
    let sparse = try #require(SpeedCell("sparse7/90"))
    #expect(sparse.kind == .sparse(perRow: 7) && sparse.rows == 90 && sparse.columns == 90)
    #expect(SpeedCell("kbest/8")?.kind == .ranked)
    #expect(SpeedCell("reoptimize/8")?.kind == .reoptimize)
    #expect(SpeedCell("memory/8")?.kind == .memory)
    #expect(SpeedCell("orlib/assignp800")?.kind == .library("assignp800"))
  }

  @Test(
    "refuses what is no cell",
    arguments: [
      "", "uniform", "uniform/", "uniform/0", "uniform/-3", "uniform/5x", "uniform/5x6x7",
      "uniform/20001", "uniform/5/6", "Uniform/5", "sparse/9", "sparse9/9", "sparse0/9",
      "sparse3/9x10", "orlib/../x", "orlib/assign100", "kbest/5x6", "memory/1e3",
    ]
  )
  func refusals(name: String) {
    #expect(SpeedCell(name) == nil)
    #expect(SpeedCell.syntax.contains("geometric"))
  }

  @Test("gives the verdict of a ratio, which is good if large")
  func ratios() throws {
    let target = try #require(SpeedTarget.of("uniform/5000"))
    #expect(target.verdict(15) == .reached)
    #expect(target.verdict(14.9) == .atLeast)
    #expect(target.verdict(8) == .atLeast)
    #expect(target.verdict(7.9) == .below)
    #expect(SpeedTarget.of("uniform/5001") == nil)
  }

  @Test("gives the verdict of a cost, which is good if small")
  func costs() throws {
    let target = try #require(SpeedTarget.of("kbest/200"))
    #expect(target.verdict(4) == .reached)
    #expect(target.verdict(5.1) == .atLeast)
    #expect(target.verdict(20) == .atLeast)
    #expect(target.verdict(20.1) == .below)
    #expect(try #require(SpeedTarget.of("memory/5000")).verdict(3.5) == .below)
  }

  @Test("finds the exponent of a power on the upper half alone")
  func exponents() throws {
    let sizes = [250, 500, 1000, 2000, 4000, 8000]
    let cubes = sizes.map { 1e-9 * Double($0 * $0 * $0) }
    #expect(abs(try #require(PowerLaw.exponent(sizes: sizes, times: cubes)) - 3) < 1e-9)
    let late = sizes.map { $0 < 2000 ? 7 : Double($0 * $0) }
    #expect(abs(try #require(PowerLaw.exponent(sizes: sizes, times: late)) - 2) < 1e-9)
    // Three points, 1, 2 and 8 at 1, 2 and 4: the line through them rises by 1.5.
    #expect(
      abs(
        try #require(PowerLaw.exponent(sizes: [1, 1, 1, 1, 2, 4], times: [9, 9, 9, 1, 2, 8])) - 1.5
      )
        < 1e-9
    )
    #expect(PowerLaw.exponent(sizes: [5], times: [1]) == nil)
    #expect(PowerLaw.exponent(sizes: [5, 6, 7], times: [1, 0, 1]) == nil)
  }

  @Test("draws the same matrix from the same seed, with costs of the family")
  func families() {
    for family in SpeedFamily.allCases {
      let matrix = family.matrix(rows: 20, columns: 31, seed: 4)
      #expect(matrix == family.matrix(rows: 20, columns: 31, seed: 4))
      #expect(matrix.rowCount == 20 && matrix.columnCount == 31)
      #expect(matrix.storage.allSatisfy { $0.rounded() == $0 } == family.isWhole)
      #expect(matrix.storage.allSatisfy { $0.isFinite && $0 >= 0 })
    }
    let bids = SpeedFamily.bids.matrix(rows: 5, columns: 9, seed: 1)
    #expect((0..<5).allSatisfy { bids[$0, 3] == bids[$0, 4] && bids[$0, 4] == bids[$0, 5] })
  }
}
