import Foundation
import Testing

@Suite("koppel assign, what else can be asked")
struct AssignQuestionTests {
  private struct Answer: Decodable {
    struct Ranked: Decodable {
      let cost: Double
      let rowToColumn: [Int]
      let rowToColumns: [[Int]]?
    }
    struct Ties: Decodable {
      let assignments: [[Int]]
      let hasMore: Bool
      let count: Int?
    }
    struct Level: Decodable, Equatable {
      let cost: Double
      let count: Int
    }
    struct Sensitivity: Decodable {
      let forced: [[Double?]]
      let forbidden: [Double?]
      let forbiddenEach: [[Double?]]?
      let ranges: [[[Double?]]]
      let rowCopies: [Double?]
      let columnCopies: [Double?]
    }

    let status: String
    let cost: Double?
    let rowToColumn: [Int]
    let rowToColumns: [[Int]]?
    let best: [Ranked]?
    let ties: Ties?
    let bottleneck: Double?
    let profile: [Level]?
    let sensitivity: Sensitivity?
  }

  private static let square = "4,1,3\n2,0,5\n3,2,2\n"
  private static let named = "who,a,b\nx,1,2\ny,2,9\n"

  private static func run(_ matrix: String, _ arguments: [String]) throws -> Binary.Outcome {
    let folder = try TemporaryFolder()
    let file = try folder.file("matrix.csv", matrix).path
    return try Binary.koppel.run(["assign", file] + arguments)
  }

  private static func answer(_ matrix: String, _ arguments: String...) throws -> Answer {
    let outcome = try run(matrix, arguments)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test("has no other keys than those asked for")
  func keys() throws {
    let outcome = try Self.run(Self.square, [])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let expected = ["columnDuals", "cost", "rowDuals", "rowToColumn", "seconds", "status"]
    #expect(object?.keys.sorted() == expected)
  }

  @Test("lists the best in order, and all of them if k is large")
  func best() throws {
    // The six sums of the square, by hand.
    let sums = [5.0, 6, 6, 7, 9, 11]
    #expect(
      try Self.answer(Self.square, "--k-best", "4").best?.map(\.cost) == Array(sums.prefix(4))
    )
    let all = try Self.answer(Self.square, "--k-best", "100", "--maximize").best
    #expect(all?.map(\.cost) == sums.reversed())
    #expect(Set(all?.map(\.rowToColumn) ?? []).count == 6)
  }

  // Three rows by two columns; one column takes two rows. By hand: row 2 goes to column 1 or rows 0, 1 do.
  private static let tall = "1,9\n2,9\n3,4\n"

  @Test("lets columns have several rows, in all that is asked")
  func columnCapacity() throws {
    // Without capacities one row stays out: rows 0 and 2, or 1 and 2.
    #expect(try Self.answer(Self.tall, "--column-capacity", "1").cost == 5)
    let answer = try Self.answer(
      Self.tall,
      "--column-capacity",
      "2,1",
      "--k-best",
      "9",
      "--ties",
      "3",
      "--sensitivity"
    )
    #expect(answer.cost == 7)
    #expect(answer.rowToColumn == [0, 0, 1])
    #expect(answer.rowToColumns == nil)
    #expect(answer.best?.map(\.cost) == [7, 13, 14])
    #expect(answer.ties?.count == 1)
    #expect(answer.sensitivity?.forced == [[7, 14], [7, 13], [13, 7]])
    #expect(answer.sensitivity?.forbidden == [14, 13, 13])
    // One more place in column 0 saves 4 − 3; but then one unit of columns is left over.
    #expect(answer.sensitivity?.columnCopies.first == 1)
  }

  @Test("lets rows have several columns, and lists all of them")
  func rowCapacity() throws {
    let wide = "1,2,3\n9,9,4\n"
    let answer = try Self.answer(
      wide,
      "--row-capacity",
      "2,1",
      "--k-best",
      "2",
      "--sensitivity"
    )
    #expect(answer.cost == 7)
    #expect(answer.rowToColumns == [[0, 1], [2]])
    #expect(answer.best?.map(\.cost) == [7, 13])
    #expect(answer.best?.map(\.rowToColumns) == [[[0, 1], [2]], [[0, 2], [1]]])
    #expect(answer.sensitivity?.forbiddenEach == [[14, 13], [13]])
    let text = try Self.run(wide, ["--row-capacity", "2,1", "--sensitivity", "--format", "text"])
    #expect(text.output.hasPrefix("optimal: 7\n0\t0\n0\t1\n1\t2\n"))
    #expect(text.output.contains("without\t0\t1\t13\n"))
  }

  @Test("refuses capacities that are none")
  func capacityFaults() throws {
    #expect(try Self.run(Self.tall, ["--row-capacity", "1,x"]).exitCode == 2)
    #expect(try Self.run(Self.tall, ["--row-capacity", "-1"]).exitCode == 2)
    let outcome = try Self.run(Self.tall, ["--row-capacity", "1,1"])
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("--row-capacity has 2 numbers for 3 rows: write one number"))
    let leximin = try Self.run(Self.tall, ["--column-capacity", "2", "--leximin"])
    #expect(leximin.exitCode == 1)
    #expect(leximin.errors.contains("without capacities"))
  }

  @Test("forbids and pins pairs by numbers and by names")
  func forbidAndPin() throws {
    #expect(try Self.answer(Self.square, "--forbid", "0,1").cost == 6)
    #expect(try Self.answer(Self.square, "--pin", "0,2", "--pin", "1,0").cost == 7)
    #expect(
      try Self.answer(Self.square, "--pin", "0,0", "--k-best", "9").best?.map(\.cost) == [6, 11]
    )
    #expect(try Self.answer(Self.named, "--forbid", "x,b").cost == 10)
    #expect(try Self.answer(Self.named, "--pin", "x,a").rowToColumn == [0, 1])
    let none = try Self.answer("1,2\n", "--forbid", "0,0", "--forbid", "0,1")
    #expect(none.status == "infeasible")
  }

  @Test("finds the bottleneck, leximin and rank-maximal assignment")
  func goals() throws {
    let matrix = "1,9,5\n1,7,6\n8,2,5\n"
    let bottleneck = try Self.answer(matrix, "--bottleneck")
    #expect(bottleneck.bottleneck == 5)
    #expect(bottleneck.cost == 8)
    let leximin = try Self.answer("1,4,9\n4,4,9\n9,9,4\n", "--leximin")
    #expect(leximin.profile == [.init(cost: 1, count: 1), .init(cost: 4, count: 2)])
    let ranks = try Self.answer("1,2\n1,inf\n", "--rank-maximal")
    #expect(ranks.profile == [.init(cost: 1, count: 1), .init(cost: 2, count: 1)])
    #expect(ranks.rowToColumn == [1, 0])
  }

  @Test("lists ties up to the limit, with their number")
  func ties() throws {
    let ties = try Self.answer("1,1,1\n1,1,1\n1,1,1\n", "--ties", "4").ties
    #expect(ties?.assignments.count == 4)
    #expect(ties?.hasMore == true)
    #expect(ties?.count == 6)
    let unique = try Self.answer("0,5\n5,0\n", "--ties", "4").ties
    #expect(unique?.assignments == [[0, 1]])
    #expect(unique?.hasMore == false)
  }

  @Test("says what each pair would cost")
  func sensitivity() throws {
    let found = try Self.answer("0,5\n5,1\n", "--sensitivity").sensitivity
    #expect(found?.forced == [[1, 10], [10, 1]])
    #expect(found?.forbidden == [10, 10])
    // The pairs of the plan may cost 9 more together, those beside it 9 less.
    #expect(found?.ranges == [[[nil, 9], [-4, nil]], [[-4, nil], [nil, 10]]])
    #expect(found?.rowCopies == [0, 0])
    #expect(found?.columnCopies == [0, 0])
  }

  @Test("writes all of it as text")
  func text() throws {
    let arguments = [
      "--format", "text", "--duals", "--k-best", "2", "--ties", "1", "--sensitivity",
      "--explain-solver",
    ]
    let output = try Self.run(Self.named, arguments).output
    for line in [
      "optimal: 4.0", "x\tb", "row dual\tx\t", "column dual\tb\t", "best 2: 10.0",
      "assignments with the best sum: 1", "with\tx\ta\t10.0", "without\tx\tb\t10.0",
      "solver method: ", "solver rowsScanned: ",
    ] {
      #expect(output.contains(line) || output.contains(line.replacing(".0", with: "")), "\(line)")
    }
  }

  @Test(
    "wrong usage ends with 2",
    arguments: [
      ["--k-best", "0"], ["--k-best", "-3"], ["--ties", "0"], ["--forbid", "3"], ["--pin", "a b"],
      ["--bottleneck", "--leximin"], ["--leximin", "--k-best", "3"], ["--rank-maximal", "--duals"],
      ["--rank-maximal", "--pin", "0,0"], ["--bottleneck", "--sensitivity"],
    ]
  )
  func usage(arguments: [String]) throws {
    let outcome = try Self.run(Self.square, arguments)
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("--"))
  }

  @Test(
    "a pair outside the matrix, or that cannot be pinned, is refused with one line",
    arguments: [
      ["--forbid", "3,0"], ["--forbid", "0,-1"], ["--pin", "0,x"],
      ["--pin", "0,0", "--pin", "0,1"], ["--pin", "0,0", "--forbid", "0,0"],
    ]
  )
  func refused(arguments: [String]) throws {
    let outcome = try Self.run(Self.square, arguments)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("matrix.csv: "))
  }
}
