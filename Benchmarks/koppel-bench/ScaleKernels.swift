import CaseloadScale
import Kernels
import Koppeling

/// One tile of counts, in every way that there is.
enum ScaleKernels {
  private static let rows = PairTiles.blockLength
  private static let columns = 512
  private static let tries = 301

  /// Times products and sums of one tile that lies in the cache, by turns.
  ///
  /// - Parameters:
  ///   - features: How many features there are, at least 1.
  ///   - mean: How many a family has on average.
  /// - Returns: Medians.
  static func measure(features: Int, ofFamily mean: Double) -> ScaleComparison.Kernels {
    let own = min(features, max(1, Int(mean.rounded())))
    let right = (0..<features * columns).map { Float($0 % 3) }
    var left = [Float](repeating: 0, count: rows * features)
    // The features of a family lie anywhere among all.
    let places = (0..<rows).map { row in
      (0..<own).map { Int32(($0 * features / own + row) % features) }.sorted()
    }
    for (row, places) in places.enumerated() {
      for place in places { left[row * features + Int(place)] = 1 }
    }
    let ones = [Float](repeating: 1, count: own)
    var tile = [Float](repeating: 0, count: rows * columns)
    let forms = KernelForm.allCases.filter(\.isAvailable)
    var times: [[Double]] = forms.map { _ in [] }
    var sums: [Double] = []
    let clock = ContinuousClock()
    for _ in 0..<tries {
      for (index, form) in forms.enumerated() {
        let time = clock.measure { multiply(left, right, into: &tile, depth: features, form) }
        times[index].append(time / .seconds(1))
      }
      let products = tile
      let time = clock.measure {
        for row in 0..<rows { sum(places[row], ones, right, into: &tile, row: row) }
      }
      precondition(tile == products, "sums are products without zeros")
      sums.append(time / .seconds(1))
    }
    return ScaleComparison.Kernels(
      features: features,
      featuresOfFamily: mean,
      portable: ScaleSize.median(times[0]),
      blas: forms.count > 1 ? ScaleSize.median(times[1]) : nil,
      sums: ScaleSize.median(sums)
    )
  }

  private static func multiply(
    _ left: [Float],
    _ right: [Float],
    into tile: inout [Float],
    depth: Int,
    _ form: KernelForm
  ) {
    var tile = tile.mutableSpan
    MatrixProduct.multiply(
      left.span,
      right.span,
      into: &tile,
      rows: rows,
      depth: depth,
      columns: columns,
      form: form
    )
  }

  private static func sum(
    _ places: [Int32],
    _ numbers: [Float],
    _ right: [Float],
    into tile: inout [Float],
    row: Int
  ) {
    var tile = tile.mutableSpan
    MatrixProduct.multiplyRow(
      places.span,
      numbers.span,
      right.span,
      into: &tile,
      from: row * columns,
      columns: columns
    )
  }
}
