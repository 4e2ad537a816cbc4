/// Costs given by a function of row and column.
///
/// The function is called anew for every pair at every reading, from several threads if the problem allows
/// them. A source that can work out many costs together is faster: see ``CostSource``.
public struct FunctionCosts<Cost: AssignmentCost>: CostSource {
  /// The number of rows.
  public let rowCount: Int

  /// The number of columns.
  public let columnCount: Int

  /// Rows are read one by one.
  public var blockLength: Int { 1 }

  private let function: @Sendable (_ row: Int, _ column: Int) -> Cost

  /// Creates a source.
  ///
  /// - Parameters:
  ///   - rowCount: The number of rows.
  ///   - columnCount: The number of columns.
  ///   - cost: The cost of a pair, a function of the pair alone.
  /// - Precondition: No count is negative.
  public init(
    rowCount: Int,
    columnCount: Int,
    cost: @escaping @Sendable (_ row: Int, _ column: Int) -> Cost
  ) {
    precondition(rowCount >= 0 && columnCount >= 0, "a shape is not negative")
    self.rowCount = rowCount
    self.columnCount = columnCount
    function = cost
  }

  /// The cost of a pair.
  public func cost(row: Int, column: Int) -> Cost { function(row, column) }

  /// A reader for one thread.
  public func makeReader() -> any CostReader<Cost> {
    Reader(columnCount: columnCount, function: function)
  }

  private final class Reader: CostReader {
    private let function: @Sendable (_ row: Int, _ column: Int) -> Cost
    private let columns: [Int32]
    private var costs: [Cost]

    init(columnCount: Int, function: @escaping @Sendable (_ row: Int, _ column: Int) -> Cost) {
      self.function = function
      columns = Array(0..<Int32(columnCount))
      costs = Array(repeating: 0, count: columnCount)
    }

    func read(
      _ rows: Range<Int>,
      _ body: (_ row: Int, _ columns: Span<Int32>, _ costs: Span<Cost>) -> Void
    ) {
      let columns = columns
      var costs: [Cost] = []
      swap(&costs, &self.costs)
      for row in rows {
        for column in costs.indices { costs[column] = function(row, column) }
        body(row, columns.span, costs.span)
      }
      swap(&costs, &self.costs)
    }
  }
}
