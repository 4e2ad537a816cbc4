/// One thing that is wrong with a solution.
public enum CertificateViolation: Hashable, Sendable {
  /// The solution has not one dual for each row, column and group.
  case shape

  /// A pair is outside the matrix, forbidden or listed twice.
  case refusedPair(Pair)

  /// A row or column has more pairs than its capacity.
  case overCapacity(Side, index: Int)

  /// A group has more pairs than its maximum.
  case overMaximum(group: Int)

  /// A row or column that must be assigned to the last unit is not.
  case notAssigned(Side, index: Int)

  /// A pinned pair is missing.
  case pinMissing(Pair)

  /// The stated total is not the sum.
  case total

  /// The duals of a pair's row and column do not bound its cost.
  case pairDual(Pair)

  /// A dual is on the wrong side of the price of staying unassigned.
  case priceDual(Side, index: Int)

  /// The dual of a group or of a listed pair has the wrong sign or place.
  case sign(String)

  /// The bound that the duals prove is not the total.
  case gap

  /// The violator does not prove that there is no solution.
  case violator
}
