/// What scoring some tiles takes, in counts that do not depend on the machine.
package struct TileWork: Hashable, Sendable {
  /// The tiles that were scored, and those that were passed over because all pairs are out of reach.
  package var tiles = 0
  package var tilesPassedOver = 0
  /// The tiles of which matrix products were taken; in the others rows or pairs are summed by themselves.
  package var tilesMultiplied = 0
  /// The pairs that may be proposed.
  package var pairs = 0
  /// Multiplications and additions of products, two for each element and feature.
  package var productOperations = 0
  /// Multiplications and additions of rows and pairs summed by themselves, two for each feature of the
  /// family.
  package var sumOperations = 0
  /// The bytes that volunteers take, counted anew for each tile: more than memory ever has to hand
  /// over, since the volunteers of a strip are mostly in the cache when the next tile asks for them.
  package var bytes = 0

  /// Counts nothing yet.
  package init() {}

  /// Adds up.
  package static func += (work: inout TileWork, other: TileWork) {
    work.tiles += other.tiles
    work.tilesPassedOver += other.tilesPassedOver
    work.tilesMultiplied += other.tilesMultiplied
    work.pairs += other.pairs
    work.productOperations += other.productOperations
    work.sumOperations += other.sumOperations
    work.bytes += other.bytes
  }
}

extension PairTiles {
  /// How many features are counted, and how many of them a family has on average; `nil` where pairs are
  /// judged one by one.
  package var features: (count: Int, ofFamily: Double)? {
    guard let products = bulk?.counts.products else { return nil }
    let own = products.reduce(0) { $0 + $1.features.count }
    return (products.reduce(0) { $0 + $1.depth }, Double(own) / Double(max(families.count, 1)))
  }

  /// What visiting every row takes, `nil` where pairs are judged one by one.
  ///
  /// Takes about as long as a visit, and scores nothing. O(*rows* × *columns*) at worst.
  package func work() -> TileWork? {
    guard let bulk else { return nil }
    var memory = BulkScorer.Workspace(bulk, rows: Self.blockLength)
    var work = TileWork()
    for first in stride(from: 0, to: families.count, by: Self.blockLength) {
      let rows = first..<min(first + Self.blockLength, families.count)
      let homes = Ball(bulk.families[rows].lazy.map(\.home))
      for strip in 0..<bulk.stripCount {
        guard bulk.mayReach(homes, rows, strip: strip) else {
          work.tilesPassedOver += 1
          continue
        }
        work += bulk.work(families: rows, strip: strip, memory: &memory)
      }
    }
    return work
  }
}

extension BulkScorer {
  /// The bytes that the passes read of one volunteer, besides the numbers that enter products: their
  /// own properties and home, one entry of the points that follow from them alone, and one reach.
  private static let bytesOfVolunteer =
    MemoryLayout<BulkVolunteer>.stride + MemoryLayout<Globe.UnitVector>.stride
    + MemoryLayout<Int16>.size + MemoryLayout<Double>.size

  /// What one tile takes.
  fileprivate func work(
    families rows: Range<Int>,
    strip: Int,
    memory: inout Workspace
  ) -> TileWork {
    findPassing(
      families: rows,
      strip: strip,
      columns: &memory.columns,
      squares: &memory.squares,
      starts: &memory.starts
    )
    var work = TileWork()
    work.tiles = 1
    work.pairs = memory.starts[rows.count]
    let width = counts.volunteers(inStrip: strip).count
    let depth = counts.products.reduce(0) { $0 + $1.depth }
    work.bytes = width * (Self.bytesOfVolunteer + depth * MemoryLayout<Float>.size)
    guard work.pairs > 0 else { return work }
    for (index, product) in counts.products.enumerated() {
      let isMultiplied = counts.takesProduct(
        product: index,
        rows: rows,
        pairs: work.pairs,
        width: width,
        form: form
      )
      if isMultiplied {
        work.tilesMultiplied = 1
        work.productOperations += 2 * rows.count * product.depth * width
      } else {
        work.sumOperations += sums(of: product, rows: rows, starts: memory.starts, width: width)
      }
    }
    return work
  }

  /// The multiplications and additions of families summed one by one.
  private func sums(
    of product: PackedCounts.Product,
    rows: Range<Int>,
    starts: [Int],
    width: Int
  ) -> Int {
    rows.reduce(0) { sum, row in
      let index = row - rows.lowerBound
      let pairs = starts[index + 1] - starts[index]
      let summed = PackedCounts.sumsWholeRow(pairs: pairs, width: width) ? width : pairs
      return sum + 2 * summed * (product.starts[row + 1] - product.starts[row])
    }
  }
}
