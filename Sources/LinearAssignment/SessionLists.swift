/// For each row of a session a few columns of small reduced weight, and a bound on all others.
///
/// While prices fall a bound stays true. Where one price rises or one weight changes, the list is mended
/// (see `mend`). Lists are made with `target` columns and have room for `capacity`.
struct SessionLists<Weight: AssignmentCost>: Sendable where Weight.Total == Weight {
  static var target: Int { 12 }
  static var capacity: Int { 24 }
  private static var blockLength: Int { 32 }

  private(set) var counts: [Int32]
  private(set) var columns: [Int32]
  private(set) var weights: [Weight]
  var bounds: [Weight]

  private var keys: [Weight]
  private var blockMinima: [Weight] = []

  init(rowCount: Int) {
    counts = Array(repeating: 0, count: rowCount)
    columns = Array(repeating: 0, count: rowCount * Self.capacity)
    weights = Array(repeating: 0, count: rowCount * Self.capacity)
    bounds = Array(repeating: Weight.forbidden, count: rowCount)
    keys = Array(repeating: 0, count: Self.target)
  }

  mutating func addRow() {
    counts.append(0)
    columns.append(contentsOf: repeatElement(0, count: Self.capacity))
    weights.append(contentsOf: repeatElement(0, count: Self.capacity))
    bounds.append(Weight.forbidden)
  }

  /// Lists the columns of least reduced weight of a row, of equal ones the first.
  ///
  /// O(*columns*): as many blocks as columns are wanted have the least minima, and no column beyond the
  /// greatest of these is wanted; blocks that begin beyond it are passed over. Reduced weights of `beyond`
  /// or more belong to columns that are not there.
  mutating func make(_ row: Int, _ rowWeights: Span<Weight>, _ v: Span<Weight>, beyond: Weight) {
    let blockLength = Self.blockLength
    let blocks = (rowWeights.count + blockLength - 1) / blockLength
    if blockMinima.count != blocks { blockMinima = Array(repeating: 0, count: blocks) }
    var minima: [Weight] = []
    swap(&minima, &blockMinima)
    var span = minima.mutableSpan
    _ = Weight.writeBlockMinima(of: rowWeights, minus: v, limit: 1, into: &span)
    let threshold = threshold(minima)
    var count = 0
    var bound = Weight.forbidden
    for block in 0..<blocks {
      let least = minima[block]
      if least.isForbidden { continue }
      guard least <= threshold, count < Self.target || least < keys[Self.target - 1] else {
        bound = min(bound, least)
        continue
      }
      for column in block * blockLength..<min((block + 1) * blockLength, rowWeights.count) {
        let weight = rowWeights[column]
        if weight.isForbidden { continue }
        let reduced = weight - v[column]
        if reduced > threshold {
          bound = min(bound, reduced)
          continue
        }
        if count == Self.target {
          guard reduced < keys[count - 1] else {
            bound = min(bound, reduced)
            continue
          }
          bound = min(bound, keys[count - 1])
        } else {
          count += 1
        }
        insert(column, reduced, at: count - 1, row)
      }
    }
    swap(&minima, &blockMinima)
    while count > 0, keys[count - 1] >= beyond { count -= 1 }
    let start = row * Self.capacity
    for place in start..<start + count { weights[place] = rowWeights[Int(columns[place])] }
    counts[row] = Int32(count)
    bounds[row] = bound < beyond ? bound : Weight.forbidden
  }

  /// The greatest of the `target` least minima: so many columns at least are as small; forbidden if there
  /// are fewer minima.
  private mutating func threshold(_ minima: [Weight]) -> Weight {
    guard minima.count > Self.target else { return Weight.forbidden }
    for place in 0..<Self.target { keys[place] = Weight.forbidden }
    for least in minima where least < keys[Self.target - 1] {
      var place = Self.target - 1
      while place > 0, least < keys[place - 1] {
        keys[place] = keys[place - 1]
        place -= 1
      }
      keys[place] = least
    }
    return keys[Self.target - 1]
  }

  /// Moves larger keys up from a last place that is free, and puts a column in.
  private mutating func insert(_ column: Int, _ reduced: Weight, at last: Int, _ row: Int) {
    let start = row * Self.capacity
    var place = last
    while place > 0, reduced < keys[place - 1] {
      keys[place] = keys[place - 1]
      columns[start + place] = columns[start + place - 1]
      place -= 1
    }
    keys[place] = reduced
    columns[start + place] = Int32(truncatingIfNeeded: column)
  }

  /// Takes note of a weight that has changed, or of a price that has risen.
  mutating func mend(_ row: Int, _ column: Int, _ weight: Weight, price: Weight) {
    let start = row * Self.capacity
    let count = Int(counts[row])
    for place in start..<start + count where columns[place] == Int32(column) {
      if weight.isForbidden {
        columns[place] = columns[start + count - 1]
        weights[place] = weights[start + count - 1]
        counts[row] -= 1
      } else {
        weights[place] = weight
      }
      return
    }
    guard !weight.isForbidden, weight - price < bounds[row] else { return }
    if count < Self.capacity {
      columns[start + count] = Int32(column)
      weights[start + count] = weight
      counts[row] += 1
    } else {
      bounds[row] = weight - price
    }
  }

  /// Follows a shift of all prices.
  mutating func shiftPrices(by shift: Weight) {
    for row in 0..<bounds.count where !bounds[row].isForbidden { bounds[row] -= shift }
  }
}
