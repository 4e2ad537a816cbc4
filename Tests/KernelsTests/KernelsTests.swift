import Kernels
import Testing

@Suite("Kernels against plain loops")
struct KernelsTests {
  @Test(arguments: [0, 1, 7, 8, 9, 31, 64, 100])
  func blockMinima(count: Int) {
    for blockLength in [1, 3, 8, 24] {
      let row = (0..<count).map { index in
        index % 11 == 5 ? .infinity : Double((index * 37) % 19) - 4.5
      }
      let prices = (0..<count).map { Double(($0 * 13) % 7) / 8 }
      let expected = stride(from: 0, to: count, by: blockLength).map { start in
        (start..<min(start + blockLength, count)).map { row[$0] - prices[$0] }.min()
      }
      var minima = [Double](repeating: 0, count: expected.count)
      var span = minima.mutableSpan
      Kernels.writeBlockMinima(
        of: row.span,
        minus: prices.span,
        blockLength: blockLength,
        into: &span
      )
      #expect(minima == expected)
      let integers = row.map { $0.isInfinite ? Int64.max : Int64($0 * 8) }
      let integerPrices = prices.map { Int64($0 * 8) }
      var integerMinima = [Int64](repeating: 0, count: expected.count)
      var integerSpan = integerMinima.mutableSpan
      Kernels.writeBlockMinima(
        of: integers.span,
        minus: integerPrices.span,
        blockLength: blockLength,
        into: &integerSpan
      )
      #expect(integerMinima == expected.map { $0 == .infinity ? .max : $0.map { Int64($0 * 8) } })
    }
  }

  @Test func magnitudes() {
    for place in 0..<20 {
      var row = [Double](repeating: 2, count: 20)
      let isPlain = Kernels.areWithin(2, row.span)
      #expect(isPlain)
      for fault in [2.5, -2.5, .nan, .infinity, -.infinity] {
        row[place] = fault
        let isFaulty = !Kernels.areWithin(2, row.span)
        #expect(isFaulty)
      }
      var integers = [Int64](repeating: -2, count: 20)
      let arePlain = Kernels.areWithin(2, integers.span)
      #expect(arePlain)
      for fault in [3, -3, .max, .min, .min + 1] as [Int64] {
        integers[place] = fault
        let isFault = !Kernels.areWithin(2, integers.span)
        #expect(isFault)
      }
    }
  }
}
