import Foundation
import LinearAssignment
import Testing

@Suite("OR-Library")
struct ORLibraryTests {
  private func numbers(_ name: String) throws -> [Int] {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/orlib/\(name).txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
  }

  @Test(arguments: [(100, 305), (200, 475), (300, 626), (400, 804)] as [(Int, Int64)])
  func dense(size: Int, optimum: Int64) throws {
    let costs = try numbers("assign\(size)").dropFirst().map { Int32($0) }
    let problem = AssignmentProblem(
      CostMatrix(rowCount: size, columnCount: size, storage: Array(costs))
    )
    let solution = try problem.solve()
    #expect(solution.total == optimum)
    #expect(Certificate(of: solution, for: problem).isValid)
  }

  @Test(arguments: [(800, 2239), (1500, 5839)] as [(Int, Int64)])
  func sparse(size: Int, optimum: Int64) throws {
    let values = try numbers("assignp\(size)")
    let entries = stride(from: 1, to: values.count - 2, by: 3).map { index in
      (
        pair: Pair(row: values[index] - 1, column: values[index + 1] - 1),
        cost: Int64(values[index + 2])
      )
    }
    let problem = AssignmentProblem(
      SparseCostMatrix(rowCount: size, columnCount: size, entries: entries)
    )
    let solution = try problem.solve()
    #expect(solution.total == optimum)
    #expect(Certificate(of: solution, for: problem).isValid)
  }
}
