extension CandidateEngine {
  /// Reads every row once: checks its costs, takes a free column of least weight, lists candidates.
  mutating func assignGreedily() throws(AssignmentError) {
    guard let reader else { return assignGreedilyFromLists() }
    let v = self.v
    var scratch = takeScratch()
    for row in 0..<rowCount {
      statistics.fullRowsScanned += 1
      try reader.withRow(row, &scratch) { (weights: Span<Weight>) throws(AssignmentError) in
        if !Self.isPlain(weights, limit.value) { try reader.examine(row, limit) }
        greet(row, weights, v.span)
      }
    }
    self.scratch = scratch
  }

  /// The same where lists are complete from the start.
  private mutating func assignGreedilyFromLists() {
    statistics.candidates = lists.columns.count
    for row in 0..<rowCount {
      statistics.rowsScanned += 1
      var least = exit(row)
      var column: Int32 = -2
      var weight: Weight = 0
      for place in lists.starts[row]..<lists.starts[row] + Int(lists.counts[row]) {
        let candidate = lists.columns[place]
        guard lists.weights[place] <= least else { continue }
        let isFree = owner[Int(candidate)] < 0
        if lists.weights[place] < least || (column >= 0 && isFree && owner[Int(column)] >= 0) {
          least = lists.weights[place]
          column = candidate
          weight = least
        }
      }
      if column == -2, !exits.isEmpty {
        columnOfRow[row] = -2
      } else if column >= 0, owner[Int(column)] < 0 {
        owner[Int(column)] = Int32(row)
        columnOfRow[row] = column
        weightOfRow[row] = weight
      } else {
        waiting.append(Int32(row))
      }
    }
  }

  private mutating func greet(_ row: Int, _ weights: Span<Weight>, _ v: Span<Weight>) {
    selector.measure(weights, v)
    let exit = exit(row)
    if !exits.isEmpty, exit <= selector.least {
      columnOfRow[row] = -2
    } else {
      let firstBlock = row % selector.blocks
      if let column = selector.freeColumn(weights, v, owner.span, from: firstBlock) {
        owner[column] = Int32(row)
        columnOfRow[row] = Int32(column)
        weightOfRow[row] = weights[column]
        // With many columns as good, the row will probably keep this one; a list can wait.
        if selector.threshold == selector.least {
          lists.bounds[row] = selector.threshold
          return
        }
      } else {
        waiting.append(Int32(row))
      }
    }
    selector.collect(weights, v, into: &lists, at: row)
    statistics.candidates += Int(lists.counts[row])
  }

  /// Whether all weights are numbers within the limit.
  @inline(__always)
  private static func isPlain(_ weights: Span<Weight>, _ limit: Weight) -> Bool {
    var faults = 0
    for column in 0..<weights.count {
      let weight = weights[column]
      faults &+= weight <= limit && -limit <= weight ? 0 : 1
    }
    return faults == 0
  }
}
