/// Costs that are worked out when they are asked for, and never stored.
///
///     let source = FunctionCosts<Int64>(rowCount: 20_000, columnCount: 20_000) { row, column in
///       Int64((row * 7919 + column * 104_729) % 1009)
///     }
///     let solution = try AssignmentProblem(source).solve()
///
/// A problem on such a source keeps a few pairs of each row and the duals, and asks for all pairs again to
/// see whether one that it does not keep would be better (see ``SolveMethod/pricing``).
///
/// A source answers the same whenever and from whichever thread it is asked: the cost of a pair depends on
/// nothing but the pair.
public protocol CostSource<Cost>: Sendable {
  /// The type of the costs.
  associatedtype Cost: AssignmentCost

  /// The number of rows.
  var rowCount: Int { get }

  /// The number of columns.
  var columnCount: Int { get }

  /// How many rows are best read together, 1 or more.
  var blockLength: Int { get }

  /// The cost of a pair, ``AssignmentCost/forbidden`` where the pair must not be used.
  ///
  /// Asked for pairs that are chosen, at most a few times for each row.
  ///
  /// - Precondition: The pair lies inside the shape.
  func cost(row: Int, column: Int) -> Cost

  /// Something that reads rows for one thread.
  ///
  /// Called a few times for each thread and reading; what it holds may be as large as a few rows.
  func makeReader() -> any CostReader<Cost>
}

/// Reads rows of a ``CostSource``, in memory of its own.
public protocol CostReader<Cost>: AnyObject {
  /// The type of the costs.
  associatedtype Cost: AssignmentCost

  /// Reads all pairs of some rows that are not forbidden.
  ///
  /// The pairs of a row come in one or several runs, of which each has columns in strictly ascending order
  /// and all columns behind those of the run before; runs of several rows may alternate. A pair that is
  /// left out, or whose cost is ``AssignmentCost/forbidden``, must not be used.
  ///
  /// A solve calls it for all rows a few times over, mostly two to five: what a source takes for a row counts.
  ///
  /// - Parameters:
  ///   - rows: Neighbouring rows, at most ``CostSource/blockLength``.
  ///   - body: Takes a row, some of its columns and their costs, equally many.
  func read(
    _ rows: Range<Int>,
    _ body: (_ row: Int, _ columns: Span<Int32>, _ costs: Span<Cost>) -> Void
  )
}
