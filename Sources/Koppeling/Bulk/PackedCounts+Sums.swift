internal import Kernels

extension PackedCounts {
  /// Memory for one thread.
  struct Workspace {
    /// The families of a tile by feature.
    fileprivate var left: [Float]
    /// The packed counts of a tile, one part for each product, family by family.
    private(set) var tile: [Float]
    /// How far the parts are apart.
    let partLength: Int

    init(_ counts: PackedCounts, rows: Int) {
      let depth = counts.products.map(\.depth).max() ?? 0
      left = [Float](repeating: 0, count: rows * depth)
      partLength = rows * stripWidth
      tile = [Float](repeating: 0, count: counts.productCount * partLength)
    }

    fileprivate mutating func withTile(
      _ body: (_ tile: inout [Float], _ left: inout [Float]) -> Void
    ) {
      body(&tile, &left)
    }
  }

  /// From this share of the pairs of a tile or row on, given as its inverse, all its pairs are summed.
  ///
  /// A pair by itself costs a look-up for each feature that the family has; as part of a row or tile it
  /// costs a multiplication for each, but these run many times as fast.
  private static let denseShare = 12
  /// How many times as long a multiplication takes in the sums of a row as in a product by BLAS.
  private static let costInRow = 3

  /// Whether the product of a tile is taken, zeros included, instead of sums over the features that each
  /// family has.
  ///
  /// Pays by BLAS alone, for several rows at once, and if families have enough of the features: the
  /// portable product is no faster than sums of rows.
  func takesProduct(
    product index: Int,
    rows: Range<Int>,
    pairs: Int,
    width: Int,
    form: KernelForm
  ) -> Bool {
    let starts = products[index].starts
    let entries = starts[rows.upperBound] - starts[rows.lowerBound]
    return form == .blas && rows.count > 1 && pairs * Self.denseShare >= rows.count * width
      && entries * Self.costInRow >= rows.count * products[index].depth
  }

  /// Whether all pairs of a family with a strip are summed, not only those that pass.
  static func sumsWholeRow(pairs: Int, width: Int) -> Bool {
    pairs > 0 && pairs * denseShare >= width
  }

  /// The packed counts of some pairs of a tile, by whichever way takes less work.
  ///
  /// Afterwards the tile of the workspace holds them by row and column of the strip; what it holds for
  /// other pairs is not said.
  ///
  /// - Parameters:
  ///   - index: Which product.
  ///   - rows: The families of the tile.
  ///   - strip: The strip of volunteers.
  ///   - columns: The volunteers of the pairs, family after family.
  ///   - starts: Where each family's volunteers begin, and at the end their number.
  ///   - workspace: Reused memory.
  ///   - form: How to compute products.
  func sum(
    product index: Int,
    rows: Range<Int>,
    strip: Int,
    columns: [Int32],
    starts: [Int],
    workspace: inout Workspace,
    form: KernelForm
  ) {
    let range = volunteers(inStrip: strip)
    let isDense = takesProduct(
      product: index,
      rows: rows,
      pairs: starts[rows.count],
      width: range.count,
      form: form
    )
    let part = index * workspace.partLength
    workspace.withTile { tile, left in
      if isDense {
        products[index].spread(rows, into: &left)
        multiply(products[index], left, into: &tile, at: part, rows: rows.count, range, form)
        return
      }
      for row in rows {
        let place = row - rows.lowerBound
        let pairs = starts[place]..<starts[place + 1]
        let first = part + place * range.count
        if Self.sumsWholeRow(pairs: pairs.count, width: range.count) {
          products[index].sumRow(row, range: range, into: &tile, at: first)
        } else if !pairs.isEmpty {
          products[index].sum(row, columns[pairs], range: range, into: &tile, at: first)
        }
      }
    }
  }

  /// Takes the product of a whole tile.
  private func multiply(
    _ product: Product,
    _ left: [Float],
    into tile: inout [Float],
    at part: Int,
    rows: Int,
    _ range: Range<Int>,
    _ form: KernelForm
  ) {
    let depth = product.depth
    var tile = tile.mutableSpan
    MatrixProduct.multiply(
      left.span.extracting(0..<rows * depth),
      product.right.span.extracting(range.lowerBound * depth..<range.upperBound * depth),
      into: &tile,
      from: part,
      rows: rows,
      depth: depth,
      columns: range.count,
      form: form
    )
  }
}

extension PackedCounts.Product {
  /// Writes some families' numbers by feature, zeros included.
  fileprivate func spread(_ rows: Range<Int>, into left: inout [Float]) {
    for index in 0..<rows.count * depth { left[index] = 0 }
    for row in rows {
      let first = (row - rows.lowerBound) * depth
      for entry in starts[row]..<starts[row + 1] {
        left[first + Int(features[entry])] = numbers[entry]
      }
    }
  }

  /// The sums of one family with a whole strip.
  fileprivate func sumRow(
    _ row: Int,
    range: Range<Int>,
    into tile: inout [Float],
    at first: Int
  ) {
    let entries = starts[row]..<starts[row + 1]
    var tile = tile.mutableSpan
    MatrixProduct.multiplyRow(
      features.span.extracting(entries),
      numbers.span.extracting(entries),
      right.span.extracting(range.lowerBound * depth..<range.upperBound * depth),
      into: &tile,
      from: first,
      columns: range.count
    )
  }

  /// The sums of one family's pairs over the features that the family has.
  fileprivate func sum(
    _ row: Int,
    _ columns: ArraySlice<Int32>,
    range: Range<Int>,
    into tile: inout [Float],
    at first: Int
  ) {
    let right = right.span.extracting(range.lowerBound * depth..<range.upperBound * depth)
    let entries = starts[row]..<starts[row + 1]
    let (features, numbers) = (features.span.extracting(entries), numbers.span.extracting(entries))
    for column in columns {
      let column = Int(column) - range.lowerBound
      var sum: Float = 0
      for index in features.indices {
        sum += numbers[index] * right[Int(features[index]) * range.count + column]
      }
      tile[first + column] = sum
    }
  }
}
