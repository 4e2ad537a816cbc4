internal import Koppeling

/// What the volunteers of a region market prefer by.
package enum VolunteerSide: String, CaseIterable, Hashable, Sendable, Codable {
  /// By what a pair is like for the volunteer: the trip, slots that suit, wishes and interests.
  ///
  /// An assumption, as nobody has asked volunteers to rank families: the four criteria keep the scheme's
  /// proportions and are brought up to full marks. Families' scores stay the whole score.
  case own

  /// By the whole score, as families do; then stable plans are the greedy one.
  case score

  static let criteria: [Criterion] = [.travel, .slotSlack, .preferences, .interests]

  /// What the volunteer of a pair prefers by in millionths; `nil` if the scheme gives none of the four
  /// criteria any weight.
  static func preference(_ parts: [Score.Part]) -> Int32? {
    let own = parts.filter { criteria.contains($0.criterion) }
    let weight = own.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    return Int32(own.reduce(0) { $0 + $1.points } * Weights.total / weight)
  }
}
