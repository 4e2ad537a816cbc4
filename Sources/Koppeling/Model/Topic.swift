/// A subject that a family asks about and a volunteer has experience with: one shared vocabulary.
///
/// The list follows the situations that the schemes themselves describe. A topic says what the
/// support is about; it is never a diagnosis.
public enum Topic: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
  /// Preparing for a birth.
  case pregnancy
  /// Life with a baby.
  case babies
  /// A baby that cries much.
  case cryingBaby
  /// Twins or more.
  case multiples
  /// Setting limits, and a child that ignores them.
  case boundaries
  /// A lively child that needs to spend energy.
  case livelyChild
  /// Playing outdoors, going out together.
  case outdoors
  /// Playing, reading aloud, doing something nice with the children.
  case play
  /// A busy household.
  case busyHousehold
  /// Bringing up children alone.
  case singleParenting
  /// Feeling sure of oneself as a parent.
  case parentingConfidence
  /// Somebody to tell one's story to.
  case listeningEar
  /// Practical matters, such as forms and appointments.
  case practicalMatters
  /// Getting to know people nearby.
  case networkBuilding
  /// Finding one's way after migration.
  case newcomer
  /// Practising the language of the country.
  case languagePractice
  /// School and homework of the children.
  case school
  /// Study or work of the parent.
  case studyAndWork
  /// A loss, a separation or another upheaval.
  case lifeEvents
  /// A child with a disability or long illness.
  case specialNeeds
  /// Worries about how a child feels.
  case childWorries
  /// Adolescents.
  case adolescents
}
