import Koppeling
import TestSupport
import Testing

@Suite("The work of tiles")
struct TileWorkTests {
  /// The width of a strip and the share from which on a product is taken, as the benchmark's page says.
  private static let (width, share) = (512, 12)

  /// How many pairs a visit gives in each tile, and how large the tile is.
  private struct Tile: Hashable {
    let block: Int
    let strip: Int
  }

  private static func pairs(_ tiles: PairTiles) -> [Tile: Int] {
    var pairs: [Tile: Int] = [:]
    var workspace = tiles.makeWorkspace()
    for first in stride(from: 0, to: tiles.families.count, by: PairTiles.blockLength) {
      let rows = first..<min(first + PairTiles.blockLength, tiles.families.count)
      tiles.visit(rows: rows, workspace: &workspace) { _, columns, _ in
        for index in columns.indices {
          let tile = Tile(block: first / PairTiles.blockLength, strip: Int(columns[index]) / width)
          pairs[tile, default: 0] += 1
        }
      }
    }
    return pairs
  }

  private static func caseload(seed: UInt64) -> Caseload {
    var random = RandomCaseload(
      seed: seed,
      families: 140...150,
      volunteers: 900...1100,
      variety: 2...10
    )
    return random.make()
  }

  @Test("counts what a visit gives, and the products of its fuller tiles", arguments: UInt64(1)...4)
  func counts(seed: UInt64) throws {
    let tiles = PairTiles(Scorer(Self.caseload(seed: seed)))
    let work = try #require(tiles.work())
    let pairs = Self.pairs(tiles)
    #expect(work.pairs == pairs.values.reduce(0, +))
    let blocks = (tiles.families.count + PairTiles.blockLength - 1) / PairTiles.blockLength
    let strips = (tiles.volunteers.count + Self.width - 1) / Self.width
    #expect(work.tiles + work.tilesPassedOver == blocks * strips)
    func size(_ tile: Tile) -> Int {
      min(PairTiles.blockLength, tiles.families.count - tile.block * PairTiles.blockLength)
        * min(Self.width, tiles.volunteers.count - tile.strip * Self.width)
    }
    let full = pairs.filter { $0.value * Self.share >= size($0.key) }
    #expect(work.tilesMultiplied == full.count)
    #expect(work.sumOperations == 0 || full.count < pairs.count)
    let elements = full.keys.reduce(0) { $0 + size($1) }
    // Two operations for each element and feature.
    #expect(
      elements == 0 ? work.productOperations == 0 : work.productOperations % (2 * elements) == 0
    )
    guard elements > 0, work.tilesPassedOver == 0 else { return }
    let features = work.productOperations / (2 * elements)
    #expect(features >= Topic.allCases.count + Slot.week.count)
    // 60 bytes of each volunteer, and four for each feature, as often as there are blocks.
    #expect(work.bytes == blocks * tiles.volunteers.count * (60 + 4 * features))
  }

  @Test("is not known where pairs are judged one by one")
  func otherTravel() {
    let caseload = RandomCaseload.medium(seed: 1)
    #expect(PairTiles(Scorer(caseload, travelTimes: SampleTravel.pairByPair)).work() == nil)
  }
}
