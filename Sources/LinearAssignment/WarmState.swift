/// An optimal assignment of all rows to columns with its prices, changed one row at a time.
///
/// Where there are more columns than rows, imagine rows of weight 0 that hold the columns left over: then
/// every column is held, and the one invariant is that each row has its least reduced weight at its
/// column. All columns that those rows hold have the same price, 0.
///
/// Taking a row out leaves a hole, its column; putting the row back runs one shortest path to that hole in
/// O(*rows* × *columns*), less when the path is short. The potentials of all others stay optimal.
struct WarmState<Weight: AssignmentCost> where Weight.Total == Weight {
  let columnCount: Int

  /// Row by row.
  var weights: [Weight]
  var v: [Weight]
  var columnOfRow: [Int32]
  var owner: [Int32]

  /// Columns that no path may touch, and those that a row put in must not take.
  var isFixed: [Bool]

  private var distance: [Weight]
  private var parent: [Int32]
  private var isSettled: [Bool]
  private(set) var rowsScanned = 0

  var rowCount: Int { columnOfRow.count }

  init(weights: [Weight], columnCount: Int, columnOfRow: [Int32], v: [Weight]) {
    self.weights = weights
    self.columnCount = columnCount
    self.columnOfRow = columnOfRow
    self.v = v
    owner = Array(repeating: -1, count: columnCount)
    for (row, column) in columnOfRow.enumerated() { owner[Int(column)] = Int32(row) }
    isFixed = Array(repeating: false, count: columnCount)
    distance = Array(repeating: Weight.forbidden, count: columnCount)
    parent = Array(repeating: -1, count: columnCount)
    isSettled = Array(repeating: false, count: columnCount)
  }

  /// The sum of the weights of the assignment.
  var total: Weight {
    var total = Weight.zero
    for row in 0..<rowCount { total += weight(row, Int(columnOfRow[row])) }
    return total
  }

  func weight(_ row: Int, _ column: Int) -> Weight { weights[row * columnCount + column] }

  /// The potential of an assigned row: its least reduced weight.
  func potential(_ row: Int) -> Weight {
    let column = Int(columnOfRow[row])
    return weight(row, column) - v[column]
  }

  /// Puts a row in whose column is `hole`; it may take any column that is not fixed and not forbidden.
  ///
  /// `root` −1 stands for a row of weight 0 that held the hole. Returns `false`, with nothing changed, if
  /// there is no way.
  mutating func insert(_ root: Int, hole: Int, forbidding forbidden: Set<Int> = []) -> Bool {
    for column in 0..<columnCount {
      distance[column] = Weight.forbidden
      isSettled[column] = false
    }
    var settled: [Int] = []
    var dummyDistance: Weight?
    if root >= 0 {
      relax(root, offset: 0, forbidden)
    } else {
      dummyDistance = 0
      relaxDummy(at: 0, from: -1)
    }
    while true {
      guard let column = nearest() else { return false }
      if column == hole { break }
      isSettled[column] = true
      settled.append(column)
      let reached = distance[column]
      if owner[column] >= 0 {
        let row = Int(owner[column])
        relax(row, offset: reached - potential(row), [])
      } else if dummyDistance == nil {
        dummyDistance = reached
        relaxDummy(at: reached, from: Int32(column))
      }
    }
    let length = distance[hole]
    for column in settled where length > distance[column] { v[column] -= length - distance[column] }
    augment(root, hole)
    // Columns of the imagined rows have price 0; where they were passed, everything shifts.
    if let dummyDistance, length > dummyDistance {
      let shift = length - dummyDistance
      for column in 0..<columnCount { v[column] += shift }
      for column in 0..<columnCount where owner[column] < 0 { v[column] = 0 }
    }
    return true
  }

  private func nearest() -> Int? {
    var least = Weight.forbidden
    var found: Int?
    for column in 0..<columnCount where !isSettled[column] && distance[column] < least {
      least = distance[column]
      found = column
    }
    return found
  }

  private mutating func relax(_ row: Int, offset: Weight, _ forbidden: Set<Int>) {
    rowsScanned += 1
    let start = row * columnCount
    for column in 0..<columnCount where !isSettled[column] && !isFixed[column] {
      let weight = weights[start + column]
      if weight.isForbidden { continue }
      let reached = offset + (weight - v[column])
      guard reached < distance[column] else { continue }
      if !forbidden.isEmpty, forbidden.contains(column) { continue }
      distance[column] = reached
      parent[column] = Int32(row)
    }
  }

  /// Offers all columns to the imagined rows, whose weights are 0.
  ///
  /// The parent is coded as −2 − column.
  private mutating func relaxDummy(at offset: Weight, from column: Int32) {
    for other in 0..<columnCount where !isSettled[other] && !isFixed[other] {
      let reached = offset - v[other]
      guard reached < distance[other] else { continue }
      distance[other] = reached
      parent[other] = -2 - column
    }
  }

  private mutating func augment(_ root: Int, _ hole: Int) {
    var column = hole
    while true {
      let from = parent[column]
      owner[column] = from >= 0 ? from : -1
      let before: Int
      if from >= 0 {
        before = Int(columnOfRow[Int(from)])
        columnOfRow[Int(from)] = Int32(column)
        if Int(from) == root { return }
      } else {
        before = Int(-2 - from)
        if before < 0 { return }
      }
      column = before
    }
  }
}
