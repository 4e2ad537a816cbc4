internal import Kernels

/// Matrices with more columns than rows, of which most rows want the same few columns.
///
/// A row never needs a column beyond as many of its least as there are rows: one of those is always free.
/// Where the rows agree, all their least columns together are few. They make a square problem with one more
/// column, which stands for the best of the others, and a row of zeros for each column that stays free. Its
/// prices may start anywhere, and can be learned from a sample; the search on the whole matrix, whose free
/// columns must have the price zero, goes through nearly all rows for each row.
///
/// If no row takes the column of the others, prices less the price of that column prove the solution for
/// the whole matrix. Otherwise the best of the others join, and the problem is solved again.
extension DirectEngine {
  /// How many times columns may join.
  private static var rounds: Int { 4 }

  /// Rows whose least columns are put together.
  private static var sampledRows: Int { 8 }

  /// Solves a problem in which every row must be assigned, if its rows want few columns together.
  ///
  /// Returns `false` if they do not, and nothing is changed then.
  mutating func solveContended() -> Bool {
    precondition(exits.isEmpty && rowCount < columnCount, "a problem with columns to spare")
    guard var wanted = wantedColumns() else { return false }
    for _ in 0..<Self.rounds {
      guard wanted.count <= Self.wantedLimit(rowCount), wanted.count + 1 < columnCount else {
        return false
      }
      let others = leastOutside(wanted)
      guard let engine = solve(wanted, others) else { return false }
      let outside = wanted.count
      let missing = (0..<rowCount).filter { engine.columnOfRow[$0] == outside }
      if missing.isEmpty {
        take(engine, wanted)
        return true
      }
      let members = Set(wanted)
      let joining = (0..<rowCount).compactMap { row -> Int? in
        let worth = engine.u[row] + engine.v[outside]
        guard engine.columnOfRow[row] == outside || others[row] <= worth else { return nil }
        return column(of: row, at: others[row], notIn: members)
      }
      wanted = Set(wanted + joining).sorted()
    }
    return false
  }

  /// The greatest number of columns of which the square problem is worth its while.
  private static func wantedLimit(_ rowCount: Int) -> Int { rowCount + rowCount / 4 }

  /// The columns that are among as many least of some sampled row as there are rows; `nil` if they are many.
  private func wantedColumns() -> [Int]? {
    var isWanted = [Bool](repeating: false, count: columnCount)
    var count = 0
    let sampled = min(Self.sampledRows, rowCount)
    for place in 0..<sampled {
      let row = place * (rowCount - 1) / max(1, sampled - 1)
      let elements = Array(weights[Self.places(of: row, columnCount)])
      let bar = elements.sorted()[rowCount - 1]
      guard bar < .infinity else { return nil }
      // Of equal ones the first.
      var room = rowCount - elements.count { $0 < bar }
      for (column, element) in elements.enumerated() where element <= bar {
        if element == bar {
          guard room > 0 else { continue }
          room -= 1
        }
        if !isWanted[column] { count += 1 }
        isWanted[column] = true
      }
      if count > Self.wantedLimit(rowCount) { return nil }
    }
    return isWanted.indices.filter { isWanted[$0] }
  }

  /// The least weight of each row in all other columns.
  private mutating func leastOutside(_ wanted: [Int]) -> [Double] {
    // A price of minus infinity hides a column.
    var prices = [Double](repeating: 0, count: columnCount)
    for column in wanted { prices[column] = -.infinity }
    statistics.fullRowsScanned += rowCount
    let (weights, columnCount) = (weights, columnCount)
    return (0..<rowCount).map { row in
      search.measure(weights.span.extracting(Self.places(of: row, columnCount)), minus: prices)
      return search.leastDistance
    }
  }

  /// Solves the square problem: the wanted columns, one for all others, and rows of zeros.
  private mutating func solve(_ wanted: [Int], _ others: [Double]) -> DirectEngine? {
    let count = wanted.count + 1
    var part: [Double] = []
    part.reserveCapacity(count * count)
    for row in 0..<rowCount {
      let start = row * columnCount
      for column in wanted { part.append(weights[start + column]) }
      part.append(others[row])
    }
    part += repeatElement(0, count: (count - rowCount) * count)
    var engine = DirectEngine()
    engine.prepare(part, rowCount: count, columnCount: count, exits: [])
    engine.startLevel(scale: 0)
    guard engine.finish(SolveMonitor()) == .solved else { return nil }
    statistics.fullRowsScanned += engine.statistics.fullRowsScanned * count / columnCount
    statistics.bids += engine.statistics.bids
    statistics.augmentations += engine.statistics.augmentations
    return engine
  }

  /// The first of the other columns that has a weight in a row.
  private func column(of row: Int, at weight: Double, notIn members: Set<Int>) -> Int? {
    guard weight < .infinity else { return nil }
    return (0..<columnCount).first {
      weights[row * columnCount + $0] == weight && !members.contains($0)
    }
  }

  /// Takes over the solution of the square problem.
  private mutating func take(_ engine: DirectEngine, _ wanted: [Int]) {
    forgetPairs()
    for column in 0..<columnCount { v[column] = 0 }
    // A column held by a row of zeros has the greatest price, as the column of the others has.
    let zero = engine.v[wanted.count]
    for (place, column) in wanted.enumerated() { v[column] = min(0, engine.v[place] - zero) }
    for row in 0..<rowCount { hold(wanted[Int(engine.columnOfRow[row])], row) }
  }
}
