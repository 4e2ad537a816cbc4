internal import LinearAssignment

/// The values of the pairs of a caseload, scored when they are asked for.
struct TileValues: Sendable {
  let tiles: PairTiles
  let scale: Int64

  private let scorer: Scorer
  /// The row of each family, −1 for a family that can be in no pair.
  private let rowOfFamily: [Int]

  init(_ scorer: Scorer, scale: Int64) {
    self.scorer = scorer
    self.scale = scale
    tiles = PairTiles(scorer)
    var rows = [Int](repeating: -1, count: scorer.families.count)
    for (row, family) in tiles.families.enumerated() { rows[family] = row }
    rowOfFamily = rows
  }

  /// The value of a pair by its places, or `nil` if it may not be proposed.
  func value(family: Int, volunteer: Int) -> Int64? {
    scorer.score(family: family, volunteer: volunteer).map { base(of: family) + Int64($0) }
  }

  private func base(of family: Int) -> Int64 {
    Int64(scorer.families[family].urgencyPoints) * scale
  }

  /// What urgency adds to the score of each pair of a row.
  func base(ofRow row: Int) -> Int64 { base(of: tiles.families[row]) }

  /// The volunteers that pass for a family, ascending, and their values.
  func row(of family: Int) -> (volunteers: [Int], values: [Int64]) {
    let row = rowOfFamily[family]
    guard row >= 0 else { return ([], []) }
    let base = base(of: family)
    var found: [(volunteer: Int, value: Int64)] = []
    var workspace = tiles.makeWorkspace()
    tiles.visit(rows: row..<row + 1, workspace: &workspace) { _, columns, scores in
      for index in 0..<columns.count {
        found.append((tiles.volunteers[Int(columns[index])], base + Int64(scores[index])))
      }
    }
    found.sort { $0.volunteer < $1.volunteer }
    return (found.map(\.volunteer), found.map(\.value))
  }

  /// Every value, family by family.
  var matrix: [Int64] { PairValues.values(of: tiles, scorer: scorer, scale: scale) }
}

/// The values as costs of an assignment: rows and columns are those of the tiles.
extension TileValues: CostSource {
  var rowCount: Int { tiles.families.count }

  var columnCount: Int { tiles.volunteers.count }

  var blockLength: Int { PairTiles.blockLength }

  func cost(row: Int, column: Int) -> Int64 {
    value(family: tiles.families[row], volunteer: tiles.volunteers[column]) ?? .max
  }

  func makeReader() -> any CostReader<Int64> { Reader(self) }

  private final class Reader: CostReader {
    private let values: TileValues
    private var workspace: PairTiles.Workspace
    private var costs: [Int64] = []

    init(_ values: TileValues) {
      self.values = values
      workspace = values.tiles.makeWorkspace()
    }

    func read(
      _ rows: Range<Int>,
      _ body: (_ row: Int, _ columns: Span<Int32>, _ costs: Span<Int64>) -> Void
    ) {
      var costs: [Int64] = []
      swap(&costs, &self.costs)
      values.tiles.visit(rows: rows, workspace: &workspace) { row, columns, scores in
        let base = values.base(of: values.tiles.families[row])
        costs.removeAll(keepingCapacity: true)
        for index in 0..<scores.count { costs.append(base + Int64(scores[index])) }
        body(row, columns, costs.span)
      }
      swap(&costs, &self.costs)
    }
  }
}
