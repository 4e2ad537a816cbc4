/// Prices set by auctions, before anything else decides.
///
/// The problem: shortest paths are long where prices are far from their end. D. P. Bertsekas, "The auction
/// algorithm: a distributed relaxation method for the assignment problem", Annals of Operations Research
/// 14 (1988), moves prices fast: a row bids for its best column and lowers its price by the distance to
/// the second best plus an increment. With a small increment the end is near the optimum; with a large one
/// it is reached soon. So the increment is small at first, with a budget of bids. If it is used up while
/// many rows outbid each other by little, for long, the auction is broken off and repeated with increments
/// that fall from large to small; if only few still do, paths take over.
///
/// Nothing here decides the result. Afterwards only pairs stay that are exactly optimal under the prices
/// reached; the other rows are inserted along shortest paths. So any prices will do, good ones make the
/// paths short, and integers need no scaling by n + 1 as in the pure method.
///
/// Only where every column is held in the end may prices fall and columns be given up, as happens here:
/// with as many rows as columns and no exits.
///
/// Overflow: a price that would fall below the floor ends the auction. The floor is what a potential can
/// reach along a path in any case (see `AssignmentProblem.validateFrame`).
extension CandidateEngine {
  mutating func scalePrices() throws(AssignmentError) {
    guard rowCount == columnCount, exits.isEmpty, 20 * waiting.count > rowCount else { return }
    // Rows that nearly all want the same few columns have prices to learn from a sample first.
    if 10 * waiting.count > 9 * rowCount, setCoarsePrices() { try restart() }
    guard !waiting.isEmpty, !isStopped else { return }
    guard let spread = meanSpread() else { return }
    let fine = spread.divided(by: 50)
    guard fine > 0 else { return }
    if auction(fine, budget: 8 * rowCount) {
      statistics.auctions += 1
    } else {
      var increment = spread
      while increment > fine {
        guard auction(increment, budget: 64 * rowCount, slack: slack(increment)) else { break }
        if isStopped { return }
        statistics.auctions += 1
        increment = increment.divided(by: 5)
      }
    }
    if !isStopped { keepTightPairs() }
  }

  /// Forgets all pairs and makes lists and pairs anew under the prices of the day.
  private mutating func restart() throws(AssignmentError) {
    for row in 0..<rowCount { columnOfRow[row] = -1 }
    for column in 0..<columnCount { owner[column] = -1 }
    waiting = []
    tiedRows = 0
    try assignGreedily(under: v)
  }

  /// How far the reduced weights of a list reach, on average over the rows.
  ///
  /// Returns `nil` if most rows have several columns that are best: then there is nothing to outbid, and
  /// paths are short.
  private func meanSpread() -> Weight? {
    var sum = Weight.zero
    var rows = 0
    guard 5 * tiedRows < 3 * rowCount else { return nil }
    for row in 0..<rowCount where lists.counts[row] > 1 {
      rows += 1
      let bid = bidInList(of: row)
      guard lists.bounds[row].isForbidden else {
        sum += lists.bounds[row] - bid.best
        continue
      }
      // A complete list: a share of its reach, as if it had been cut.
      let start = lists.starts[row]
      let count = Int(lists.counts[row])
      var greatest = bid.best
      for place in start..<start + count {
        greatest = max(greatest, lists.weights[place] - v[Int(lists.columns[place])])
      }
      sum += (greatest - bid.best).divided(by: max(1, count / 16))
    }
    return rows > 0 ? sum.divided(by: rows) : nil
  }

  /// By how many increments a bid may miss the best column before a list is made anew.
  ///
  /// With large increments prices fall far and lists go out of date at once; making them anew was nine
  /// tenths of the time on distances between points.
  private func slack(_ increment: Weight) -> Weight {
    let limit = limit.value.divided(by: 8)
    return increment < limit ? Weight(multiplicity: 8) * increment : limit
  }

  /// Runs an auction to its end, with bids that miss the best column by no more than a slack.
  ///
  /// Returns `false` if it was broken off.
  private mutating func auction(_ increment: Weight, budget: Int, slack: Weight = 0) -> Bool {
    let floor = -Weight(multiplicity: 2 * rowCount + 4) * limit.value
    var queue = releasePairs(worseThan: increment)
    var bids = 0
    while let next = queue.popLast() {
      let row = Int(next)
      guard let bid = bidLoosely(of: row, slack), bid.column >= 0 else { continue }
      let price = v[Int(bid.column)] - (bid.second - bid.best + increment)
      bids += 1
      if bids & 0x3FF == 0, !goesOn(rowCount - queue.count - 1) {
        waiting = queue + [next]
        return true
      }
      guard bids < budget, price > floor else {
        statistics.bids += bids
        // Few are left who outbid each other: shortest paths take over.
        return price > floor && 50 * queue.count <= rowCount
      }
      v[Int(bid.column)] = price
      let displaced = owner[Int(bid.column)]
      owner[Int(bid.column)] = next
      lists.bringForward(bid.place, bid.secondPlace, of: row)
      columnOfRow[row] = bid.column
      weightOfRow[row] = bid.weight
      if displaced >= 0 {
        columnOfRow[Int(displaced)] = -1
        queue.append(displaced)
      }
    }
    statistics.bids += bids
    return true
  }

  /// What a row bids if its list may lack columns that are better by no more than a slack.
  ///
  /// What lies beyond the bound counts as a second best that nobody can take.
  private mutating func bidLoosely(of row: Int, _ slack: Weight) -> Bid? {
    guard slack > 0 else { return bid(of: row) }
    var bid = bidInList(of: row)
    let bound = lists.bounds[row]
    if bid.best.isForbidden ? !bound.isForbidden : bid.best - slack > bound {
      remakeList(of: row)
      bid = bidInList(of: row)
    }
    bid.second = min(bid.second, max(bid.best, lists.bounds[row]))
    guard !bid.best.isForbidden, !bid.second.isForbidden else { return nil }
    return bid
  }

  /// Gives up pairs that are worse than the best of their row by more than an increment.
  ///
  /// Returns the rows without a column.
  private mutating func releasePairs(worseThan increment: Weight) -> [Int32] {
    var released: [Int32] = []
    for row in 0..<rowCount {
      if columnOfRow[row] >= 0 {
        if reducedWeight(of: row) <= leastKnown(of: row) + increment { continue }
        release(row)
      }
      released.append(Int32(row))
    }
    return released
  }

  /// Keeps the pairs at which rows have their least reduced weight; the other rows wait.
  private mutating func keepTightPairs() {
    waiting = []
    for row in 0..<rowCount {
      if columnOfRow[row] >= 0 {
        let reduced = reducedWeight(of: row)
        if reduced > lists.bounds[row] { remakeList(of: row) }
        if reduced <= leastKnown(of: row) { continue }
        release(row)
      }
      waiting.append(Int32(row))
    }
  }

  private func reducedWeight(of row: Int) -> Weight { weightOfRow[row] - v[Int(columnOfRow[row])] }

  /// The least reduced weight of a row, or a bound on it.
  private func leastKnown(of row: Int) -> Weight {
    let least = bidInList(of: row).best
    return min(least, lists.bounds[row])
  }

  private mutating func release(_ row: Int) {
    owner[Int(columnOfRow[row])] = -1
    columnOfRow[row] = -1
  }
}
