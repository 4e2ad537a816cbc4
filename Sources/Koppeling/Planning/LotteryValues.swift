internal import LinearAssignment

/// The second problem where tight pairs are too many to be stored, as among people who are all alike: they are
/// found anew whenever they are asked for.
///
/// Rows and columns are those of the tiles.
struct LotteryValues: CostSource {
  let stage: LotteryStage
  let values: TileValues
  let seed: UInt64

  var rowCount: Int { values.rowCount }

  var columnCount: Int { values.columnCount }

  var blockLength: Int { values.blockLength }

  func cost(row: Int, column: Int) -> Int64 {
    stage.value(
      family: values.tiles.families[row],
      volunteer: values.tiles.volunteers[column],
      seed: seed
    ) ?? .max
  }

  func makeReader() -> any CostReader<Int64> { Reader(self) }

  private final class Reader: CostReader {
    private let source: LotteryValues
    private let reader: any CostReader<Int64>
    private var columns: [Int32] = []
    private var costs: [Int64] = []

    init(_ source: LotteryValues) {
      self.source = source
      reader = source.values.makeReader()
    }

    func read(
      _ rows: Range<Int>,
      _ body: (_ row: Int, _ columns: Span<Int32>, _ costs: Span<Int64>) -> Void
    ) {
      let tiles = source.values.tiles
      var (columns, costs): ([Int32], [Int64]) = ([], [])
      swap(&columns, &self.columns)
      swap(&costs, &self.costs)
      reader.read(rows) { row, passing, worths in
        columns.removeAll(keepingCapacity: true)
        costs.removeAll(keepingCapacity: true)
        for index in 0..<passing.count {
          let value = source.stage.value(
            family: tiles.families[row],
            volunteer: tiles.volunteers[Int(passing[index])],
            worth: worths[index],
            seed: source.seed
          )
          if let value {
            columns.append(passing[index])
            costs.append(value)
          }
        }
        body(row, columns.span, costs.span)
      }
      swap(&columns, &self.columns)
      swap(&costs, &self.costs)
    }
  }
}
