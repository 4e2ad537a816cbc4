/// Who competes around a family that waits.
///
/// The volunteers are all that can be reached from the family over passing pairs and chosen pairs in
/// turn; every place of theirs is taken. The families are all for whom one of them passes.
package struct Competition: Hashable, Sendable {
  /// How many families compete, the one that waits included.
  package var familyCount = 0
  /// How many volunteers they compete for.
  package var volunteerCount = 0
  /// The families by place, ascending; empty if they are more than the longest list.
  package var families: [Int] = []
  /// The volunteers by place, ascending; empty if they are more than the longest list.
  package var volunteers: [Int] = []
  /// The places that the volunteers have.
  package var places = 0
}
