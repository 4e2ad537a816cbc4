import CaseloadScale
import Koppeling

/// The scores of some rows by the functions that judge one pair.
struct ScaleSinglePairs {
  /// What the rows take, the median of a few times if they take little.
  let seconds: Double
  private let rows: [Int]
  private let width: Int
  /// Row by row; −1 for a pair that may not be proposed.
  private let scores: [Int32]

  /// What takes longer, in seconds, is done once.
  private static let patience = 2.0

  init(_ scorer: Scorer, _ sample: ScaleSample, repetitions: Int) {
    (rows, width) = (sample.rows, scorer.volunteers.count)
    var scores: [Int32] = []
    var times: [Double] = []
    repeat {
      scores.removeAll(keepingCapacity: true)
      let time = SpeedTiming.milliseconds {
        for family in sample.rows {
          for volunteer in scorer.volunteers.indices {
            scores.append(Int32(scorer.score(family: family, volunteer: volunteer) ?? -1))
          }
        }
      }
      times.append(time / 1000)
    } while times.count < repetitions && (times.first ?? 0) < Self.patience
    self.scores = scores
    seconds = ScaleSize.median(times)
  }

  /// Whether tiles give the same scores in these rows, and no others.
  func equals(_ tiles: PairTiles) -> Bool {
    var expected = scores
    var places = [Int](repeating: -1, count: (rows.last ?? -1) + 1)
    for (place, row) in rows.enumerated() { places[row] = place }
    var isEqual = true
    var workspace = tiles.makeWorkspace()
    for first in stride(from: 0, to: tiles.families.count, by: PairTiles.blockLength) {
      let block = first..<min(first + PairTiles.blockLength, tiles.families.count)
      tiles.visit(rows: block, workspace: &workspace) { row, columns, found in
        let family = tiles.families[row]
        guard family < places.count, places[family] >= 0 else { return }
        for index in 0..<columns.count {
          let entry = places[family] * width + tiles.volunteers[Int(columns[index])]
          isEqual = isEqual && expected[entry] == found[index]
          expected[entry] = -1
        }
      }
    }
    return isEqual && expected.allSatisfy { $0 == -1 }
  }
}
