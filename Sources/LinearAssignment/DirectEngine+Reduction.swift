internal import Kernels

extension DirectEngine {
  /// The best and second best of a row, over all columns and its exit.
  struct Bid {
    var best: Double
    var second: Double

    /// The best column, one that nobody holds where several are; −1 for the exit or nothing at all.
    var column: Int
  }

  /// Augmenting row reduction with a budget.
  ///
  /// A row takes its best column, which pays until the second best is as good, and turns out who was
  /// there. On some matrices this alone converges too slowly; hence the budget.
  mutating func reduceRows(budget: Int) {
    let (weights, columnCount) = (weights, columnCount)
    var queue = waiting
    waiting = []
    var next = 0
    var steps = 0
    while next < queue.count {
      let row = Int(queue[next])
      next += 1
      let elements = weights.span.extracting(Self.places(of: row, columnCount))
      guard let displaced = takeBest(row, elements) else { continue }
      steps += 1
      if displaced < 0 { continue }
      if steps < budget {
        next -= 1
        queue[next] = displaced
      } else {
        waiting.append(displaced)
      }
    }
  }

  /// Lets a row take its best column at the price that the second best leaves it.
  ///
  /// Returns the row that was there, −1 if none was; `nil` if the row left by its exit, or waits since
  /// nobody would be better off.
  @inline(__always)
  mutating func takeBest(_ row: Int, _ elements: Span<Double>) -> Int32? {
    let bid = bid(of: row, elements)
    if bid.column < 0, bid.best < .infinity {
      columnOfRow[row] = -2
      return nil
    }
    let isStrict = bid.best < bid.second
    // A row with one place to go pays whatever it takes, and no number says how much.
    guard bid.column >= 0, bid.second < .infinity, isStrict || owner[bid.column] < 0 else {
      waiting.append(Int32(truncatingIfNeeded: row))
      return nil
    }
    if isStrict { v[bid.column] -= bid.second - bid.best }
    let displaced = owner[bid.column]
    hold(bid.column, row)
    if displaced >= 0 { columnOfRow[Int(displaced)] = -1 }
    return displaced
  }

  /// What a row bids.
  mutating func bid(of row: Int, _ elements: Span<Double>) -> Bid {
    statistics.bids += 1
    guard segmentBounds.isEmpty else { return bidWithinBounds(of: row, elements) }
    statistics.fullRowsScanned += 1
    search.measure(elements, minus: v)
    let exit = exit(row)
    var (least, second) = (Double.infinity, Double.infinity)
    // Without a branch: which block is best cannot be guessed.
    for minimum in search.minima {
      let greater = minimum > least ? minimum : least
      second = greater < second ? greater : second
      least = minimum < least ? minimum : least
    }
    guard least < exit, let first = search.minima.firstIndex(of: least) else {
      return Bid(best: exit, second: least, column: -1)
    }
    var bid = Bid(best: least, second: min(second, exit), column: -1)
    findBest(&bid, elements, in: first)
    if bid.second == bid.best, owner[bid.column] >= 0 { preferFree(&bid, elements, from: first) }
    return bid
  }

  /// The same, looking only into segments whose bound leaves something to find.
  private mutating func bidWithinBounds(of row: Int, _ elements: Span<Double>) -> Bid {
    let count = Self.boundCount(columnCount)
    let (prices, bounds) = (v.span, segmentBounds.span.extracting(row * count..<(row + 1) * count))
    var bid = Bid(best: exit(row), second: .infinity, column: -1)
    var place = -1
    func look(in segment: Int) {
      let (least, second) = Kernels.leastTwo(
        of: elements,
        minus: prices,
        in: Self.columns(ofSegment: segment, columnCount)
      )
      if least < bid.best {
        bid.second = min(bid.best, second)
        bid.best = least
        place = segment
      } else {
        bid.second = min(bid.second, least)
      }
    }
    var nearest = 0
    for segment in 0..<count where bounds[segment] < bounds[nearest] { nearest = segment }
    look(in: nearest)
    for segment in 0..<count where bounds[segment] < bid.second && segment != nearest {
      look(in: segment)
    }
    guard place >= 0 else { return bid }
    let columns = Self.columns(ofSegment: place, columnCount)
    bid.column = columns.first { elements[$0] - prices[$0] == bid.best } ?? -1
    if bid.second == bid.best, owner[bid.column] >= 0 {
      for segment in 0..<count where bounds[segment] <= bid.best {
        let columns = Self.columns(ofSegment: segment, columnCount)
        let free = columns.first { elements[$0] - prices[$0] == bid.best && owner[$0] < 0 }
        if let free {
          bid.column = free
          break
        }
      }
    }
    return bid
  }

  /// Finds the best column in its block, and whatever there is second best.
  @inline(__always)
  private func findBest(_ bid: inout Bid, _ elements: Span<Double>, in block: Int) {
    let prices = v.span
    let start = block * Kernels.blockLength
    let columns = start..<min(start + Kernels.blockLength, columnCount)
    let (_, second) = Kernels.leastTwo(of: elements, minus: prices, in: columns)
    bid.second = second < bid.second ? second : bid.second
    bid.column = columns.first { elements[$0] - prices[$0] == bid.best } ?? -1
  }

  /// Takes a column that nobody holds, if one is as good.
  private func preferFree(_ bid: inout Bid, _ elements: Span<Double>, from first: Int) {
    for block in first..<search.minima.count where search.minima[block] == bid.best {
      let start = block * Kernels.blockLength
      for column in start..<min(start + Kernels.blockLength, columnCount)
      where owner[column] < 0 && elements[column] - v[column] == bid.best {
        bid.column = column
        return
      }
    }
  }
}
