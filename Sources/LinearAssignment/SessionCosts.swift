/// The costs of a session, in slots that rows and columns keep while others come and go.
///
/// Dense costs are one array with room to the right, so that a column can be added in O(*rows*); sparse
/// costs are one sorted array for each row. There is no second copy.
struct SessionCosts<Cost: AssignmentCost>: Sendable {
  typealias Weight = Cost.Total

  /// A stored pair of a sparse row.
  struct Entry: Sendable {
    var column: Int32
    var cost: Cost
  }

  let isSparse: Bool

  /// Whether values are to be made large.
  let isNegated: Bool

  private(set) var storage: [Cost]
  private(set) var rows: [[Entry]]
  private(set) var rowSlots: Int
  private(set) var columnSlots: Int

  init(_ problem: AssignmentProblem<Cost>) {
    isNegated = problem.objective == .maximize
    rowSlots = problem.rowCount
    columnSlots = problem.columnCount
    switch problem.store {
    case .implicit: preconditionFailure("refused before")
    case .dense(let matrix):
      isSparse = false
      storage = matrix.storage
      rows = []
    case .sparse(let matrix):
      isSparse = true
      storage = []
      rows = (0..<matrix.rowCount).map { row in
        (matrix.rowStarts[row]..<matrix.rowStarts[row + 1]).map {
          Entry(column: Int32(matrix.columns[$0]), cost: matrix.costs[$0])
        }
      }
    }
  }

  func cost(_ row: Int, _ column: Int) -> Cost {
    guard isSparse else { return storage[row * columnSlots + column] }
    let entries = rows[row]
    let place = Self.place(of: column, in: entries)
    return place < entries.count && entries[place].column == column
      ? entries[place].cost : Cost.forbidden
  }

  /// The cost of a pair as something to make small.
  @inline(__always)
  func weight(_ row: Int, _ column: Int) -> Weight { weight(cost(row, column)) }

  @inline(__always)
  func weight(_ cost: Cost) -> Weight {
    if cost.isForbidden { return Weight.forbidden }
    return isNegated ? -cost.total : cost.total
  }

  mutating func set(_ row: Int, _ column: Int, _ cost: Cost) {
    guard isSparse else {
      storage[row * columnSlots + column] = cost
      return
    }
    let place = Self.place(of: column, in: rows[row])
    if place < rows[row].count, rows[row][place].column == column {
      if cost.isForbidden { rows[row].remove(at: place) } else { rows[row][place].cost = cost }
    } else if !cost.isForbidden {
      rows[row].insert(Entry(column: Int32(column), cost: cost), at: place)
    }
  }

  /// Sets the costs of a dense row, in the slots of columns.
  mutating func setRow(_ row: Int, _ costs: [Cost], columns: [Int32]) {
    precondition(costs.count == columns.count, "one slot for each cost")
    let start = row * columnSlots
    var output = storage.mutableSpan
    for place in 0..<columns.count { output[start + Int(columns[place])] = costs[place] }
  }

  /// Calls `body` with the weights of a dense row, all slots.
  @inline(__always)
  func withWeights<Result>(
    of row: Int,
    _ scratch: inout [Weight],
    _ body: (Span<Weight>) -> Result
  ) -> Result {
    let range = row * columnSlots..<(row + 1) * columnSlots
    if !isNegated, Cost.self == Weight.self, let direct = storage as? [Weight] {
      return body(direct.span.extracting(range))
    }
    if scratch.count != columnSlots { scratch = Array(repeating: 0, count: columnSlots) }
    let costs = storage.span.extracting(range)
    var output = scratch.mutableSpan
    for column in 0..<columnSlots { output[column] = weight(costs[column]) }
    return body(scratch.span)
  }

  /// Adds a slot for a row in which nothing is allowed.
  mutating func addRowSlot() {
    rowSlots += 1
    if isSparse {
      rows.append([])
    } else {
      storage.append(contentsOf: repeatElement(Cost.forbidden, count: columnSlots))
    }
  }

  /// Makes room for columns in which nothing is allowed.
  mutating func growColumns(to count: Int) {
    if !isSparse {
      var grown: [Cost] = []
      grown.reserveCapacity(rowSlots * count)
      for row in 0..<rowSlots {
        grown.append(contentsOf: storage[row * columnSlots..<(row + 1) * columnSlots])
        grown.append(contentsOf: repeatElement(Cost.forbidden, count: count - columnSlots))
      }
      storage = grown
    }
    columnSlots = count
  }

  /// Forgets a row.
  mutating func clearRow(_ row: Int) { if isSparse { rows[row] = [] } }

  /// The first place in a sparse row that is not before a column.
  private static func place(of column: Int, in entries: [Entry]) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].column) < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
