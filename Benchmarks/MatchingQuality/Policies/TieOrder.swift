/// A seeded order of both sides that decides between equals.
///
/// One lot is drawn for all families and one for all volunteers, so a tie is broken the same way wherever
/// it occurs, as by a published lottery.
struct TieOrder {
  /// The place of each family in the lot; the smaller wins.
  let families: [Int]
  /// The place of each volunteer in the lot; the smaller wins.
  let volunteers: [Int]

  /// Draws the lots of a seed.
  init(_ market: Market, seed: UInt64) {
    var random = SeededRandom(seed: seed, stream: 0x7469_6573)
    families = random.permutation(market.familyCount)
    volunteers = random.permutation(market.volunteerCount)
  }
}
