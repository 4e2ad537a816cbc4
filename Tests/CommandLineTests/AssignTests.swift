import Foundation
import Testing

@Suite("koppel assign")
struct AssignTests {
  private struct Answer: Decodable {
    let status: String
    let cost: Double?
    let rowToColumn: [Int]
    let rowDuals: [Double]
    let columnDuals: [Double]
    let seconds: [String: Double]
  }

  private static func answer(_ arguments: String...) throws -> Answer {
    let outcome = try Binary.koppel.run(["assign"] + arguments)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test(
    "finds the published optima of the OR-Library",
    arguments: [
      ("assign100.txt", 305.0), ("assign200.txt", 475), ("assign300.txt", 626),
      ("assign400.txt", 804), ("assignp800.txt", 2239), ("assignp1500.txt", 5839),
    ]
  )
  func orLibrary(file: String, optimum: Double) throws {
    let answer = try Self.answer(Binary.fixture("orlib/\(file)"))
    #expect(answer.status == "optimal")
    #expect(answer.cost == optimum)
    #expect(Set(answer.rowToColumn).count == answer.rowToColumn.count)
    #expect(answer.rowDuals.reduce(0, +) + answer.columnDuals.reduce(0, +) == optimum)
    #expect(answer.seconds["read"] != nil && answer.seconds["solve"] != nil)
  }

  @Test("solves CSV both ways, with forbidden pairs and rectangles")
  func csv() throws {
    let folder = try TemporaryFolder()
    let square = try folder.file("square.csv", "4,1,3\n2,0,5\n3,2,2\n").path
    #expect(try Self.answer(square).cost == 5)
    #expect(try Self.answer(square, "--maximize").cost == 11)
    let forbidden = try folder.file("forbidden.csv", "inf,1\n1,inf\n").path
    #expect(try Self.answer(forbidden).rowToColumn == [1, 0])
    let tall = try folder.file("tall.csv", "5\n1\n3\n").path
    #expect(try Self.answer(tall).rowToColumn == [-1, 0, -1])
  }

  @Test("says when there is no answer, and who competes")
  func infeasible() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("none.csv", "1,inf\n2,inf\n").path
    let answer = try Self.answer(file)
    #expect(answer.status == "infeasible")
    #expect(answer.cost == nil)
    let text = try Binary.koppel("assign", file, "--format", "text")
    #expect(text.output.contains("compete for 1 place"))
  }

  @Test(
    "refuses NaN, words and files that are no matrix",
    arguments: ["1,nan\n2,3\n", "a,b\nc,d\n", ""]
  )
  func refused(text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("bad.csv", text).path
    let outcome = try Binary.koppel("assign", file)
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("bad.csv"))
    #expect(outcome.output.isEmpty)
  }
}
