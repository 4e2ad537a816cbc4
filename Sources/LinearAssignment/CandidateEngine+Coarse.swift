extension CandidateEngine {
  /// Sets prices from the optimum of a sample: every eighth row and column.
  ///
  /// Where costs have a shape (products, distances), the potentials of the sampled rows have the shape of
  /// all; and a column's price is what they leave of its weights. Costs one eighth of a pass, and a solve
  /// of one sixty-fourth of the matrix, which may sample in turn. Returns `false` if nothing was set.
  mutating func setCoarsePrices() -> Bool {
    let sampleCount = rowCount / 8
    guard let reader, sampleCount >= 16 else { return false }
    let sample = (0..<sampleCount).map {
      $0 * rowCount / sampleCount + rowCount / (2 * sampleCount)
    }
    let matrix = CostMatrix<Weight>(rowCount: sampleCount, columnCount: sampleCount) {
      row,
      column in
      reader.weight(sample[row], sample[column])
    }
    let small = RowReader(matrix, isTransposed: false, isNegated: false, columnPrices: nil)
    var memory = CandidateLists<Weight>()
    var engine = CandidateEngine<Weight>(small, exits: [], limit: limit, memory: &memory)
    guard (try? engine.solve()) == true else { return false }
    let u = engine.u
    statistics.fullRowsScanned += sampleCount + engine.statistics.fullRowsScanned / 8

    var v = [Weight](repeating: Weight.forbidden, count: columnCount)
    var scratch = takeScratch()
    for (place, row) in sample.enumerated() {
      let potential = u[place]
      try? reader.withRow(row, &scratch) { (weights: Span<Weight>) throws(AssignmentError) in
        Self.lower(&v, to: weights, minus: potential)
      }
    }
    self.scratch = scratch
    var greatest: Weight?
    for price in v where !price.isForbidden { greatest = max(greatest ?? price, price) }
    guard let greatest else { return false }
    // Prices are zero or less; a column that no sampled row may use starts as the dearest.
    for column in 0..<columnCount { v[column] = v[column].isForbidden ? 0 : v[column] - greatest }
    self.v = v
    return true
  }

  @inline(__always)
  private static func lower(_ array: inout [Weight], to row: Span<Weight>, minus potential: Weight)
  {
    var v = array.mutableSpan
    precondition(v.count == row.count, "a row has all columns")
    for column in 0..<row.count where !row[column].isForbidden {
      let (old, new) = (v[column], row[column] - potential)
      v[column] = new < old ? new : old
    }
  }
}
