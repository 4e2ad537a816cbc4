import Koppeling
import LinearAssignment

/// The scores of pairs as costs, without urgency: rows and columns are those of the tiles.
struct TileScores: CostSource {
  let tiles: PairTiles
  let scorer: Scorer

  init(_ scorer: Scorer) {
    self.scorer = scorer
    tiles = PairTiles(scorer)
  }

  var rowCount: Int { tiles.families.count }
  var columnCount: Int { tiles.volunteers.count }
  var blockLength: Int { PairTiles.blockLength }

  func cost(row: Int, column: Int) -> Int32 {
    scorer.score(family: tiles.families[row], volunteer: tiles.volunteers[column])
      .map { Int32($0) } ?? .max
  }

  func makeReader() -> any CostReader<Int32> { Reader(tiles) }

  private final class Reader: CostReader {
    private let tiles: PairTiles
    private var workspace: PairTiles.Workspace

    init(_ tiles: PairTiles) {
      self.tiles = tiles
      workspace = tiles.makeWorkspace()
    }

    func read(
      _ rows: Range<Int>,
      _ body: (_ row: Int, _ columns: Span<Int32>, _ costs: Span<Int32>) -> Void
    ) {
      tiles.visit(rows: rows, workspace: &workspace, body: body)
    }
  }
}
