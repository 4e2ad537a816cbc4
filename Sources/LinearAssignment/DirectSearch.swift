internal import Kernels

/// What one shortest path search of `DirectEngine` knows, made once and begun anew for each row.
struct DirectSearch {
  /// The distance of each column, infinite once it is settled.
  private var distances: [Double] = []

  /// The prices, minus infinity for settled columns, so that no pass reaches them again.
  private var openPrices: [Double] = []

  /// The least of each block of the row or the distances last gone through.
  private(set) var minima: [Double] = []

  /// The columns settled and their distances, in the order in which their rows are gone through.
  private(set) var settled: [Int32] = []
  private(set) var settledDistances: [Double] = []

  /// The rows gone through, the root first, and the distance of each less its potential.
  private(set) var rows: [Int32] = []
  private(set) var offsets: [Double] = []

  /// Takes on a number of columns, in the memory that is there.
  mutating func prepare(columnCount: Int) {
    distances.refill(0, count: columnCount)
    openPrices.refill(0, count: columnCount)
    minima.refill(0, count: Kernels.blockCount(columnCount))
    settled.removeAll(keepingCapacity: true)
  }

  /// Measures a row: the least of its blocks, its least element, and a check (see `Kernels`).
  mutating func measure(_ row: Span<Double>, scale: Double) -> (least: Double, check: Double) {
    var blocks = minima.mutableSpan
    let check = Kernels.writeBlockMinima(of: row, scale: scale, into: &blocks)
    return (leastDistance, check)
  }

  /// Measures a row without looking for the least of all.
  @inline(__always)
  mutating func measureBlocks(_ row: Span<Double>, scale: Double) -> Double {
    var blocks = minima.mutableSpan
    return Kernels.writeBlockMinima(of: row, scale: scale, into: &blocks)
  }

  /// Measures a row under prices.
  @inline(__always)
  mutating func measure(_ row: Span<Double>, minus prices: [Double]) {
    var blocks = minima.mutableSpan
    Kernels.writeBlockMinima(of: row, minus: prices.span, into: &blocks)
  }

  /// Takes over all prices.
  mutating func readPrices(_ v: [Double]) {
    for column in 0..<openPrices.count { openPrices[column] = v[column] }
    settled.removeAll(keepingCapacity: true)
  }

  /// Forgets the last search; the prices of the columns that it settled are read anew.
  mutating func begin(_ v: [Double]) {
    for column in settled { openPrices[Int(column)] = v[Int(column)] }
    settled.removeAll(keepingCapacity: true)
    settledDistances.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
  }

  /// Goes through a row, which is the first if none was gone through before.
  mutating func pass(_ row: Int, _ weights: Span<Double>, at offset: Double) {
    let isFirst = rows.isEmpty
    rows.append(Int32(truncatingIfNeeded: row))
    offsets.append(offset)
    // Moved out, since spans of two parts of a structure cannot be lent at once.
    var distances: [Double] = []
    swap(&distances, &self.distances)
    defer { swap(&distances, &self.distances) }
    let openPrices = openPrices
    let prices = openPrices.span
    var reached = distances.mutableSpan
    var least = minima.mutableSpan
    if isFirst {
      Kernels.beginDistances(&reached, at: offset, along: weights, minus: prices, into: &least)
    } else {
      Kernels.lowerDistances(&reached, to: offset, along: weights, minus: prices, into: &least)
    }
  }

  /// The least of all blocks.
  @inline(__always)
  var leastDistance: Double {
    let blocks = minima.span
    var least = Double.infinity
    for block in 0..<blocks.count { least = blocks[block] < least ? blocks[block] : least }
    return least
  }

  /// Settles all columns at a distance.
  ///
  /// Returns the first of them that nobody holds, if there is one; columns after it stay open.
  mutating func settleColumns(at distance: Double, _ owner: [Int32]) -> Int? {
    for block in 0..<minima.count where minima[block] == distance {
      let start = block * Kernels.blockLength
      let end = min(start + Kernels.blockLength, distances.count)
      for column in start..<end where distances[column] == distance {
        guard owner[column] >= 0 else { return column }
        settled.append(Int32(truncatingIfNeeded: column))
        settledDistances.append(distance)
        distances[column] = .infinity
        openPrices[column] = -.infinity
      }
    }
    return nil
  }
}
