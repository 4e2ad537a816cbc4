/// Stored costs as a source, for a problem that is to be solved by ``SolveMethod/pricing``.
struct StoredCosts<Cost: AssignmentCost>: CostSource {
  let store: CostStore<Cost>

  var rowCount: Int { store.rowCount }
  var columnCount: Int { store.columnCount }
  var blockLength: Int { 64 }

  func cost(row: Int, column: Int) -> Cost { store[row, column] }

  func makeReader() -> any CostReader<Cost> { Reader(store: store) }

  private final class Reader: CostReader {
    private let store: CostStore<Cost>
    private let allColumns: [Int32]

    init(store: CostStore<Cost>) {
      self.store = store
      allColumns = Array(0..<Int32(store.columnCount))
    }

    func read(
      _ rows: Range<Int>,
      _ body: (_ row: Int, _ columns: Span<Int32>, _ costs: Span<Cost>) -> Void
    ) {
      switch store {
      case .dense(let matrix):
        let columns = allColumns
        let storage = matrix.storage.span
        for row in rows {
          let first = row * matrix.columnCount
          body(row, columns.span, storage.extracting(first..<first + matrix.columnCount))
        }
      case .sparse(let matrix):
        for row in rows {
          let entries = matrix.rowStarts[row]..<matrix.rowStarts[row + 1]
          let columns = matrix.columns[entries].map(Int32.init)
          body(row, columns.span, matrix.costs.span.extracting(entries))
        }
      case .implicit(let costs):
        costs.source.makeReader().read(rows, body)
      }
    }
  }
}
