/// Where the volunteers of each strip, and of each small run of columns, live and how far they travel.
struct BulkRegions: Sendable {
  /// The columns of one run; a strip holds whole runs.
  static let runLength = 64

  /// One ball for each strip.
  private(set) var strips: [Ball] = []
  /// The longest chord that any volunteer of a strip travels, under the settings of any municipality.
  private(set) var stripChords: [Double] = []
  /// One ball for each run.
  private(set) var runs: [Ball] = []
  /// For each class of scheme and run the square of half the distance of a family from the centre
  /// beyond which no volunteer comes; empty where the child travels.
  private(set) var limits: [Double] = []

  init(_ volunteers: [VolunteerProfile], reach: [Double]) {
    guard !volunteers.isEmpty else { return }
    let homes = volunteers.map(\.home)
    let count = homes.count
    func blocks(_ length: Int) -> [Range<Int>] {
      stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
    }
    let (wide, narrow) = (blocks(PackedCounts.stripWidth), blocks(Self.runLength))
    strips = wide.map { Ball(homes[$0]) }
    runs = narrow.map { Ball(homes[$0]) }
    let schemes = stride(from: 0, to: reach.count, by: count)
    func chord(_ block: Range<Int>, _ first: Int) -> Double {
      Ball.chord(ofReach: reach[first + block.lowerBound..<first + block.upperBound].max() ?? -1)
    }
    stripChords = wide.map { block in
      schemes.map { chord(block, $0) }.max() ?? -.infinity
    }
    for first in schemes {
      for (run, block) in zip(runs, narrow) {
        limits.append(run.limit(chord: chord(block, first)))
      }
    }
  }
}
