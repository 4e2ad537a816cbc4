import Kernels
import Koppeling
import TestSupport
import Testing

@Suite("The work of tiles")
struct TileWorkTests {
  /// The width of a strip and the share from which on a product is taken, as the benchmark's page says.
  private static let (width, share) = (512, 12)

  /// The places of rows and columns of a tile.
  private struct Tile: Hashable {
    let rows: Range<Int>
    let columns: Range<Int>

    var area: Int { rows.count * columns.count }
  }

  /// How many pairs of each row a visit gives in each tile.
  private static func pairs(_ tiles: PairTiles) -> [Tile: [Int: Int]] {
    var pairs: [Tile: [Int: Int]] = [:]
    var workspace = tiles.makeWorkspace()
    for first in stride(from: 0, to: tiles.families.count, by: PairTiles.blockLength) {
      let rows = first..<min(first + PairTiles.blockLength, tiles.families.count)
      tiles.visit(rows: rows, workspace: &workspace) { row, columns, _ in
        for index in columns.indices {
          let start = Int(columns[index]) / width * width
          let tile = Tile(
            rows: rows,
            columns: start..<min(start + width, tiles.volunteers.count)
          )
          pairs[tile, default: [:]][row, default: 0] += 1
        }
      }
    }
    return pairs
  }

  /// People without interests and wishes, so that features are topics and slots.
  private static func caseload(seed: UInt64, _ density: Density) -> Caseload {
    var random = RandomCaseload(
      seed: seed,
      families: 140...150,
      volunteers: 900...1100,
      variety: 2...10
    )
    var caseload = random.make()
    for index in caseload.families.indices {
      var needs = TopicWeights()
      for topic in density == .dense ? Topic.allCases : [.boundaries] { needs[topic] = 1 }
      caseload.families[index].needs = needs
      caseload.families[index].slots = density == .dense ? .all : SlotSet([Slot.week[index % 6]])
      caseload.families[index].otherSupport = []
      caseload.families[index].interests = []
      caseload.families[index].wishes = []
      caseload.families[index].offers = []
    }
    for index in caseload.volunteers.indices { caseload.volunteers[index].wishes = [] }
    return caseload
  }

  /// How many of the features families have.
  enum Density: CaseIterable {
    case sparse
    case dense
  }

  private static let featureCount = Topic.allCases.count + Slot.week.count

  @Test(
    "is a product of each fuller tile where families have many features and there is BLAS",
    arguments: UInt64(1)...4
  )
  func products(seed: UInt64) throws {
    let scorer = Scorer(Self.caseload(seed: seed, .dense))
    let tiles = PairTiles(scorer)
    let work = try #require(tiles.work())
    let pairs = Self.pairs(tiles)
    #expect(work.pairs == pairs.values.reduce(0) { $0 + $1.values.reduce(0, +) })
    let full = pairs.filter { $1.values.reduce(0, +) * Self.share >= $0.area }
    #expect(!full.isEmpty)
    guard KernelForm.blas.isAvailable else {
      #expect(work.tilesMultiplied == 0)
      return
    }
    #expect(work.tilesMultiplied == full.count)
    #expect(
      work.productOperations == 2 * Self.featureCount * full.keys.reduce(0) { $0 + $1.area }
    )
    let portable = try #require(PairTiles(scorer, form: .portable).work())
    #expect(portable.tilesMultiplied == 0 && portable.productOperations == 0)
    #expect(portable.pairs == work.pairs && portable.sumOperations > work.sumOperations)
  }

  @Test("is a sum over the features of each family where they have few", arguments: UInt64(1)...4)
  func sums(seed: UInt64) throws {
    let tiles = PairTiles(Scorer(Self.caseload(seed: seed, .sparse)))
    let work = try #require(tiles.work())
    #expect(work.tilesMultiplied == 0 && work.productOperations == 0)
    var summed = 0
    for (tile, rows) in Self.pairs(tiles) {
      for count in rows.values {
        summed += count * Self.share >= tile.columns.count ? tile.columns.count : count
      }
    }
    // Two operations for each of two features: one topic and one slot.
    #expect(work.sumOperations == 4 * summed)
    let blocks = (tiles.families.count + PairTiles.blockLength - 1) / PairTiles.blockLength
    let strips = (tiles.volunteers.count + Self.width - 1) / Self.width
    #expect(work.tiles + work.tilesPassedOver == blocks * strips)
    guard work.tilesPassedOver == 0 else { return }
    // 58 bytes of each volunteer, and four for each feature, as often as there are blocks.
    #expect(work.bytes == blocks * tiles.volunteers.count * (58 + 4 * Self.featureCount))
  }

  @Test("is not known where pairs are judged one by one")
  func otherTravel() {
    let caseload = RandomCaseload.medium(seed: 1)
    #expect(PairTiles(Scorer(caseload, travelTimes: SampleTravel.pairByPair)).work() == nil)
  }
}
