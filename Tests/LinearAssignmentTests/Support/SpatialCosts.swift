/// Costs that come from places, in whole units.
///
/// Only operations that IEEE 754 rounds correctly are used, so that the numbers are equal everywhere.
enum SpatialCosts {
  /// Distances of random points in the unit square, in units of 2⁻²⁰.
  static func geometric(_ rows: Int, _ columns: Int, using random: inout SplitMix64) -> FamilyCosts
  {
    func points(_ count: Int) -> [(x: Double, y: Double)] {
      (0..<count).map { _ in (coordinate(&random), coordinate(&random)) }
    }
    let (from, to) = (points(rows), points(columns))
    return FamilyCosts(rows, columns, exponent: -20) {
      Int64(distance(from[$0], to[$1]) * 0x1p20)
    }
  }

  /// Twenty towns in 300 km with people within 8 km; the cost falls with nearness, a shared language and
  /// two further marks; in units of 2⁻²⁴.
  static func towns(_ rows: Int, _ columns: Int, using random: inout SplitMix64) -> FamilyCosts {
    let towns = (0..<20).map { _ in (x: 300 * coordinate(&random), y: 300 * coordinate(&random)) }
    func people(_ count: Int) -> [(place: (x: Double, y: Double), language: Int)] {
      (0..<count).map { _ in
        let town = towns[Int.random(in: 0..<20, using: &random)]
        let x = town.x + 16 * coordinate(&random) - 8
        let y = town.y + 16 * coordinate(&random) - 8
        return ((x, y), Int.random(in: 0..<4, using: &random))
      }
    }
    let (families, volunteers) = (people(rows), people(columns))
    return FamilyCosts(rows, columns, exponent: -24) { row, column in
      let (family, volunteer) = (families[row], volunteers[column])
      let near = 0.4 * decay(distance(family.place, volunteer.place) / 10)
      let language = family.language == volunteer.language ? 0.2 : 0
      let marks = Double(Int.random(in: 0...4, using: &random)) / 4 + coordinate(&random)
      return Int64((1 - near - language - 0.2 * marks) * 0x1p24)
    }
  }

  private static func coordinate(_ random: inout SplitMix64) -> Double {
    Double(Int64.random(in: 0...(1 << 53 - 1), using: &random)) * 0x1p-53
  }

  private static func distance(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  /// (1 + *x*/1024)⁻¹⁰²⁴, close to the exponential of −*x*.
  private static func decay(_ x: Double) -> Double {
    var power = 1 + x / 1024
    for _ in 0..<10 { power *= power }
    return 1 / power
  }
}
