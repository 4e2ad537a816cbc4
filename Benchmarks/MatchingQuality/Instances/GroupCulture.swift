/// Impartial culture in two groups: each side has two halves, and everybody prefers all of the one's own
/// half to all of the other, in random order within each.
///
/// With proportion *p*, the first ⌊*p* *n*⌋ of either side form the first half.
public struct GroupCulture: Culture {
  /// The size of the first group as a percentage of each side.
  public let proportion: Int

  /// Creates the culture.
  ///
  /// - Parameter proportion: The size of the first group, 0...100 %.
  public init(proportion: Int = 50) {
    precondition((0...100).contains(proportion), "a proportion is a percentage")
    self.proportion = proportion
  }

  /// `group-impartial`.
  public let name = "group-impartial"

  /// How markets are drawn, in a sentence.
  public let summary =
    "Two groups on each side; everybody prefers the own group, in random order within groups."

  /// Where the definition comes from.
  public let source = "N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    func lists(_ owners: Int, _ count: Int) -> [[Int]] {
      let (ownFirst, first) = (owners * proportion / 100, count * proportion / 100)
      return (0..<owners).map { owner in
        let one = random.permutation(first)
        let two = random.permutation(count - first).map { $0 + first }
        return owner < ownFirst ? one + two : two + one
      }
    }
    let first = lists(families, volunteers)
    let second = lists(volunteers, families)
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: PreferenceLists.scores(first, count: volunteers),
      volunteerSide: PreferenceLists.scores(second, count: families)
    )
  }
}
