import Kernels
import Testing

@Suite("Rows under prices, in every form")
struct PricingTests {
  static let counts = [0, 1, 7, 8, 31, 32, 33, 100, 1023, 1024, 1025, 2500]

  /// Numbers that look random, the same on every machine; the fifth of eleven is infinite.
  private func numbers(_ count: Int, _ factor: Int, divisor: Double, infinite: Bool) -> [Double] {
    (0..<count).map { index in
      infinite && index % 11 == 5
        ? .infinity : Double((index * factor + factor) % 100_003 - 50_000) / divisor
    }
  }

  @Test(
    "Block minima have the same bits, for fractions too, and equal the definition",
    arguments: counts,
    [1, 7.3]
  )
  func blockMinima(count: Int, divisor: Double) {
    let row = numbers(count, 7919, divisor: divisor, infinite: true)
    let prices = numbers(count, 104_729, divisor: divisor, infinite: false)
    let differences = zip(row, prices).map { $0 - $1 }
    let expected = stride(from: 0, to: count, by: Kernels.blockLength).map { start in
      differences[start..<min(start + Kernels.blockLength, count)].reduce(.infinity, min)
    }
    for form in KernelForm.allCases {
      var found = [Double](repeating: .nan, count: expected.count)
      var scratch = [Double](repeating: .nan, count: min(count, Kernels.tileLength))
      var minima = found.mutableSpan
      var room = scratch.mutableSpan
      Kernels.writeBlockMinima(
        of: row.span,
        minus: prices.span,
        into: &minima,
        scratch: &room,
        form: form
      )
      #expect(found == expected, "\(form)")
    }
  }

  /// The least reduced costs of the rows as a form finds them.
  private func rowMinima(
    _ rows: [Double],
    _ rowPrices: [Double],
    _ columnPrices: [Double],
    _ form: KernelForm
  ) -> [Double] {
    var found = [Double](repeating: .nan, count: rowPrices.count)
    let room = Kernels.pricingScratch(rows: rowPrices.count, columns: columnPrices.count)
    var scratch = [Double](repeating: .nan, count: room)
    var minima = found.mutableSpan
    var span = scratch.mutableSpan
    Kernels.writeRowMinima(
      of: rows.span,
      minus: rowPrices.span,
      columnPrices.span,
      into: &minima,
      scratch: &span,
      form: form
    )
    return found
  }

  @Test(
    "Least reduced costs have the same bits for whole numbers, and are near for fractions",
    arguments: [(1, 1), (3, 0), (0, 4), (5, 33), (16, 200), (7, 1030)],
    [1, 7.3]
  )
  func rowMinima(shape: (Int, Int), divisor: Double) {
    let (rowCount, columnCount) = shape
    let rows = numbers(rowCount * columnCount, 7919, divisor: divisor, infinite: true)
    let rowPrices = numbers(rowCount, 31, divisor: divisor, infinite: false)
    let columnPrices = numbers(columnCount, 104_729, divisor: divisor, infinite: false)
    let expected = (0..<rowCount).map { row in
      (0..<columnCount).reduce(Double.infinity) { least, column in
        min(least, rows[row * columnCount + column] - (rowPrices[row] + columnPrices[column]))
      }
    }
    // No number is above 50 003; the bound is for three of them, on both sides.
    let tolerance = divisor == 1 ? 0 : 2 * 0x1p-52 * 3 * 50_003 / divisor
    for form in KernelForm.allCases {
      let found = rowMinima(rows, rowPrices, columnPrices, form)
      for (found, expected) in zip(found, expected) {
        #expect(found == expected || abs(found - expected) <= tolerance, "\(form)")
      }
    }
  }
}
