import Foundation
package import LinearAssignment

/// The families of costs that the speed table has.
package enum SpeedFamily: String, CaseIterable, Sendable {
  case uniform
  case int100
  case intn
  case products
  case geometric
  case matching
  case bids

  /// Whether all costs are whole numbers.
  package var isWhole: Bool { [.int100, .intn, .products, .bids].contains(self) }

  /// Draws a matrix of the family; the same seed gives the same matrix.
  package func matrix(rows: Int, columns: Int, seed: UInt64) -> CostMatrix<Double> {
    var random = SpeedRandom(seed: seed)
    switch self {
    case .uniform:
      return HugePages.matrix(rows, columns) { _, _ in random.unit() }
    case .int100:
      return HugePages.matrix(rows, columns) { _, _ in
        Double(random.below(100) + 1)
      }
    case .intn:
      let largest = max(rows, columns)
      return HugePages.matrix(rows, columns) { _, _ in
        Double(random.below(largest) + 1)
      }
    case .products:
      return HugePages.matrix(rows, columns) { Double(($0 + 1) * ($1 + 1)) }
    case .geometric:
      return Self.geometric(rows, columns, &random)
    case .matching:
      return Self.matching(rows, columns, &random)
    case .bids:
      return Self.bids(rows, columns, &random)
    }
  }

  /// Distances between random points of the unit square.
  private static func geometric(
    _ rows: Int,
    _ columns: Int,
    _ random: inout SpeedRandom
  ) -> CostMatrix<Double> {
    let left = (0..<rows).map { _ in SIMD2(random.unit(), random.unit()) }
    let right = (0..<columns).map { _ in SIMD2(random.unit(), random.unit()) }
    return HugePages.matrix(rows, columns) { row, column in
      let way = left[row] - right[column]
      return (way * way).sum().squareRoot()
    }
  }

  /// Twenty towns in 300 km, people scattered eight kilometres around them; languages, slots and needs.
  private static func matching(
    _ rows: Int,
    _ columns: Int,
    _ random: inout SpeedRandom
  ) -> CostMatrix<Double> {
    struct Person {
      var place: SIMD2<Double>
      var language: Int
      var slots: UInt64
      var needs: SIMD8<Double>
    }
    let towns = (0..<20).map { _ in SIMD2(random.unit(), random.unit()) * 300 }
    func person() -> Person {
      var needs = SIMD8<Double>()
      for index in needs.indices { needs[index] = random.unit() }
      return Person(
        place: towns[random.below(20)] + 8 * SIMD2(random.normal(), random.normal()),
        language: random.below(6),
        slots: random.next() & random.next() & 0x1F_FFFF,
        needs: needs
      )
    }
    let families = (0..<rows).map { _ in person() }
    let volunteers = (0..<columns).map { _ in person() }
    return HugePages.matrix(rows, columns) { row, column in
      let (family, volunteer) = (families[row], volunteers[column])
      let way = family.place - volunteer.place
      let near = exp(-(way * way).sum().squareRoot() / 10)
      let language = family.language == volunteer.language ? 1.0 : 0
      let slots = min(1, Double((family.slots & volunteer.slots).nonzeroBitCount) / 5)
      let need = (family.needs * volunteer.needs).sum() / 8
      return 1 - (0.4 * near + 0.2 * (language + slots + need))
    }
  }

  /// Five distinct values, every column in three copies, like bids of reviewers.
  private static func bids(
    _ rows: Int,
    _ columns: Int,
    _ random: inout SpeedRandom
  ) -> CostMatrix<Double> {
    var papers = [Double](repeating: 0, count: (columns + 2) / 3)
    return HugePages.matrix(rows, columns) { _, column in
      if column == 0 {
        for paper in papers.indices {
          let draw = random.below(100)
          papers[paper] = draw < 3 ? 0 : draw < 8 ? 1 : draw < 11 ? 2 : draw < 96 ? 3 : 10
        }
      }
      return papers[column / 3]
    }
  }

  /// A sparse square matrix: a number of random columns in each row, and the diagonal.
  package static func sparse(_ count: Int, perRow: Int, seed: UInt64) -> SparseCostMatrix<Double> {
    var random = SpeedRandom(seed: seed)
    var starts = [0]
    var columns: [Int] = []
    var costs: [Double] = []
    for row in 0..<count {
      var chosen: Set<Int> = [row]
      while chosen.count < min(count, perRow + 1) { chosen.insert(random.below(count)) }
      for column in chosen.sorted() {
        columns.append(column)
        costs.append(Double(random.below(1_000_000) + 1))
      }
      starts.append(columns.count)
    }
    return SparseCostMatrix(
      rowCount: count,
      columnCount: count,
      rowStarts: starts,
      columns: columns,
      costs: costs
    )
  }
}
