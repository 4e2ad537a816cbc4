/// Lists of what a side prefers, and what they become as scores.
enum PreferenceLists {
  /// The score of the *k*-th choice of *n*, from 1: (*n* − *k*)/(*n* − 1) of full marks, rounded down.
  static func score(rank: Int, of count: Int) -> Int32 {
    guard count > 1 else { return Market.largestScore }
    return Int32((count - rank) * Int(Market.largestScore) / (count - 1))
  }

  /// The scores of lists laid end to end, list by list.
  ///
  /// - Parameters:
  ///   - lists: Each list names all of the other side once, from the first choice on.
  ///   - count: The number of the other side.
  /// - Returns: The score of each of the other side by index, for each list.
  static func scores(_ lists: [[Int]], count: Int) -> [Int32] {
    var scores = [Int32](repeating: 0, count: lists.count * count)
    for (owner, list) in lists.enumerated() {
      for (place, other) in list.enumerated() {
        scores[owner * count + other] = score(rank: place + 1, of: count)
      }
    }
    return scores
  }

  /// The lists that follow from scores, ties to the smaller index.
  static func lists(_ scores: [Int32], owners: Int, count: Int) -> [[Int]] {
    (0..<owners).map { owner in
      (0..<count).sorted {
        (-scores[owner * count + $0], $0) < (-scores[owner * count + $1], $1)
      }
    }
  }
}
