/// Who competes around a family that waits.
///
/// The volunteers are all that can be reached from the family over passing pairs and chosen pairs in
/// turn; every place of theirs is taken. The families are all for whom one of them passes.
package struct Competition: Hashable, Sendable {
  /// How many families compete, the one that waits included.
  package var familyCount: Int
  /// How many volunteers they compete for.
  package var volunteerCount: Int
  /// The families by place, ascending; empty if they are more than the longest list.
  package var families: [Int]
  /// The volunteers by place, ascending; empty if they are more than the longest list.
  package var volunteers: [Int]
  /// The places that the volunteers have.
  package var places: Int

  /// Creates a competition, by default of nobody.
  package init(
    familyCount: Int = 0,
    volunteerCount: Int = 0,
    families: [Int] = [],
    volunteers: [Int] = [],
    places: Int = 0
  ) {
    self.familyCount = familyCount
    self.volunteerCount = volunteerCount
    self.families = families
    self.volunteers = volunteers
    self.places = places
  }
}
