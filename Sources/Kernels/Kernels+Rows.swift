/// Passes over a row of doubles, in the forms that shortest paths need.
///
/// All of them go through the row once, eight elements at a time, and leave the least of each block of
/// ``Kernels/blockLength`` columns behind, so that a minimum is found again in a few steps instead of
/// being carried through the loop with its index. Minima are written lane by lane, which compiles to one
/// instruction for two doubles; a masked replacement of a vector takes five.
///
/// The result does not depend on the order of the passes: a minimum is exact in any order, and every
/// other operation concerns one element.
extension Kernels {
  /// The number of columns of a block.
  public static var blockLength: Int { 32 }

  /// The number of blocks of a row, the last of which may be shorter.
  public static func blockCount(_ columnCount: Int) -> Int {
    (columnCount + blockLength - 1) / blockLength
  }

  /// The least element of a row, and a number that is finite only if all elements times `scale` are.
  ///
  /// The number is not finite if an element is NaN or infinite; it may not be if twice the elements' sum,
  /// shifted to be above zero, times `scale` is beyond the range. Of a row that holds NaN the least is not
  /// said. O(*n*).
  public static func leastElement(
    of row: Span<Double>,
    scale: Double
  ) -> (least: Double, check: Double) {
    let count = row.count
    var least = SIMD8<Double>(repeating: .infinity)
    var sum = SIMD8<Double>(repeating: 0)
    var column = 0
    // Safe: `column + 8 <= count`.
    while column &+ 8 <= count {
      let elements = unsafe vector(row, column)
      least = lesser(least, elements)
      sum += elements
      column &+= 8
    }
    var scalar = leastLane(of: least)
    var rest = 0.0
    while column < count {
      let element = unsafe row[unchecked: column]
      scalar = lesser(scalar, element)
      rest += element
      column &+= 1
    }
    return (scalar, check(sum: sum.sum() + rest, least: scalar, count: count, scale: scale))
  }

  /// Writes the least element of each block of a row, and checks it as ``leastElement(of:scale:)`` does.
  ///
  /// O(*n*).
  ///
  /// - Precondition: `minima` has one element for each block.
  public static func writeBlockMinima(
    of row: Span<Double>,
    scale: Double,
    into minima: inout MutableSpan<Double>
  ) -> Double {
    let count = row.count
    precondition(minima.count == blockCount(count), "one minimum for each block")
    let whole = count / blockLength
    var sum = SIMD8<Double>(repeating: 0)
    var lowest = Double.infinity
    for block in 0..<whole {
      let start = block &* blockLength
      // Safe: `start + blockLength <= count`.
      let (first, second) = unsafe (vector(row, start), vector(row, start &+ 8))
      let (third, fourth) = unsafe (vector(row, start &+ 16), vector(row, start &+ 24))
      sum += first
      sum += second
      sum += third
      sum += fourth
      let scalar = leastLane(of: lesser(lesser(first, second), lesser(third, fourth)))
      lowest = lesser(scalar, lowest)
      unsafe minima[unchecked: block] = scalar
    }
    var rest = 0.0
    if whole < minima.count {
      var scalar = Double.infinity
      for column in whole &* blockLength..<count {
        let element = unsafe row[unchecked: column]
        scalar = lesser(scalar, element)
        rest += element
      }
      lowest = lesser(scalar, lowest)
      unsafe minima[unchecked: whole] = scalar
    }
    return check(sum: sum.sum() + rest, least: lowest, count: count, scale: scale)
  }

  /// A number that is finite only if all elements of a row times `scale` are.
  ///
  /// No element is less than the least, nor more than the sum of all with the least, if that is below zero,
  /// taken from each; twice as much covers the rounding of the sum. NaN and infinity stay in the sum.
  private static func check(sum: Double, least: Double, count: Int, scale: Double) -> Double {
    let depth = least < 0 ? -least : 0
    return 2 * (sum + depth * Double(count)) * scale + depth * scale
  }

  /// The least and the second least of `row − prices` in some columns, equal where several are least.
  ///
  /// Plus infinity where there is none, or where elements are. O(*columns*).
  ///
  /// - Precondition: `row` and `prices` have equal length, the columns are theirs, and nothing is NaN.
  public static func leastTwo(
    of row: Span<Double>,
    minus prices: Span<Double>,
    in columns: Range<Int>
  ) -> (least: Double, second: Double) {
    precondition(row.count == prices.count, "one price for each column")
    precondition(columns.lowerBound >= 0 && columns.upperBound <= row.count, "columns of the row")
    var least = SIMD8<Double>(repeating: .infinity)
    var second = SIMD8<Double>(repeating: .infinity)
    var column = columns.lowerBound
    // Safe: `column + 8 <= columns.upperBound <= count`, and both spans have `count` elements.
    while column &+ 8 <= columns.upperBound {
      let reduced = unsafe vector(row, column) - vector(prices, column)
      second = lesser(greater(reduced, least), second)
      least = lesser(reduced, least)
      column &+= 8
    }
    var (first, next) = (Double.infinity, Double.infinity)
    for lane in 0..<8 {
      next = lesser(lesser(greater(least[lane], first), second[lane]), next)
      first = lesser(least[lane], first)
    }
    while column < columns.upperBound {
      let reduced = unsafe row[unchecked: column] - prices[unchecked: column]
      next = lesser(greater(reduced, first), next)
      first = lesser(reduced, first)
      column &+= 1
    }
    return (first, next)
  }

  /// Lowers each price to `row − level` where that is less.
  ///
  /// O(*n*).
  ///
  /// - Precondition: Equal lengths.
  public static func lower(
    _ prices: inout MutableSpan<Double>,
    to row: Span<Double>,
    minus level: Double
  ) {
    let count = row.count
    precondition(prices.count == count, "one price for each column")
    var column = 0
    // Safe: `column + 8 <= count`, and both spans have `count` elements.
    while column &+ 8 <= count {
      let candidates = unsafe vector(row, column) - level
      unsafe store(lesser(candidates, vector(prices, column)), in: &prices, column)
      column &+= 8
    }
    while column < count {
      let candidate = unsafe row[unchecked: column] - level
      unsafe prices[unchecked: column] = lesser(candidate, prices[unchecked: column])
      column &+= 1
    }
  }

  /// Begins distances at `offset + (row − prices)`, and writes the least of each block.
  ///
  /// O(*n*).
  ///
  /// - Precondition: Equal lengths, and `minima` has one element for each block.
  public static func beginDistances(
    _ distances: inout MutableSpan<Double>,
    at offset: Double,
    along row: Span<Double>,
    minus prices: Span<Double>,
    into minima: inout MutableSpan<Double>
  ) {
    let count = row.count
    precondition(prices.count == count && distances.count == count, "equal lengths")
    precondition(minima.count == blockCount(count), "one minimum for each block")
    var column = 0
    for block in 0..<minima.count {
      let end = min(column &+ blockLength, count)
      var least = SIMD8<Double>(repeating: .infinity)
      // Safe: `column + 8 <= end <= count`, and all spans have `count` elements.
      while column &+ 8 <= end {
        let reached = unsafe offset + (vector(row, column) - vector(prices, column))
        unsafe store(reached, in: &distances, column)
        least = lesser(reached, least)
        column &+= 8
      }
      var scalar = leastLane(of: least)
      while column < end {
        let reached = unsafe offset + (row[unchecked: column] - prices[unchecked: column])
        unsafe distances[unchecked: column] = reached
        scalar = lesser(reached, scalar)
        column &+= 1
      }
      unsafe minima[unchecked: block] = scalar
    }
  }

  /// Lowers distances to `offset + (row − prices)` where that is less, and writes the least of each block.
  ///
  /// A column whose price is minus infinity keeps its distance. O(*n*).
  ///
  /// - Precondition: Equal lengths, and `minima` has one element for each block.
  public static func lowerDistances(
    _ distances: inout MutableSpan<Double>,
    to offset: Double,
    along row: Span<Double>,
    minus prices: Span<Double>,
    into minima: inout MutableSpan<Double>
  ) {
    let count = row.count
    precondition(prices.count == count && distances.count == count, "equal lengths")
    precondition(minima.count == blockCount(count), "one minimum for each block")
    var column = 0
    for block in 0..<minima.count {
      let end = min(column &+ blockLength, count)
      var least = SIMD8<Double>(repeating: .infinity)
      // Safe: `column + 8 <= end <= count`, and all spans have `count` elements.
      while column &+ 8 <= end {
        let reached = unsafe offset + (vector(row, column) - vector(prices, column))
        let distance = unsafe lesser(reached, vector(distances, column))
        unsafe store(distance, in: &distances, column)
        least = lesser(distance, least)
        column &+= 8
      }
      var scalar = leastLane(of: least)
      while column < end {
        let reached = unsafe offset + (row[unchecked: column] - prices[unchecked: column])
        let distance = unsafe lesser(reached, distances[unchecked: column])
        unsafe distances[unchecked: column] = distance
        scalar = lesser(distance, scalar)
        column &+= 1
      }
      unsafe minima[unchecked: block] = scalar
    }
  }
}
