/// A source of costs inside a problem.
///
/// Two are equal if they come from the same initializer call: nobody can compare functions.
struct ImplicitCosts<Cost: AssignmentCost>: Hashable, Sendable {
  private final class Identity: Sendable {}

  let source: any CostSource<Cost>
  private let identity = Identity()

  init(_ source: any CostSource<Cost>) {
    precondition(source.rowCount >= 0 && source.columnCount >= 0, "a shape is not negative")
    precondition(source.blockLength > 0, "a block has at least one row")
    self.source = source
  }

  static func == (left: Self, right: Self) -> Bool { left.identity === right.identity }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(identity)) }

  /// The rows of each block, one after the other.
  var blocks: [Range<Int>] {
    stride(from: 0, to: source.rowCount, by: source.blockLength).map {
      $0..<min($0 + source.blockLength, source.rowCount)
    }
  }

  /// Calls `body` with every pair that is not forbidden, until it throws.
  func forEachAllowed<Failure: Error>(
    _ body: (_ row: Int, _ column: Int, _ cost: Cost) throws(Failure) -> Void
  ) throws(Failure) {
    let reader = source.makeReader()
    for block in blocks {
      var failure: Failure?
      reader.read(block) { row, columns, costs in
        if failure == nil { failure = Self.failure(of: body, row, columns, costs) }
      }
      if let failure { throw failure }
    }
  }

  /// Calls `body` with one run of pairs, and returns what it throws.
  private static func failure<Failure: Error>(
    of body: (_ row: Int, _ column: Int, _ cost: Cost) throws(Failure) -> Void,
    _ row: Int,
    _ columns: Span<Int32>,
    _ costs: Span<Cost>
  ) -> Failure? {
    do throws(Failure) {
      for index in 0..<columns.count where !costs[index].isForbidden {
        try body(row, Int(columns[index]), costs[index])
      }
      return nil
    } catch {
      return error
    }
  }
}
