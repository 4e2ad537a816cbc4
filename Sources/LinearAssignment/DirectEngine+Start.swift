internal import Kernels

extension DirectEngine {
  /// Sets first prices and gives columns to rows that are at once content.
  ///
  /// Rows whose elements times `scale` are not all finite are noted in `suspects`; the caller examines
  /// them before anything else is done.
  mutating func start(scale: Double) {
    guard isSquare else {
      takeLeast(scale)
      // Rows that mostly want what others have taken may want the same columns.
      if 2 * waiting.count > rowCount, exits.isEmpty, columnCount > rowCount, suspects.isEmpty,
        !isTied
      {
        _ = solveContended()
      }
      return
    }
    guard !isTied else { return takeLeast(scale) }
    startLevel(scale: scale)
  }

  /// Sets first prices from minima of columns, or from a sample, and lets each row take its best column.
  mutating func startLevel(scale: Double) {
    levelPrices(scale)
    takeBest()
    // Rows that nearly all want the same few columns have prices to learn from a sample first.
    guard 10 * waiting.count > 9 * rowCount, suspects.isEmpty, learnPrices() else { return }
    forgetPairs()
    takeBest()
  }

  /// Whether rows have several least columns, by a sample.
  private var isTied: Bool {
    RowSample.leastCount(weights.span, rowCount: rowCount, columnCount: columnCount) >= 3
  }

  /// Gives each row in turn a free column of least weight, if there is one; all prices stay zero.
  ///
  /// For rows with many columns to choose from: one pass over the matrix, and nobody needs to pay.
  private mutating func takeLeast(_ scale: Double) {
    if columnCount >= 2 * rowCount, columnCount >= 16 * Kernels.blockLength {
      return takeWithinBounds(scale)
    }
    let (weights, columnCount) = (weights, columnCount)
    statistics.fullRowsScanned += rowCount
    for row in 0..<rowCount {
      let elements = weights.span.extracting(Self.places(of: row, columnCount))
      let (least, check) = search.measure(elements, scale: scale)
      if !check.isFinite { suspects.append(Int32(truncatingIfNeeded: row)) }
      let exit = exit(row)
      if exit <= least, exit < .infinity {
        columnOfRow[row] = -2
      } else if let column = freeColumn(elements, at: least, from: row) {
        hold(column, row)
      } else {
        waiting.append(Int32(truncatingIfNeeded: row))
      }
    }
  }

  /// The same for wide matrices, of which the least weight of each segment is kept.
  ///
  /// A row whose least columns are all taken bids at once, while its weights are at hand.
  private mutating func takeWithinBounds(_ scale: Double) {
    let (weights, columnCount) = (weights, columnCount)
    statistics.fullRowsScanned += rowCount
    segmentBounds.refill(0, count: rowCount * Self.boundCount(columnCount))
    for row in 0..<rowCount {
      let elements = weights.span.extracting(Self.places(of: row, columnCount))
      let check = search.measureBlocks(elements, scale: scale)
      if !check.isFinite { suspects.append(Int32(truncatingIfNeeded: row)) }
      let (least, segment, isTied) = keepBounds(of: row)
      let exit = exit(row)
      if exit <= least, exit < .infinity {
        columnOfRow[row] = -2
      } else if let column = freeColumn(elements, at: least, in: segment)
        ?? (isTied ? freeColumn(elements, at: least, from: row) : nil)
      {
        hold(column, row)
      } else if !suspects.isEmpty {
        waiting.append(Int32(truncatingIfNeeded: row))
      } else if let displaced = takeBest(row, elements), displaced >= 0 {
        waiting.append(displaced)
      }
    }
  }

  /// Keeps the least weight of each segment of the row measured last; returns the least of all, the first
  /// segment that has it, and whether others have it too.
  private mutating func keepBounds(of row: Int) -> (least: Double, segment: Int, isTied: Bool) {
    let blocks = search.minima
    let minima = blocks.span
    var (best, place) = (Double.infinity, 0)
    var isTied = false
    let count = Self.boundCount(columnCount)
    var bounds = segmentBounds.mutableSpan
    for segment in 0..<count {
      let block = 4 * segment
      var least = minima[block]
      for next in block + 1..<min(block + 4, minima.count) {
        least = minima[next] < least ? minima[next] : least
      }
      bounds[row * count + segment] = least
      isTied = least == best || (isTied && least > best)
      if least < best { (best, place) = (least, segment) }
    }
    return (best, place, isTied)
  }

  /// Sets each price to the least weight of its column, after the least of each row is taken off.
  ///
  /// Two passes over the matrix.
  private mutating func levelPrices(_ scale: Double) {
    let (weights, columnCount) = (weights, columnCount)
    statistics.fullRowsScanned += 2 * rowCount
    var levels = [Double](repeating: 0, count: rowCount)
    for row in 0..<rowCount {
      let elements = weights.span.extracting(Self.places(of: row, columnCount))
      let (least, check) = Kernels.leastElement(of: elements, scale: scale)
      if !check.isFinite { suspects.append(Int32(truncatingIfNeeded: row)) }
      levels[row] = least
    }
    setPrices { prices in
      for row in 0..<levels.count where levels[row] < .infinity {
        let elements = weights.span.extracting(Self.places(of: row, columnCount))
        Kernels.lower(&prices, to: elements, minus: levels[row])
      }
    }
  }

  /// Sets prices from the optimum of a sample: every fourth row and column.
  ///
  /// Where weights have a shape (products of two qualities, for example), the potentials of the sampled
  /// rows have the shape of all, and a column's price is what they leave of its weights. This costs a
  /// quarter of a pass, and a solve of a sixteenth of the matrix, which may sample in turn. Returns
  /// `false` if nothing was set.
  private mutating func learnPrices() -> Bool {
    let count = rowCount / 4
    guard count >= 16 else { return false }
    let sample = (0..<count).map { $0 * rowCount / count + rowCount / (2 * count) }
    var part: [Double] = []
    part.reserveCapacity(count * count)
    for row in sample {
      for column in sample { part.append(weights[row * columnCount + column]) }
    }
    var engine = DirectEngine()
    engine.prepare(part, rowCount: count, columnCount: count, exits: [])
    engine.start(scale: 0)
    guard engine.finish(SolveMonitor()) == .solved else { return false }
    statistics.fullRowsScanned += count + engine.statistics.fullRowsScanned / 4
    let (weights, columnCount, levels) = (weights, columnCount, engine.u)
    setPrices { prices in
      for (place, row) in sample.enumerated() {
        let elements = weights.span.extracting(Self.places(of: row, columnCount))
        Kernels.lower(&prices, to: elements, minus: levels[place])
      }
    }
    return true
  }

  /// Lets a function lower all prices from infinity, and shifts them so that the greatest is zero.
  ///
  /// A column that it leaves at infinity gets the price zero.
  private mutating func setPrices(_ lower: (inout MutableSpan<Double>) -> Void) {
    for column in 0..<columnCount { v[column] = .infinity }
    var prices = v.mutableSpan
    lower(&prices)
    var greatest = -Double.infinity
    for column in 0..<columnCount where prices[column] < .infinity {
      greatest = max(greatest, prices[column])
    }
    for column in 0..<columnCount {
      prices[column] = prices[column] < .infinity ? prices[column] - greatest : 0
    }
  }

  /// Gives each row in turn its best column if it is free.
  ///
  /// The row pays as much as its second choice leaves it: others then look elsewhere.
  private mutating func takeBest() {
    let (weights, columnCount) = (weights, columnCount)
    for row in 0..<rowCount {
      let elements = weights.span.extracting(Self.places(of: row, columnCount))
      let bid = bid(of: row, elements)
      guard bid.column >= 0, owner[bid.column] < 0 else {
        waiting.append(Int32(truncatingIfNeeded: row))
        continue
      }
      hold(bid.column, row)
      if bid.best < bid.second, bid.second < .infinity { v[bid.column] -= bid.second - bid.best }
    }
  }

  mutating func forgetPairs() {
    for row in 0..<rowCount { columnOfRow[row] = -1 }
    for column in 0..<columnCount { owner[column] = -1 }
    waiting = []
  }

  @inline(__always)
  mutating func hold(_ column: Int, _ row: Int) {
    owner[column] = Int32(truncatingIfNeeded: row)
    columnOfRow[row] = Int32(truncatingIfNeeded: column)
  }

  /// A free column at the least element of a row, in one segment.
  @inline(__always)
  private func freeColumn(_ row: Span<Double>, at least: Double, in segment: Int) -> Int? {
    guard least < .infinity else { return nil }
    return Self.columns(ofSegment: segment, columnCount)
      .first { row[$0] == least && owner[$0] < 0 }
  }

  /// A free column at the least element of the row measured last, searched from a block of its own.
  private func freeColumn(_ row: Span<Double>, at least: Double, from first: Int) -> Int? {
    guard least < .infinity else { return nil }
    let blockCount = search.minima.count
    for step in 0..<blockCount {
      let block = (first + step) % blockCount
      guard search.minima[block] == least else { continue }
      let start = block * Kernels.blockLength
      for column in start..<min(start + Kernels.blockLength, columnCount)
      where owner[column] < 0 && row[column] == least {
        return column
      }
    }
    return nil
  }
}
