import Koppeling

/// Draws interests, wishes, offers and facts, of families and of volunteers.
struct TasteDrawing {
  let table: TasteMarginals

  init(_ table: TasteMarginals) {
    self.table = table
  }

  func interests(_ stream: inout SyntheticStream) -> SortedSet<Tag> {
    let count = table.interestCount.draw(&stream)
    return SortedSet(stream.some(count, of: table.interests))
  }

  func wishes(
    _ chances: [TasteMarginals.TagChance],
    _ stream: inout SyntheticStream
  ) -> SortedSet<Wish> {
    let wished = tags(chances, &stream)
    return SortedSet(wished.map { Wish($0, consented: table.wishConsent.draw(&stream)) })
  }

  func tags(
    _ chances: [TasteMarginals.TagChance],
    _ stream: inout SyntheticStream
  ) -> SortedSet<Tag> {
    SortedSet(chances.filter { stream.below(1000) < $0.perMille }.map(\.tag))
  }

  func facts(
    _ chances: [TasteMarginals.FactChance],
    _ stream: inout SyntheticStream
  ) -> [Circumstance: Bool] {
    var facts: [Circumstance: Bool] = [:]
    for (fact, perMille) in chances { facts[fact] = stream.below(1000) < perMille }
    return facts
  }

  func cannot(
    _ chances: [TasteMarginals.FactChance],
    _ stream: inout SyntheticStream
  ) -> SortedSet<Circumstance> {
    SortedSet(chances.filter { stream.below(1000) < $0.perMille }.map(\.fact))
  }
}
