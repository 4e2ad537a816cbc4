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
      let bid = bid(of: row, weights.span.extracting(Self.places(of: row, columnCount)))
      if bid.column < 0, bid.best < .infinity {
        columnOfRow[row] = -2
        continue
      }
      let isStrict = bid.best < bid.second
      // A row with one place to go pays whatever it takes, and no number says how much.
      guard bid.column >= 0, bid.second < .infinity, isStrict || owner[bid.column] < 0 else {
        waiting.append(Int32(truncatingIfNeeded: row))
        continue
      }
      if isStrict { v[bid.column] -= bid.second - bid.best }
      let displaced = owner[bid.column]
      hold(bid.column, row)
      steps += 1
      guard displaced >= 0 else { continue }
      columnOfRow[Int(displaced)] = -1
      if steps < budget {
        next -= 1
        queue[next] = displaced
      } else {
        waiting.append(displaced)
      }
    }
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
    let bounds = segmentBounds.span.extracting(row * count..<(row + 1) * count)
    var bid = Bid(best: exit(row), second: .infinity, column: -1)
    var nearest = 0
    for segment in 0..<count where bounds[segment] < bounds[nearest] { nearest = segment }
    improve(&bid, elements, in: nearest)
    for segment in 0..<count where bounds[segment] < bid.second && segment != nearest {
      improve(&bid, elements, in: segment)
    }
    return bid
  }

  /// Enters the columns of a segment into a bid.
  private func improve(_ bid: inout Bid, _ elements: Span<Double>, in segment: Int) {
    let start = segment * Self.segmentLength
    for column in start..<min(start + Self.segmentLength, columnCount) {
      let reduced = elements[column] - v[column]
      if reduced < bid.best || (reduced == bid.best && isFreer(column, than: bid.column)) {
        (bid.second, bid.best) = (bid.best, reduced)
        bid.column = column
      } else if reduced < bid.second {
        bid.second = reduced
      }
    }
  }

  private func isFreer(_ column: Int, than other: Int) -> Bool {
    other >= 0 && owner[column] < 0 && owner[other] >= 0
  }

  /// Finds the best column in its block, and whatever there is second best.
  private func findBest(_ bid: inout Bid, _ elements: Span<Double>, in block: Int) {
    let prices = v.span
    let start = block * Kernels.blockLength
    let end = min(start + Kernels.blockLength, columnCount)
    precondition(end <= elements.count && end <= prices.count, "a block lies inside its row")
    var count = 0
    var second = bid.second
    // Safe: `column < end`, checked above.
    for column in start..<end {
      let reduced = unsafe elements[unchecked: column] - prices[unchecked: column]
      let isBest = reduced == bid.best
      let other = isBest ? .infinity : reduced
      count &+= isBest ? 1 : 0
      second = other < second ? other : second
    }
    bid.second = count > 1 ? bid.best : second
    var column = start
    while unsafe elements[unchecked: column] - prices[unchecked: column] != bid.best {
      column &+= 1
    }
    bid.column = column
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
