import Testing

/// The kinds of cost on which solvers differ, and break.
enum CostFamily: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// 45 random bits.
  case uniform
  /// 24 random bits.
  case uniform24
  /// Whole numbers from 1 to 100.
  case hundred
  /// Whole numbers from 1 to the number of columns.
  case toSize
  /// (*i* + 1)(*j* + 1), after Machol and Wien.
  case products
  /// The same, rows and columns in random order.
  case shuffledProducts
  /// Distances of random points in the unit square.
  case geometric
  /// Families and volunteers around twenty towns.
  case towns
  /// Five distinct values, every column in three copies.
  case bids
  /// One value.
  case constant
  /// Two values.
  case twoValued
  /// Eight blocks with cheap insides.
  case blocks
  /// Zero on the diagonal, one elsewhere.
  case identity
  /// Squared differences of sorted numbers: the diagonal is best.
  case monge
  /// Their negatives: the other diagonal is best.
  case antiMonge
  /// One cheap column that all rows want.
  case popularColumn
  /// One row that is dear everywhere.
  case expensiveRow
  /// One pair in ten forbidden.
  case forbidden10
  /// Half of the pairs forbidden.
  case forbidden50
  /// Nineteen pairs in twenty forbidden: often infeasible.
  case forbidden95
  /// A hidden permutation of zeros among large numbers.
  case hiddenPermutation
  /// Magnitudes over seven decades.
  case spread
  /// Magnitudes over fourteen decades.
  case wideSpread
  /// Close to ±2⁴⁰.
  case around2To40
  /// Close to ±2⁵².
  case around2To52
  /// Whole numbers below zero.
  case negative
  /// A number of the row plus one of the column: every assignment costs the same.
  case additive
  /// The same with single pairs one unit dearer.
  case nearlyAdditive
  /// Rows of which each allows one column more than the one before, shuffled: paths are long.
  case staircase
  /// Two copies of every row, three of every column, few values.
  case copies

  var testDescription: String { rawValue }

  /// The largest size at which sums of its costs and prices stay exact in 64 bits.
  var largestSize: Int { self == .around2To52 ? 100 : .max }
}
