extension CandidateEngine {
  /// The best and second best of a row, over its list and its exit.
  struct Bid {
    var best: Weight
    var second: Weight
    var column: Int32
    var weight: Weight
    var secondColumn: Int32
    var secondWeight: Weight

    /// The places of both in the list, −1 for what is not listed.
    var place: Int
    var secondPlace: Int
  }

  /// Augmenting row reduction, two rounds with a budget.
  mutating func reduceRows() {
    for _ in 0..<2 {
      guard !waiting.isEmpty else { return }
      let budget = 8 * waiting.count
      reduceRows(budget: budget)
    }
  }

  private mutating func reduceRows(budget: Int) {
    var queue = waiting
    waiting = []
    var next = 0
    var steps = 0
    while next < queue.count {
      let row = Int(queue[next])
      next += 1
      guard let bid = bid(of: row) else {
        waiting.append(Int32(row))
        continue
      }
      if bid.column < 0 {
        columnOfRow[row] = -2
        continue
      }
      var column = bid.column
      var weight = bid.weight
      let isStrict = bid.best < bid.second
      if isStrict {
        v[Int(column)] -= bid.second - bid.best
      } else if owner[Int(column)] >= 0, bid.secondColumn >= 0 {
        // The second is as good; take it if it is free, and in any case nobody pays.
        column = bid.secondColumn
        weight = bid.secondWeight
      }
      let displaced = owner[Int(column)]
      owner[Int(column)] = Int32(row)
      columnOfRow[row] = column
      weightOfRow[row] = weight
      steps += 1
      guard displaced >= 0 else { continue }
      columnOfRow[Int(displaced)] = -1
      if isStrict, steps < budget {
        next -= 1
        queue[next] = displaced
      } else {
        waiting.append(displaced)
      }
    }
  }

  /// What a row bids, `nil` if it has no allowed column and no exit.
  mutating func bid(of row: Int) -> Bid? {
    var bid = bidInList(of: row)
    if bid.second > lists.bounds[row] {
      remakeList(of: row)
      bid = bidInList(of: row)
    }
    // What lies beyond the bound counts as a second best that nobody can take.
    if lists.bounds[row] < bid.second {
      bid.second = lists.bounds[row]
      bid.secondColumn = -1
    }
    guard !bid.best.isForbidden, bid.best <= bid.second else { return nil }
    if bid.second.isForbidden {
      // A row with one place to go pays whatever it takes, and no number says how much.
      return nil
    }
    return bid
  }

  func bidInList(of row: Int) -> Bid {
    let columns = lists.columns.span
    let weights = lists.weights.span
    let prices = v.span
    let start = lists.starts[row]
    let end = start + Int(lists.counts[row])
    precondition(start >= 0 && end <= columns.count && end <= weights.count)
    var best = exit(row)
    var second = Weight.forbidden
    var bestPlace = -1
    var secondPlace = -1
    for place in start..<end {
      // Safe: places lie in `start..<end`, checked above; listed columns exist.
      let column = unsafe Int(columns[unchecked: place])
      let reduced = unsafe weights[unchecked: place] - prices[unchecked: column]
      guard reduced < second else { continue }
      if reduced < best {
        (second, secondPlace) = (best, bestPlace)
        (best, bestPlace) = (reduced, place)
      } else {
        (second, secondPlace) = (reduced, place)
      }
    }
    if second == best, bestPlace >= 0, owner[Int(columns[bestPlace])] >= 0 {
      // Of several best columns, one that nobody holds.
      for place in start..<end
      where owner[Int(columns[place])] < 0 && weights[place] - prices[Int(columns[place])] == best {
        bestPlace = place
        break
      }
    }
    return Bid(
      best: best,
      second: second,
      column: bestPlace >= 0 ? columns[bestPlace] : -1,
      weight: bestPlace >= 0 ? weights[bestPlace] : 0,
      secondColumn: secondPlace >= 0 ? columns[secondPlace] : -1,
      secondWeight: secondPlace >= 0 ? weights[secondPlace] : 0,
      place: bestPlace,
      secondPlace: secondPlace
    )
  }
}
