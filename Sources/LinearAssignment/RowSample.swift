internal import Kernels

/// Sixteen rows of a matrix, evenly spread, that say what kind of matrix it is.
struct RowSample {
  /// How many elements of a row are as small as its least, on average; zero without rows.
  let leastCount: Int

  /// O(16 × *columns*).
  init(_ weights: Span<Double>, rowCount: Int, columnCount: Int) {
    let count = min(16, rowCount)
    var found = 0
    for place in 0..<count {
      let start = place * rowCount / count * columnCount
      let row = weights.extracting(start..<start + columnCount)
      let least = Kernels.leastElement(of: row, scale: 0).least
      guard least < .infinity else { continue }
      for column in 0..<columnCount where row[column] == least { found += 1 }
    }
    leastCount = found / max(1, count)
  }
}
