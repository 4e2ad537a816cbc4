/// Why a problem is refused.
///
/// Every case holds the values that offend.
public enum AssignmentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The cost of a pair is NaN or minus infinity.
  case refusedCost(Pair, value: String)

  /// A price of an unassigned row or column is NaN, infinite or the forbidden value.
  case refusedPrice(Side, index: Int, value: String)

  /// The matrix has not the number of elements of its shape.
  case storageCount(expected: Int, found: Int)

  /// An array that has one element for each row or column has another length.
  case length(of: String, expected: Int, found: Int)

  /// A capacity is negative or above 2³¹.
  case refusedCapacity(Side, index: Int, value: Int)

  /// A row is in a group that does not exist.
  case refusedGroup(row: Int, group: Int)

  /// The maximum of a group is negative.
  case refusedMaximum(group: Int, value: Int)

  /// A pinned pair lies outside the matrix, is forbidden or occurs twice.
  case refusedPin(Pair)

  /// More pairs of a row or a column are pinned than it has capacity.
  case tooManyPins(Side, index: Int, capacity: Int)

  /// More pairs of a group are pinned than its maximum.
  case tooManyPinsInGroup(Int, maximum: Int)

  /// Costs are so large that sums of them could leave the range in which the solver is exact.
  ///
  /// `magnitude` is the largest absolute cost or price, `steps` the number of such terms that a sum
  /// within the solver may have.
  case sumsTooLarge(magnitude: String, steps: Int)

  /// The shape has more rows or columns than the solver can number, 2³¹ − 2.
  case tooManyIndices(Side, count: Int)

  /// The operation does not exist for problems of this kind.
  case unsupported(String)

  /// One sentence that says what is wrong.
  public var description: String {
    switch self {
    case .refusedCost(let pair, let value):
      "the cost of pair \(pair) is \(value)"
    case .refusedPrice(let side, let index, let value):
      "the price of leaving one of the \(side.rawValue) unassigned, number \(index), is \(value)"
    case .storageCount(let expected, let found):
      "the matrix has \(found) elements instead of \(expected)"
    case .length(let name, let expected, let found):
      "\(name) has \(found) elements instead of \(expected)"
    case .refusedCapacity(let side, let index, let value):
      "the capacity in \(side.rawValue), number \(index), is \(value)"
    case .refusedGroup(let row, let group):
      "row \(row) is in group \(group), which does not exist"
    case .refusedMaximum(let group, let value):
      "the maximum of group \(group) is \(value)"
    case .refusedPin(let pair):
      "the pair \(pair) cannot be pinned: outside the matrix, forbidden or pinned twice"
    case .tooManyPins(let side, let index, let capacity):
      "more pairs are pinned in \(side.rawValue), number \(index), than its capacity \(capacity)"
    case .tooManyPinsInGroup(let group, let maximum):
      "more pairs are pinned in group \(group) than its maximum \(maximum)"
    case .sumsTooLarge(let magnitude, let steps):
      "costs as large as \(magnitude) cannot be summed exactly over \(steps) terms"
    case .unsupported(let kinds):
      "this operation is for other problems: \(kinds)"
    case .tooManyIndices(let side, let count):
      "there are \(count) \(side.rawValue), more than can be numbered"
    }
  }
}
