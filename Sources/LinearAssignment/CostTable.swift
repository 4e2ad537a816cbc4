/// Stored costs by rows, in which rows and columns come and go.
struct CostTable<Cost: AssignmentCost>: Sendable {
  /// A stored pair of a sparse row.
  private struct Entry: Sendable {
    var column: Int
    var cost: Cost
  }

  let isSparse: Bool
  private(set) var columnCount: Int
  private var dense: [[Cost]] = []
  private var sparse: [[Entry]] = []

  var rowCount: Int { isSparse ? sparse.count : dense.count }

  init(_ store: CostStore<Cost>) {
    columnCount = store.columnCount
    switch store {
    case .implicit: preconditionFailure("refused before")
    case .dense(let matrix):
      isSparse = false
      dense = (0..<matrix.rowCount).map { row in
        Array(matrix.storage[row * matrix.columnCount..<(row + 1) * matrix.columnCount])
      }
    case .sparse(let matrix):
      isSparse = true
      sparse = (0..<matrix.rowCount).map { row in
        (matrix.rowStarts[row]..<matrix.rowStarts[row + 1]).map {
          Entry(column: matrix.columns[$0], cost: matrix.costs[$0])
        }
      }
    }
  }

  func cost(_ pair: Pair) -> Cost {
    guard isSparse else { return dense[pair.row][pair.column] }
    let place = place(of: pair)
    let entries = sparse[pair.row]
    return place < entries.count && entries[place].column == pair.column
      ? entries[place].cost : Cost.forbidden
  }

  mutating func set(_ pair: Pair, _ cost: Cost) {
    guard isSparse else {
      dense[pair.row][pair.column] = cost
      return
    }
    let place = place(of: pair)
    let isStored = place < sparse[pair.row].count && sparse[pair.row][place].column == pair.column
    if isStored, cost.isForbidden {
      sparse[pair.row].remove(at: place)
    } else if isStored {
      sparse[pair.row][place].cost = cost
    } else if !cost.isForbidden {
      sparse[pair.row].insert(Entry(column: pair.column, cost: cost), at: place)
    }
  }

  mutating func appendRow(_ costs: [Cost]) {
    if isSparse { sparse.append(Self.entries(costs)) } else { dense.append(costs) }
  }

  mutating func appendColumn(_ costs: [Cost]) {
    columnCount += 1
    for (row, cost) in costs.enumerated() {
      if !isSparse {
        dense[row].append(cost)
      } else if !cost.isForbidden {
        sparse[row].append(Entry(column: columnCount - 1, cost: cost))
      }
    }
  }

  mutating func removeRow(_ row: Int) {
    if isSparse { sparse.remove(at: row) } else { dense.remove(at: row) }
  }

  mutating func removeColumn(_ column: Int) {
    columnCount -= 1
    for row in dense.indices { dense[row].remove(at: column) }
    for row in sparse.indices {
      sparse[row].removeAll { $0.column == column }
      for place in sparse[row].indices where sparse[row][place].column > column {
        sparse[row][place].column -= 1
      }
    }
  }

  /// The problem on these costs alone.
  func problem(_ objective: Objective) -> AssignmentProblem<Cost> {
    guard isSparse else {
      return AssignmentProblem(
        CostMatrix(
          rowCount: rowCount,
          columnCount: columnCount,
          storage: dense.flatMap(\.self)
        ),
        objective: objective
      )
    }
    var starts = [0]
    for entries in sparse { starts.append(starts[starts.count - 1] + entries.count) }
    let matrix = SparseCostMatrix(
      rowCount: rowCount,
      columnCount: columnCount,
      rowStarts: starts,
      columns: sparse.flatMap { $0.map(\.column) },
      costs: sparse.flatMap { $0.map(\.cost) }
    )
    return AssignmentProblem(matrix, objective: objective)
  }

  private static func entries(_ costs: [Cost]) -> [Entry] {
    costs.enumerated().compactMap { column, cost in
      cost.isForbidden ? nil : Entry(column: column, cost: cost)
    }
  }

  /// The first place in a sparse row that is not before a column.
  private func place(of pair: Pair) -> Int {
    let entries = sparse[pair.row]
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].column < pair.column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
