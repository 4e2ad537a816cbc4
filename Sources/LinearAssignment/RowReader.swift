/// Rows of a dense problem as weights to be made small, read in place where the costs allow it.
///
/// Costs that are narrower than their sums, are to be maximised or pay for unassigned columns are
/// converted row by row into a scratch row, which stays in the cache. A problem whose columns are the
/// sources is transposed once.
struct RowReader<Cost: AssignmentCost>: Sendable {
  typealias Weight = Cost.Total

  let rowCount: Int
  let columnCount: Int
  private let costs: [Cost]
  private let direct: [Weight]?
  private let isNegated: Bool
  private let columnPrices: [Weight]?
  private let isTransposed: Bool

  init(_ matrix: CostMatrix<Cost>, isTransposed: Bool, isNegated: Bool, columnPrices: [Weight]?) {
    rowCount = isTransposed ? matrix.columnCount : matrix.rowCount
    columnCount = isTransposed ? matrix.rowCount : matrix.columnCount
    costs = isTransposed ? Self.transposed(matrix) : matrix.storage
    self.isNegated = isNegated
    self.isTransposed = isTransposed
    self.columnPrices = columnPrices
    direct = isNegated || columnPrices != nil ? nil : costs as? [Weight]
  }

  @inline(__always)
  func withRow<Result>(
    _ row: Int,
    _ scratch: inout [Weight],
    _ body: (Span<Weight>) throws(AssignmentError) -> Result
  ) throws(AssignmentError) -> Result {
    let range = row * columnCount..<(row + 1) * columnCount
    if let direct { return try body(direct.span.extracting(range)) }
    let costs = costs.span.extracting(range)
    precondition(scratch.count == columnCount, "one scratch element for each column")
    var output = scratch.mutableSpan
    for column in 0..<columnCount {
      let cost = costs[column]
      let weight = isNegated ? cost.total.negation : cost.total
      output[column] = cost.isForbidden ? Weight.forbidden : weight
    }
    if let columnPrices {
      for column in 0..<columnCount where !output[column].isForbidden {
        output[column] = Self.priced(output[column], columnPrices[column])
      }
    }
    return try body(scratch.span)
  }

  @inline(__always)
  func weight(_ row: Int, _ column: Int) -> Weight {
    let index = row * columnCount + column
    if let direct { return direct[index] }
    let weight = isNegated ? costs[index].total.negation : costs[index].total
    return columnPrices.map { Self.priced(weight, $0[column]) } ?? weight
  }

  /// A weight less a price, which is within its limit.
  ///
  /// A weight far beyond every limit stays as it is, since it will be refused and must not overflow before.
  @inline(__always)
  private static func priced(_ weight: Weight, _ price: Weight) -> Weight {
    let safe = Weight.forbidden.divided(by: 4)
    return weight <= safe && weight >= -safe ? weight - price : weight
  }

  /// Whether rows are read in place.
  var isDirect: Bool { direct != nil }

  /// Whether ``doubles(_:)`` is the matrix itself.
  var isInPlace: Bool { direct is [Double] }

  /// How large weights may be for their sums to be exact in doubles; infinite where sums round anyway.
  static func exactLimit(_ limit: MagnitudeLimit<Weight>) -> Double {
    Weight.unitRoundoff == 0 ? 0x1p53 / Double(4 * limit.steps) : .infinity
  }

  /// All weights as doubles, row by row, infinite where forbidden.
  ///
  /// They are examined, unless they are the matrix itself. Returns `nil` if whole numbers are so large that
  /// sums of them might be rounded.
  func doubles(_ limit: MagnitudeLimit<Weight>) throws(AssignmentError) -> [Double]? {
    if let direct = direct as? [Double] { return direct }
    let exactLimit = Self.exactLimit(limit)
    var output: [Double] = []
    output.reserveCapacity(costs.count)
    var scratch = [Weight](repeating: 0, count: columnCount)
    for row in 0..<rowCount {
      let isExact = try withRow(row, &scratch) { (weights) throws(AssignmentError) -> Bool in
        var isWithin = true
        for column in 0..<columnCount {
          let weight = weights[column]
          guard !weight.isForbidden else {
            output.append(.infinity)
            continue
          }
          if !(weight <= limit.value && -limit.value <= weight) { isWithin = false }
          output.append(weight.double)
        }
        if !isWithin { try examine(row, limit) }
        return output[(row * columnCount)...].allSatisfy { $0.isInfinite || abs($0) <= exactLimit }
      }
      guard isExact else { return nil }
    }
    return output
  }

  /// The weight of a pair, `nil` if it is forbidden.
  func allowedWeight(_ row: Int, _ column: Int) -> Weight? {
    costs[row * columnCount + column].isForbidden ? nil : weight(row, column)
  }

  /// Refuses a row that holds what no problem may hold.
  func examine(_ row: Int, _ limit: MagnitudeLimit<Weight>) throws(AssignmentError) {
    for column in 0..<columnCount {
      let cost = costs[row * columnCount + column]
      guard !cost.isForbidden else { continue }
      if cost.isRefused {
        let pair = isTransposed ? Pair(row: column, column: row) : Pair(row: row, column: column)
        throw .refusedCost(pair, value: cost.text)
      }
      guard cost.total <= limit.value, -limit.value <= cost.total else {
        throw .sumsTooLarge(magnitude: cost.text, steps: limit.steps)
      }
    }
  }

  /// The transpose, made tile by tile so that both sides stay in the cache.
  private static func transposed(_ matrix: CostMatrix<Cost>) -> [Cost] {
    let (rows, columns) = (matrix.rowCount, matrix.columnCount)
    let input = matrix.storage.span
    let tile = 32
    var output = [Cost](repeating: Cost.zero, count: rows * columns)
    var target = output.mutableSpan
    for rowStart in stride(from: 0, to: rows, by: tile) {
      let rowEnd = min(rowStart + tile, rows)
      for columnStart in stride(from: 0, to: columns, by: tile) {
        for column in columnStart..<min(columnStart + tile, columns) {
          for row in rowStart..<rowEnd {
            target[column * rows + row] = input[row * columns + column]
          }
        }
      }
    }
    return output
  }
}
