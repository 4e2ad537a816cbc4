import Kernels
import LinearAssignment
import SolverSpeed

/// Row passes of the solver in both forms, side by side.
struct SpeedKernels: Codable {
  static let sizes = [200, 1000, 5000]
  private static let rowsEach = 16

  /// `block minima` or `pricing`.
  var kernel: String
  var size: Int

  /// One pass over a square matrix.
  var portable: SpeedTiming
  var blas: SpeedTiming?

  /// Gigabytes of the matrix a second, by the median.
  var portableRate: Double
  var blasRate: Double?

  /// The time of BLAS over that of the portable form.
  var ratio: Double?

  /// Measures both kernels at a size, the forms by turns.
  static func measure(_ size: Int, repetitions: Int) -> [SpeedKernels] {
    let matrix = SpeedFamily.uniform.matrix(rows: size, columns: size, seed: 1).storage
    return [
      SpeedKernels("block minima", size, repetitions) { form in
        blockMinima(matrix, size, form)
      },
      SpeedKernels("pricing", size, repetitions) { form in
        pricing(matrix, size, form)
      },
    ]
  }

  private init(_ kernel: String, _ size: Int, _ repetitions: Int, pass: (KernelForm) -> Double) {
    (self.kernel, self.size) = (kernel, size)
    portable = SpeedTiming { _ = pass(.portable) }
    var blas = SpeedTiming { _ = pass(.blas) }
    var (first, second) = (0.0, 0.0)
    for _ in 0..<repetitions {
      portable.add { first = pass(.portable) }
      blas.add { second = pass(.blas) }
    }
    precondition(abs(first - second) <= 1e-9, "both forms find the same")
    let bytes = Double(size * size * 8)
    portableRate = bytes / portable.median / 1e6
    guard KernelForm.blas.isAvailable else { return }
    self.blas = blas
    blasRate = bytes / blas.median / 1e6
    ratio = blas.median / portable.median
  }

  /// Prices of columns as they are half-way: the cheap and the dear.
  private static func prices(_ size: Int) -> [Double] { (0..<size).map { Double($0 % 7) / 70 } }

  private static func blockMinima(_ matrix: [Double], _ size: Int, _ form: KernelForm) -> Double {
    let prices = prices(size)
    var minima = [Double](repeating: 0, count: Kernels.blockCount(size))
    var scratch = [Double](repeating: 0, count: Kernels.tileLength)
    var sum = 0.0
    for row in 0..<size {
      var found = minima.mutableSpan
      var room = scratch.mutableSpan
      Kernels.writeBlockMinima(
        of: matrix.span.extracting(row * size..<(row + 1) * size),
        minus: prices.span,
        into: &found,
        scratch: &room,
        form: form
      )
      sum += minima[row % minima.count]
    }
    return sum
  }

  private static func pricing(_ matrix: [Double], _ size: Int, _ form: KernelForm) -> Double {
    let (rowPrices, prices) = ([Double](repeating: 0.25, count: rowsEach), prices(size))
    var minima = [Double](repeating: 0, count: rowsEach)
    let room = Kernels.pricingScratch(rows: rowsEach, columns: size)
    var scratch = [Double](repeating: 0, count: form == .blas ? room : 0)
    var sum = 0.0
    for start in stride(from: 0, to: size, by: rowsEach) {
      let count = min(rowsEach, size - start)
      if count < rowsEach { minima.removeLast(rowsEach - count) }
      var found = minima.mutableSpan
      var free = scratch.mutableSpan
      Kernels.writeRowMinima(
        of: matrix.span.extracting(start * size..<(start + count) * size),
        minus: rowPrices.span.extracting(0..<count),
        prices.span,
        into: &found,
        scratch: &free,
        form: form
      )
      sum += minima[0]
    }
    return sum
  }
}
