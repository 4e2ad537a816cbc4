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
    Self.pass(isFirst, weights, offset, openPrices, &distances, &minima)
  }

  /// The same on the parts, spans of which cannot be lent by the whole at once.
  private static func pass(
    _ isFirst: Bool,
    _ weights: Span<Double>,
    _ offset: Double,
    _ openPrices: [Double],
    _ distances: inout [Double],
    _ minima: inout [Double]
  ) {
    let prices = openPrices.span
    var reached = distances.mutableSpan
    var least = minima.mutableSpan
    if isFirst {
      Kernels.beginDistances(&reached, at: offset, along: weights, minus: prices, into: &least)
    } else {
      Kernels.lowerDistances(&reached, to: offset, along: weights, minus: prices, into: &least)
    }
  }

  /// The place of the first row gone through that gives a column its distance.
  func place(
    from weights: Span<Double>,
    _ columnCount: Int,
    _ column: Int,
    price: Double,
    at distance: Double
  ) -> Int {
    let (rows, offsets) = (rows.span, offsets.span)
    var place = 0
    while offsets[place] + (weights[Int(rows[place]) &* columnCount &+ column] - price) != distance
    {
      place &+= 1
    }
    return place
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
    let known = settled.count
    let end = Self.settle(distance, owner, minima, &distances, &openPrices, &settled)
    settledDistances.append(contentsOf: repeatElement(distance, count: settled.count - known))
    return end
  }

  /// The same on the parts.
  private static func settle(
    _ distance: Double,
    _ owner: [Int32],
    _ minima: [Double],
    _ distances: inout [Double],
    _ openPrices: inout [Double],
    _ settled: inout [Int32]
  ) -> Int? {
    let (owner, minima) = (owner.span, minima.span)
    var distances = distances.mutableSpan
    var openPrices = openPrices.mutableSpan
    for block in 0..<minima.count where minima[block] == distance {
      let start = block * Kernels.blockLength
      for column in start..<min(start + Kernels.blockLength, distances.count)
      where distances[column] == distance {
        guard owner[column] >= 0 else { return column }
        settled.append(Int32(truncatingIfNeeded: column))
        distances[column] = .infinity
        openPrices[column] = -.infinity
      }
    }
    return nil
  }
}
