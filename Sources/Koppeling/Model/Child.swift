/// A child of a family, by its age on the date of the caseload.
///
/// There is no field for a birth date.
public struct Child: Hashable, Sendable, Codable {
  /// The age in whole months on the caseload's date, 0 or more.
  public var ageInMonths: Int

  /// Creates a child of an age.
  public init(ageInMonths: Int) {
    self.ageInMonths = ageInMonths
  }
}
