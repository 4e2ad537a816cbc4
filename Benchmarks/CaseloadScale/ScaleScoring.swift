/// Scoring every pair once, by itself.
package struct ScaleScoring: Codable, Hashable, Sendable {
  /// All pairs of families and volunteers: each is ruled on, most of them by tiles that nobody would
  /// travel or by people who can be in no pair.
  package var pairs = 0
  package var pairsPassing = 0
  /// One visit of every tile, tables not counted.
  package var seconds = 0.0
  /// The tables that it takes, made once.
  package var tableSeconds = 0.0
  package var tiles = 0
  package var tilesPassedOver = 0
  package var tilesMultiplied = 0
  package var productOperations = 0
  package var sumOperations = 0
  package var bytes = 0
  /// How many pairs the plan's solver read, each reading of all pairs counted.
  package var pairsRead = 0
  package var inputBytes = 0
  package var outputBytes = 0

  package init() {}

  /// 10⁶ pairs ruled on in a second.
  package var millionsPerSecond: Double { seconds > 0 ? Double(pairs) / seconds / 1e6 : 0 }
}
