/// What the fused pass reads of one family: numbers, and where its tables begin.
struct BulkFamily: Sendable {
  /// Whether the family waits, consents and is accepted; without it no pair is allowed.
  var isReady = false
  /// The place of the earliest start among the distinct starts.
  var start: Int32 = 0
  /// For each distinct start whether the children's ages fit; empty if they fit on all.
  var fitsOnStart: [Bool] = []
  /// The first entry of the values that follow from the volunteer and the start alone.
  var base = 0
  var baseWeight: Int32 = 0
  /// The first entry of the points of languages, by the volunteer's class.
  var language = 0
  /// The first entry of the points of needs: by product, then the one for unknown experience.
  var needs = 0
  /// Which entry of the points of needs stands for unknown experience.
  var needsUnknown = 0
  /// The first entry of the points of interests: by count, then the one for unknown interests.
  var interests = 0
  /// Which entry of the points of interests stands for unknown interests.
  var interestsUnknown = 0
  /// The first entry of the points of preferences.
  var preferences = 0
  /// The points of numbers of slots.
  var slots = 0
  /// The slots and what the family cannot be with, as ``BulkMasks`` reads them.
  var bits: UInt64 = 0
  /// The first word of the row of volunteers that fit by the volunteer and the start, and by language.
  var baseRow = 0
  var languageRow = 0
  /// The number of the place among known places from 1, or 0 if it is not known.
  var place: Int32 = 0
  /// Homes in one place, or in places not known, are too near up to this square of half a chord;
  /// below zero for never.
  var nearSquare = -1.0
  var home: Globe.UnitVector
  /// The class of the scheme with the municipality's settings.
  var scheme = 0
  /// The first table of travel, by the class of the volunteer's modes.
  var travel = 0
  /// The largest square of half a chord, where the child travels.
  var reach = -1.0 {
    didSet { chord = Ball.chord(ofReach: reach) }
  }
  /// The longest chord, where the child travels.
  private(set) var chord = -Double.infinity
  var travelWeight: Int32 = 0
  /// The places of volunteers that are refused, ascending.
  var refused: [Int] = []
}
