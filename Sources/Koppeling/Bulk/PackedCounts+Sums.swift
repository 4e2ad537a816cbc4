internal import Kernels

extension PackedCounts {
  /// Memory for one thread.
  struct Workspace {
    /// The families of a tile by feature.
    fileprivate var left: [Float]
    /// The product of a tile, family by family.
    fileprivate var tile: [Float]

    init(_ counts: PackedCounts, rows: Int) {
      let depth = counts.products.map(\.depth).max() ?? 0
      left = [Float](repeating: 0, count: rows * depth)
      tile = [Float](repeating: 0, count: rows * stripWidth)
    }
  }

  /// From this share of the pairs of a tile on, given as its inverse, the whole product is taken.
  ///
  /// A pair by itself costs a look-up for each feature that the family has; as part of a product it
  /// costs a multiplication for every feature there is, but these run many times as fast.
  private static let denseShare = 12

  /// Whether the whole product of a tile is taken.
  static func takesProduct(pairs: Int, rows: Int, width: Int) -> Bool {
    pairs * denseShare >= rows * width
  }

  /// The packed counts of some pairs of a tile, by whichever way takes less work.
  ///
  /// - Parameters:
  ///   - index: Which product.
  ///   - rows: The families of the tile.
  ///   - strip: The strip of volunteers.
  ///   - columns: The volunteers of the pairs, family after family.
  ///   - starts: Where each family's volunteers begin, and at the end their number.
  ///   - sums: From the product's own part on set to the packed counts of the pairs.
  ///   - workspace: Reused memory.
  ///   - form: How to compute products.
  func sum(
    product index: Int,
    rows: Range<Int>,
    strip: Int,
    columns: [Int32],
    starts: [Int],
    into sums: inout [Float],
    workspace: inout Workspace,
    form: KernelForm
  ) {
    let range = volunteers(inStrip: strip)
    let columns = columns.span
    var sums = sums.mutableSpan
    let part = index * workspace.tile.count
    let isDense = Self.takesProduct(
      pairs: starts[rows.count],
      rows: rows.count,
      width: range.count
    )
    if isDense {
      products[index].spread(rows, into: &workspace.left)
      multiply(
        products[index],
        workspace.left,
        into: &workspace.tile,
        rows: rows.count,
        range: range,
        form: form
      )
    }
    for row in rows.indices {
      let pairs = starts[row - rows.lowerBound]..<starts[row - rows.lowerBound + 1]
      if isDense {
        let first = (row - rows.lowerBound) * range.count - range.lowerBound
        let tile = workspace.tile.span
        for pair in pairs { sums[part + pair] = tile[first + Int(columns[pair])] }
      } else {
        products[index].sum(row, pairs, range: range, columns: columns, into: &sums, at: part)
      }
    }
  }

  /// Takes the product of a whole tile.
  private func multiply(
    _ product: Product,
    _ left: [Float],
    into tile: inout [Float],
    rows: Int,
    range: Range<Int>,
    form: KernelForm
  ) {
    let depth = product.depth
    var tile = tile.mutableSpan
    MatrixProduct.multiply(
      left.span.extracting(0..<rows * depth),
      product.right.span.extracting(range.lowerBound * depth..<range.upperBound * depth),
      into: &tile,
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
      for entry in entries[starts[row]..<starts[row + 1]] {
        left[first + Int(entry.feature)] = entry.number
      }
    }
  }

  /// The sums of one family's pairs over the features that the family has.
  fileprivate func sum(
    _ row: Int,
    _ pairs: Range<Int>,
    range: Range<Int>,
    columns: Span<Int32>,
    into sums: inout MutableSpan<Float>,
    at part: Int
  ) {
    let right = right.span.extracting(range.lowerBound * depth..<range.upperBound * depth)
    let entries = entries.span.extracting(starts[row]..<starts[row + 1])
    for pair in pairs {
      let column = Int(columns[pair]) - range.lowerBound
      var sum: Float = 0
      for index in entries.indices {
        let entry = entries[index]
        sum += entry.number * right[Int(entry.feature) * range.count + column]
      }
      sums[part + pair] = sum
    }
  }
}
