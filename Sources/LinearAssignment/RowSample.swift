internal import Kernels

/// Sixteen rows of a matrix, evenly spread, that say what kind of matrix it is.
struct RowSample {
  /// How many elements of a row are as small as its least, on average; zero without rows.
  let leastCount: Int

  /// Whether the rows want the same columns: their four least elements lie in few.
  let isContended: Bool

  /// O(64 × *columns*).
  init(_ weights: Span<Double>, rowCount: Int, columnCount: Int) {
    let count = min(16, rowCount)
    var found = 0
    var wanted: Set<Int> = []
    for place in 0..<count {
      let start = place * rowCount / count * columnCount
      let row = weights.extracting(start..<start + columnCount)
      let least = Kernels.leastElement(of: row, scale: 0).least
      guard least < .infinity else { continue }
      for column in 0..<columnCount where row[column] == least { found += 1 }
      wanted.formUnion(Self.leastColumns(of: row))
    }
    leastCount = found / max(1, count)
    isContended = wanted.count <= count
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
