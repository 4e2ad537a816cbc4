import Kernels
import TestSupport
import Testing

@Suite("Products of small whole numbers")
struct MatrixProductTests {
  @Test(
    "have the same bits in every form, and equal the definition",
    arguments: [
      (1, 1, 1), (4, 16, 16), (5, 7, 17), (3, 0, 9), (64, 40, 33), (7, 129, 512), (0, 3, 4),
    ]
  )
  func agree(rows: Int, depth: Int, columns: Int) {
    var generator = SeededGenerator(seed: UInt64(rows * 1000 + depth * 10 + columns))
    let left = (0..<rows * depth).map { _ in Float(generator.int(0...500)) }
    let right = (0..<depth * columns).map { _ in Float(generator.int(0...5)) }
    var expected = [Float](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = 0
        for k in 0..<depth {
          sum += Int(left[row * depth + k]) * Int(right[k * columns + column])
        }
        expected[row * columns + column] = Float(sum)
      }
    }
    for form in KernelForm.allCases {
      var product = [Float](repeating: -1, count: rows * columns + 3)
      var target = product.mutableSpan
      MatrixProduct.multiply(
        left.span,
        right.span,
        into: &target,
        rows: rows,
        depth: depth,
        columns: columns,
        form: form
      )
      #expect(Array(product.prefix(rows * columns)) == expected, "\(form)")
      #expect(Array(product.suffix(3)) == [-1, -1, -1], "\(form) writes beyond the product")
    }
  }

  @Test("the fastest form is one that the build has")
  func fastest() {
    #expect(KernelForm.portable.isAvailable)
    #expect(KernelForm.fastest.isAvailable)
  }
}
