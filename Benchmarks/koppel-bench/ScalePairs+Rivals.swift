import CaseloadScale
import Foundation
import Koppeling
import LinearAssignment

extension ScalePairs {
  /// The greatest sum of scores, and the files from which public solvers read the same problem.
  ///
  /// Nobody is in two pairs, no municipality has a limit, and urgency does not count, so that every
  /// value fits in single precision.
  ///
  /// - Parameters:
  ///   - threads: How many threads the second measurement uses.
  ///   - into: Where the files begin: `.starts` (int64), `.columns` and `.costs` (int32), rows and
  ///     columns in the order of the tiles.
  /// - Returns: Our times and total; nobody else's yet.
  /// - Throws: `Refused` if a file cannot be written.
  func rivals(threads: Int, into: String) throws -> ScaleRivals {
    var total: Int64 = 0
    func solve(_ threads: Int) throws {
      let source = TileScores(scorer)
      var problem = AssignmentProblem<Int32>(source, objective: .maximize)
      problem.unassignedRowPrices = Array(repeating: 0, count: source.rowCount)
      problem.unassignedColumnPrices = Array(repeating: 0, count: source.columnCount)
      problem.threadLimit = threads
      let solution = try problem.solve()
      guard case .optimal = solution.status else {
        throw Refused(lines: ["scale: our solver ended with \(solution.status)"])
      }
      // Summed up again from the pairs, as for everybody.
      total = solution.pairs.reduce(0) { $0 + Int64(source.cost(row: $1.row, column: $1.column)) }
    }
    let alone = try SpeedTiming.milliseconds { try solve(1) } / 1000
    let threaded = try SpeedTiming.milliseconds { try solve(threads) } / 1000
    let peak = ScaleProcess.peak
    let list = try writeCosts(to: into)
    var problem = AssignmentProblem<Int32>(list)
    problem.unassignedRowPrices = Array(repeating: empty, count: list.rowCount)
    problem.unassignedColumnPrices = Array(repeating: 0, count: list.columnCount)
    var cost: Int64 = 0
    let listed = try SpeedTiming.milliseconds { cost = try problem.solve().total } / 1000
    guard Int64(list.rowCount) * Int64(empty) - cost == total else {
      throw Refused(lines: ["scale: our solver finds another total from the list"])
    }
    return ScaleRivals(
      size: scorer.families.count,
      pairs: list.costs.count,
      total: total,
      ourSeconds: alone,
      ourThreadedSeconds: threaded,
      ourListSeconds: listed,
      ourPeakBytes: peak,
      timeLimit: 0,
      memoryLimit: 0
    )
  }

  /// The cost of staying alone.
  private var empty: Int32 { Int32(ScaleRivals.emptyCost) }

  /// Writes the pairs that pass, row by row, and returns them.
  private func writeCosts(to path: String) throws -> SparseCostMatrix<Int32> {
    let tiles = PairTiles(scorer)
    let (columnFile, costFile) = (try Self.file(path + ".columns"), try Self.file(path + ".costs"))
    var workspace = tiles.makeWorkspace()
    var starts: [Int64] = [0]
    var (allColumns, allCosts): ([Int], [Int32]) = ([], [])
    for first in stride(from: 0, to: tiles.families.count, by: PairTiles.blockLength) {
      let block = first..<min(first + PairTiles.blockLength, tiles.families.count)
      var columns = [[Int32]](repeating: [], count: block.count)
      var costs = columns
      tiles.visit(rows: block, workspace: &workspace) { row, found, scores in
        for index in 0..<found.count {
          columns[row - first].append(found[index])
          costs[row - first].append(empty - scores[index])
        }
      }
      for row in columns { starts.append((starts.last ?? 0) + Int64(row.count)) }
      for row in columns { allColumns += row.lazy.map(Int.init) }
      for row in costs { allCosts += row }
      try columnFile.write(contentsOf: Self.bytes(Array(columns.joined())))
      try costFile.write(contentsOf: Self.bytes(Array(costs.joined())))
    }
    // Who can be in no pair has an empty row at the end, or an empty column.
    let waiting = scorer.families.count - tiles.families.count
    starts += repeatElement(starts.last ?? 0, count: waiting)
    try Self.file(path + ".starts").write(contentsOf: Self.bytes(starts))
    return SparseCostMatrix(
      rowCount: scorer.families.count,
      columnCount: scorer.volunteers.count,
      rowStarts: starts.map(Int.init),
      columns: allColumns,
      costs: allCosts
    )
  }

  private static func file(_ path: String) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw Refused(lines: ["\(path): cannot be written"]) }
    return file
  }

  private static func bytes<Element: BitwiseCopyable>(_ values: [Element]) -> Data {
    unsafe values.withUnsafeBytes { unsafe Data($0) }
  }
}
