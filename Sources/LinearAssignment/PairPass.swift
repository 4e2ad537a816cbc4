internal import Kernels

/// A pass over the pairs of a matrix that lists those whose cost less two duals is small.
///
/// A dense row is gone through by blocks of columns; a block is opened if its least excess is low enough, or
/// if a hidden pair could be its least. Costs are negated first when a large total is sought.
struct PairPass<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  let store: CostStore<Cost>
  let isNegated: Bool
  let rowDuals: [Weight]
  let columnDuals: [Weight]

  /// For each row a column to leave out, −1 for none.
  let hiddenColumn: [Int]

  /// The rows to go through.
  let isOpen: [Bool]

  private static var blockLength: Int { Kernels.blockLength }

  /// Adds all pairs whose excess is at most `bound`, and notes each row's least excess above.
  func collect(upTo bound: Weight, into list: inout ExcessList<Weight>) {
    switch store {
    case .implicit: preconditionFailure("refused before")
    case .dense(let matrix): collect(matrix, bound, &list)
    case .sparse(let matrix):
      for row in 0..<matrix.rowCount where isOpen[row] {
        for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
          let (cost, column) = (matrix.costs[entry], matrix.columns[entry])
          guard !cost.isForbidden, column != hiddenColumn[row] else { continue }
          list.offer(row, column, weight(cost) - columnDuals[column] - rowDuals[row], bound)
        }
      }
    }
  }

  @inline(__always)
  private func weight(_ cost: Cost) -> Weight { isNegated ? -cost.total : cost.total }

  private func collect(
    _ matrix: CostMatrix<Cost>,
    _ bound: Weight,
    _ list: inout ExcessList<Weight>
  ) {
    let columnCount = matrix.columnCount
    let direct = isNegated ? nil : matrix.storage as? [Weight]
    var scratch = [Weight](repeating: 0, count: direct == nil ? columnCount : 0)
    var minima = [Weight](repeating: 0, count: Kernels.blockCount(columnCount))
    for row in 0..<matrix.rowCount where isOpen[row] {
      let range = row * columnCount..<(row + 1) * columnCount
      if let direct {
        collect(row, direct.span.extracting(range), bound, &minima, &list)
      } else {
        let costs = matrix.storage.span.extracting(range)
        for column in 0..<columnCount {
          let cost = costs[column]
          scratch[column] = cost.isForbidden ? Weight.forbidden : weight(cost)
        }
        collect(row, scratch.span, bound, &minima, &list)
      }
    }
  }

  @inline(__always)
  private func collect(
    _ row: Int,
    _ weights: Span<Weight>,
    _ bound: Weight,
    _ minima: inout [Weight],
    _ list: inout ExcessList<Weight>
  ) {
    let v = columnDuals.span
    var span = minima.mutableSpan
    _ = Weight.writeBlockMinima(of: weights, minus: v, limit: 1, into: &span)
    let (hidden, dual) = (hiddenColumn[row], rowDuals[row])
    var least = list.least[row]
    for block in 0..<span.count {
      let lowest = span[block]
      guard !lowest.isForbidden else { continue }
      let start = block * Self.blockLength
      let end = min(start + Self.blockLength, weights.count)
      if lowest - dual > bound, hidden < start || hidden >= end {
        least = min(least, lowest - dual)
        continue
      }
      for column in start..<end where column != hidden {
        let weight = weights[column]
        guard !weight.isForbidden else { continue }
        let excess = weight - v[column] - dual
        if excess <= bound {
          list.append(row, column, excess)
        } else {
          least = min(least, excess)
        }
      }
    }
    list.least[row] = least
  }
}
