import Koppeling

/// What a visit of all tiles gave, by the places of people.
struct VisitedPairs {
  /// The scores by family, then by volunteer; -1 where no pair was given.
  private(set) var scores: [Int32]
  /// Whether each row's columns came in ascending order, none twice and never an empty span.
  private(set) var isOrdered = true

  init(_ tiles: PairTiles, familyCount: Int, volunteerCount: Int) {
    scores = [Int32](repeating: -1, count: familyCount * volunteerCount)
    var workspace = tiles.makeWorkspace()
    for first in stride(from: 0, to: tiles.families.count, by: PairTiles.blockLength) {
      let rows = first..<min(first + PairTiles.blockLength, tiles.families.count)
      var last = [Int32](repeating: -1, count: rows.count)
      tiles.visit(rows: rows, workspace: &workspace) { row, columns, found in
        if columns.isEmpty || columns.count != found.count { isOrdered = false }
        for index in columns.indices {
          if columns[index] <= last[row - first] { isOrdered = false }
          last[row - first] = columns[index]
          let volunteer = tiles.volunteers[Int(columns[index])]
          scores[tiles.families[row] * volunteerCount + volunteer] = found[index]
        }
      }
    }
  }

  /// The scores by the functions that judge single pairs.
  static func scores(of scorer: Scorer) -> [Int32] {
    scorer.families.indices.flatMap { family in
      scorer.volunteers.indices.map { volunteer in
        scorer.score(family: family, volunteer: volunteer).map(Int32.init) ?? -1
      }
    }
  }
}
