/// How much work solves do, as measured; `CountTests` says how to measure anew.
enum MeasuredCounts {
  /// For each family and size: rows scanned, full rows scanned, augmentations, bids.
  static let table: [String: [Int]] = [
    "uniform 200": [0, 0, 0, 0]
  ]
}
