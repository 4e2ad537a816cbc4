/// What a measured figure comes to.
package enum SpeedVerdict: String, CaseIterable, Codable, Sendable {
  /// The aim is reached.
  case reached

  /// What is due at least is there, the aim is not.
  case atLeast = "at least"

  /// Less than is due.
  case below
}
