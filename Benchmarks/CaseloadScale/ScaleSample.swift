/// Which rows stand for all where all would take too long.
package struct ScaleSample: Hashable, Sendable {
  /// The rows, ascending, at equal distances.
  package let rows: [Int]
  /// The number of all rows.
  package let rowCount: Int

  /// Takes all rows if they have no more pairs than the limit, else as many as do, but at least one.
  ///
  /// - Precondition: Counts are not negative, and the limit is above 0.
  package init(rowCount: Int, columnCount: Int, pairLimit: Int) {
    precondition(rowCount >= 0 && columnCount >= 0 && pairLimit > 0, "counts are not negative")
    self.rowCount = rowCount
    let wanted = min(rowCount, max(1, pairLimit / max(1, columnCount)))
    rows = (0..<wanted).map { $0 * rowCount / wanted }
  }

  /// The time of all rows, from that of the sample: as much a row.
  package func extrapolated(_ time: Double) -> Double {
    rows.isEmpty ? time : time * Double(rowCount) / Double(rows.count)
  }

  /// Whether the rows are all there are.
  package var isWhole: Bool { rows.count == rowCount }
}
