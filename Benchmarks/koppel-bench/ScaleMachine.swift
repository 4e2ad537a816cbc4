import CaseloadScale
import Dispatch
import Kernels
import Synchronization

/// What the machine does at most, by the best of several tries.
enum ScaleMachine {
  private static let tries = 5
  /// Large enough that copying blocks of it does not count, and small enough for the cache.
  private static let productSize = 1536
  /// Many times the caches of anything with a few cores.
  private static let arrayBytes = 1 << 29

  /// Products of square matrices and sums over an array, on some threads at once.
  static func peak(threads: Int) -> MachinePeak {
    MachinePeak(threads: threads, gigaflops: gigaflops(threads), gigabytes: gigabytes(threads))
  }

  private static func gigaflops(_ threads: Int) -> Double {
    let size = productSize
    let matrix = (0..<size * size).map { Float($0 % 7) }
    let operations = Double(threads) * 2 * Double(size) * Double(size) * Double(size)
    return best {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in
        var product = [Float](repeating: 0, count: size * size)
        var span = product.mutableSpan
        MatrixProduct.multiply(
          matrix.span,
          matrix.span,
          into: &span,
          rows: size,
          depth: size,
          columns: size
        )
        precondition(product[0] >= 0, "the result is used")
      }
    }.rate(of: operations)
  }

  private static func gigabytes(_ threads: Int) -> Double {
    let array = [Int64](repeating: 1, count: arrayBytes / 8)
    return best {
      let sum = Atomic<Int64>(0)
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        let part =
          thread * array.count / threads..<(thread + 1) * array.count / threads
        sum.add(total(array.span.extracting(part)), ordering: .relaxed)
      }
      precondition(sum.load(ordering: .relaxed) == array.count, "every element is read")
    }.rate(of: Double(arrayBytes))
  }

  /// The sum, in as many lanes as it takes to wait for memory alone.
  private static func total(_ span: Span<Int64>) -> Int64 {
    var lanes = (SIMD8<Int64>.zero, SIMD8<Int64>.zero)
    var index = 0
    while index &+ 16 <= span.count {
      // Within the span by the condition of the loop.
      for lane in 0..<8 {
        lanes.0[lane] &+= unsafe span[unchecked: index &+ lane]
        lanes.1[lane] &+= unsafe span[unchecked: index &+ 8 &+ lane]
      }
      index &+= 16
    }
    var sum = (lanes.0 &+ lanes.1).wrappedSum()
    while index < span.count {
      sum &+= span[index]
      index += 1
    }
    return sum
  }

  private static func best(_ body: () -> Void) -> Seconds {
    let clock = ContinuousClock()
    let times = (0..<tries).map { _ in clock.measure(body) / .seconds(1) }
    return Seconds(value: times.min() ?? 0)
  }

  private struct Seconds {
    let value: Double

    /// 10⁹ of something a second.
    func rate(of count: Double) -> Double { count / value / 1e9 }
  }
}
