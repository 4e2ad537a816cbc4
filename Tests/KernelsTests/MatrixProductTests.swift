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

  @Test(
    "of a row with few numbers equal the definition, and leave what lies around",
    arguments: [(0, 5, 40), (1, 1, 1), (3, 9, 31), (4, 9, 32), (12, 68, 100), (5, 70, 512)]
  )
  func sparseRow(entries: Int, depth: Int, columns: Int) {
    var generator = SeededGenerator(seed: UInt64(entries * 1000 + depth * 10 + columns))
    let positions = (0..<depth).map(Int32.init).shuffled(using: &generator).prefix(entries).sorted()
    let numbers = positions.map { _ in Float(generator.int(1...500)) }
    let right = (0..<depth * columns).map { _ in Float(generator.int(0...5)) }
    let expected = (0..<columns).map { column in
      Float(
        zip(positions, numbers).reduce(0) { sum, entry in
          sum + Int(entry.1) * Int(right[Int(entry.0) * columns + column])
        }
      )
    }
    var product = [Float](repeating: -1, count: columns + 7)
    var target = product.mutableSpan
    MatrixProduct.multiplyRow(
      positions.span,
      numbers.span,
      right.span,
      into: &target,
      from: 3,
      columns: columns
    )
    #expect(product == [-1, -1, -1] + expected + [-1, -1, -1, -1])
  }

  @Test("begin where they are told to", arguments: KernelForm.allCases)
  func offset(form: KernelForm) {
    let left = (0..<6 * 5).map { Float($0 % 7) }
    let right = (0..<5 * 18).map { Float($0 % 4) }
    var (apart, whole) = (
      [Float](repeating: -1, count: 2 + 6 * 18 + 1), [Float](repeating: 0, count: 6 * 18)
    )
    var target = apart.mutableSpan
    MatrixProduct.multiply(
      left.span,
      right.span,
      into: &target,
      from: 2,
      rows: 6,
      depth: 5,
      columns: 18,
      form: form
    )
    for row in 0..<6 {
      for column in 0..<18 {
        whole[row * 18 + column] = (0..<5).reduce(0) {
          $0 + left[row * 5 + $1] * right[$1 * 18 + column]
        }
      }
    }
    #expect(apart == [-1, -1] + whole + [-1])
  }

  @Test("the fastest form is one that the build has")
  func fastest() {
    #expect(KernelForm.portable.isAvailable)
    #expect(KernelForm.fastest.isAvailable)
  }
}
