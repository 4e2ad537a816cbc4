/// What the fused pass reads of one family: numbers, and where its tables begin.
struct BulkFamily: Sendable {
  /// Whether the family waits, consents and is accepted; without it no pair is allowed.
  var isReady = false
  /// The place of the earliest start among the distinct starts.
  var start: Int32 = 0
  /// For each distinct start whether the children's ages fit; empty if they fit on all.
  var fitsOnStart: [Bool] = []
  /// The first entry of the points that follow from the volunteer and the start alone.
  var base = 0
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
  var circumstances: UInt8 = 0
  var cannot: UInt8 = 0
  /// The GeoNames identifier of the place, or `Int.max` if it is not known.
  var place = Int.max
  /// Homes in one place, or in places not known, are too near below this distance; 0 for never.
  var samePlaceMetres = 0
  var home: Globe.UnitVector
  /// The class of the scheme with the municipality's settings.
  var scheme = 0
  /// The class of the family's own modes, where the child travels.
  var modes = 0
  /// The largest square of half a chord, where the child travels.
  var reach = -1.0
  var travelWeight: Int32 = 0
  /// The places of volunteers that are refused.
  var refused: [Int] = []
}
