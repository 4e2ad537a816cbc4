/// The ranks of the sizes of differences, doubled so that the mean ranks of ties are whole.
struct SignedRanks {
  /// Twice the rank of each difference other than zero, ascending.
  private(set) var doubledRanks: [Int] = []

  /// Twice the sum of the ranks of positive differences.
  private(set) var doubledPositive = 0

  /// Twice the sum of the ranks of negative differences.
  private(set) var doubledNegative = 0

  /// Ranks differences.
  ///
  /// - Precondition: None is NaN.
  init(_ differences: [Double], zeros: SignedRankTest.ZeroMethod) {
    precondition(differences.allSatisfy { !$0.isNaN }, "a difference is a number")
    let sorted = (zeros == .wilcox ? differences.filter { $0 != 0 } : differences)
      .sorted { abs($0) < abs($1) }
    var first = 0
    while first < sorted.count {
      var end = first + 1
      while end < sorted.count, abs(sorted[end]) == abs(sorted[first]) { end += 1 }
      // Ranks first + 1 ... end, whose mean is (first + 1 + end) / 2.
      let doubled = first + 1 + end
      for difference in sorted[first..<end] where difference != 0 {
        doubledRanks.append(doubled)
        if difference > 0 { doubledPositive += doubled } else { doubledNegative += doubled }
      }
      first = end
    }
  }
}
