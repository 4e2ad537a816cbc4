internal import Kernels

/// Sixteen rows of a matrix, evenly spread, that say what kind of matrix it is.
struct RowSample {
  /// How many elements of a row are as small as its least, on average; zero without rows.
  let leastCount: Int

  /// Whether the rows want the same columns: their four least elements lie in few.
  let isContended: Bool

  /// How many elements of a row of doubles are as small as its least, on average; zero without rows.
  ///
  /// O(32 × *columns*).
  static func leastCount(
    _ weights: Span<Double>,
    rowCount: Int,
    columnCount: Int
  ) -> Int {
    var count = 0
    let rows = rows(rowCount)
    for row in rows {
      count += Counts.leastCount(weights.extracting(row * columnCount..<(row + 1) * columnCount))
    }
    return count / max(1, rows.count)
  }

  /// Of any matrix.
  ///
  /// O(64 × *columns*).
  init<Cost>(_ reader: RowReader<Cost>) {
    var counts = Counts()
    var scratch = [Cost.Total](repeating: 0, count: reader.columnCount)
    for row in Self.rows(reader.rowCount) {
      // Nothing is refused here: rows are examined when they are solved.
      try? reader.withRow(row, &scratch) { (weights: Span<Cost.Total>) throws(AssignmentError) in
        var elements: [Double] = []
        for column in 0..<weights.count {
          elements.append(weights[column].isForbidden ? .infinity : weights[column].double)
        }
        counts.add(elements.span)
      }
    }
    self.init(counts, reader.rowCount)
  }

  private init(_ counts: Counts, _ rowCount: Int) {
    let sampled = min(16, rowCount)
    leastCount = counts.least / max(1, sampled)
    isContended = counts.wanted.count <= sampled
  }

  private static func rows(_ rowCount: Int) -> [Int] {
    let count = min(16, rowCount)
    return (0..<count).map { $0 * rowCount / count }
  }

  /// What the rows gone through have shown.
  private struct Counts {
    var least = 0
    var wanted: Set<Int> = []

    static func leastCount(_ row: Span<Double>) -> Int {
      let smallest = Kernels.leastElement(of: row, scale: 0).least
      guard smallest < .infinity else { return 0 }
      var count = 0
      for column in 0..<row.count { count += row[column] == smallest ? 1 : 0 }
      return count
    }

    mutating func add(_ row: Span<Double>) {
      let count = Self.leastCount(row)
      guard count > 0 else { return }
      least += count
      wanted.formUnion(RowSample.leastColumns(of: row))
    }
  }

  /// The columns of the four least elements, of equal ones the first.
  private static func leastColumns(of row: Span<Double>) -> [Int] {
    var least: [(element: Double, column: Int)] = []
    for column in 0..<row.count {
      if least.count == 4, row[column] >= least[3].element { continue }
      if least.count == 4 { least.removeLast() }
      let place = least.firstIndex { row[column] < $0.element } ?? least.count
      least.insert((row[column], column), at: place)
    }
    return least.map(\.column)
  }
}
