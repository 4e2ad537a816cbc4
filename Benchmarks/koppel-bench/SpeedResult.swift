/// What one cell has shown.
struct SpeedResult: Codable {
  var cell: String

  /// Milliseconds of our solver, the median.
  var ours: Double

  /// Milliseconds of each peer that found the optimum, the median.
  var peers: [String: Double]

  /// Peers that failed or found another total.
  var wrong: [String]
  var method: String
  var rowsScanned: Int
  var fullRowsScanned: Int
  var augmentations: Int

  var fastest: (name: String, milliseconds: Double)? {
    peers.min { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key, $0.value) }
  }

  var ratio: Double? { fastest.map { $0.milliseconds / ours } }
}
