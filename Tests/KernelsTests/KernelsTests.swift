import Kernels
import Testing

@Suite("Kernels against plain loops")
struct KernelsTests {
  static let counts = [0, 1, 7, 8, 9, 31, 32, 33, 40, 64, 100, 129]

  /// Numbers with a fraction that is exact, some of them infinite.
  private func row(_ count: Int, _ factor: Int = 37) -> [Double] {
    (0..<count).map { $0 % 11 == 5 ? .infinity : Double(($0 * factor) % 19) - 4.5 }
  }

  private func prices(_ count: Int) -> [Double] { (0..<count).map { Double(($0 * 13) % 7) / 8 } }

  private func minima(_ values: [Double]) -> [Double] {
    stride(from: 0, to: values.count, by: 32).map { start in
      values[start..<min(start + 32, values.count)].reduce(.infinity, min)
    }
  }

  @Test("Blocks of a row under prices have their least element", arguments: counts)
  func blockMinima(count: Int) {
    let (row, prices) = (row(count), prices(count))
    let expected = minima(zip(row, prices).map { $0 - $1 })
    var found = [Double](repeating: 0, count: expected.count)
    var span = found.mutableSpan
    Kernels.writeBlockMinima(of: row.span, minus: prices.span, into: &span)
    #expect(found == expected)
    found = [Double](repeating: 0, count: expected.count)
    span = found.mutableSpan
    _ = Kernels.writeBlockMinima(of: row.span, minus: prices.span, scale: 1, into: &span)
    #expect(found == expected)
    found = [Double](repeating: 0, count: expected.count)
    span = found.mutableSpan
    _ = Kernels.writeBlockMinima(of: row.span, scale: 1, into: &span)
    #expect(found == minima(row))
    #expect(Kernels.leastElement(of: row.span, scale: 1).least == row.reduce(.infinity, min))
  }

  @Test("The two least of some columns under prices are those of a sorted row", arguments: counts)
  func leastTwo(count: Int) {
    let (row, prices) = (row(count), prices(count))
    for columns in [0..<count, count / 3..<count, 0..<count / 2, count / 2..<count / 2] {
      let sorted = columns.map { row[$0] - prices[$0] }.sorted() + [.infinity, .infinity]
      let (least, second) = Kernels.leastTwo(of: row.span, minus: prices.span, in: columns)
      #expect(least == sorted[0] && second == sorted[1], "\(columns)")
    }
  }

  @Test("A row of one element, however low, shows in the check")
  func lowElement() {
    let scale = Double.greatestFiniteMagnitude / 0x1p1000
    #expect(Kernels.leastElement(of: [-0x1p1000].span, scale: scale).check.isFinite)
    #expect(!Kernels.leastElement(of: [-0x1p1001].span, scale: scale).check.isFinite)
  }

  @Test("Blocks of whole numbers under prices have their least element", arguments: counts)
  func integerBlockMinima(count: Int) {
    let row = row(count).map { $0.isInfinite ? Int64.max : Int64($0 * 8) }
    let prices = prices(count).map { Int64($0 * 8) }
    for prices in [prices, []] {
      let expected = stride(from: 0, to: count, by: 32).map { start in
        (start..<min(start + 32, count)).map { column in
          row[column] == .max ? .max : row[column] - (prices.isEmpty ? 0 : prices[column])
        }.reduce(Int64.max, min)
      }
      var found = [Int64](repeating: 0, count: expected.count)
      var span = found.mutableSpan
      _ = Kernels.writeBlockMinima(of: row.span, minus: prices.span, limit: 1000, into: &span)
      #expect(found == expected)
    }
  }

  @Test("An element that is no number, infinite or beyond the limit shows in the check")
  func checks() {
    let limit = 0x1p1000
    let scale = Double.greatestFiniteMagnitude / limit
    for place in [0, 7, 8, 19, 39] {
      for fault in [Double.nan, .infinity, -.infinity, limit * 1.25, -limit * 1.25] {
        var row = [Double](repeating: 2, count: 40)
        var blocks = [Double](repeating: 0, count: 2)
        #expect(Kernels.leastElement(of: row.span, scale: scale).check.isFinite)
        row[place] = fault
        #expect(!Kernels.leastElement(of: row.span, scale: scale).check.isFinite)
        var span = blocks.mutableSpan
        let plain = Kernels.writeBlockMinima(of: row.span, scale: scale, into: &span)
        #expect(!plain.isFinite)
        let zeros = [Double](repeating: 0, count: 40)
        span = blocks.mutableSpan
        let priced = Kernels.writeBlockMinima(
          of: row.span,
          minus: zeros.span,
          scale: scale,
          into: &span
        )
        #expect(!priced.isFinite)
      }
      for fault in [3, -3, .max, .min, .min + 1] as [Int64] {
        let none: [Int64] = []
        var row = [Int64](repeating: -2, count: 40)
        var blocks = [Int64](repeating: 0, count: 2)
        var span = blocks.mutableSpan
        let isWithin = Kernels.writeBlockMinima(
          of: row.span,
          minus: none.span,
          limit: 2,
          into: &span
        )
        #expect(isWithin)
        row[place] = fault
        span = blocks.mutableSpan
        let isStill = Kernels.writeBlockMinima(
          of: row.span,
          minus: none.span,
          limit: 2,
          into: &span
        )
        #expect(!isStill)
      }
    }
  }

  @Test("Prices are lowered to what a row leaves", arguments: counts)
  func lowering(count: Int) {
    let row = row(count)
    var lowered = prices(count)
    let expected = zip(row, lowered).map { min($0 - 1.25, $1) }
    var span = lowered.mutableSpan
    Kernels.lower(&span, to: row.span, minus: 1.25)
    #expect(lowered == expected)
  }

  @Test(
    "Distances begin and fall along rows, and settled columns stay out of reach",
    arguments: counts
  )
  func distances(count: Int) {
    var prices = prices(count)
    if count > 3 { prices[3] = -.infinity }
    let rows = [row(count), row(count, 29)]
    var expected = [Double](repeating: .infinity, count: count)
    var distances = [Double](repeating: 0, count: count)
    var blocks = [Double](repeating: 0, count: (count + 31) / 32)
    for (index, row) in rows.enumerated() {
      let offset = Double(index) / 4
      expected = (0..<count).map { min(offset + (row[$0] - prices[$0]), expected[$0]) }
      var reached = distances.mutableSpan
      var least = blocks.mutableSpan
      if index == 0 {
        Kernels.beginDistances(
          &reached,
          at: offset,
          along: row.span,
          minus: prices.span,
          into: &least
        )
      } else {
        Kernels.lowerDistances(
          &reached,
          to: offset,
          along: row.span,
          minus: prices.span,
          into: &least
        )
      }
      #expect(distances == expected)
      #expect(blocks == minima(expected))
    }
    if count > 3 { #expect(distances[3] == .infinity) }
  }
}
