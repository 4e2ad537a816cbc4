/// Where each pair stands on the lists of its family and of its volunteer, computed once for a market.
///
/// A family's list holds the volunteers it may have, by score from the best on; a volunteer's list the
/// families, by what volunteers prefer by. Ranks count from 1; equals share the better rank (two firsts
/// are followed by a third). O(*f* × *v* × log(*f* + *v*)) for *f* families and *v* volunteers.
public struct MarketRanks: Hashable, Sendable {
  /// The rank of each pair on the family's list, family by family; 0 where it may not be chosen.
  public let familyRanks: [Int32]

  /// The rank of each pair on the volunteer's list, family by family; 0 where it may not be chosen.
  public let volunteerRanks: [Int32]

  /// The number of volunteers on each family's list.
  public let familyListLengths: [Int]

  /// The number of families on each volunteer's list.
  public let volunteerListLengths: [Int]

  /// The sum of the best scores that each family could have on its places, in millionths.
  public let bestScores: [Int64]

  /// The number of pairs that may be chosen.
  public let allowedPairs: Int

  /// Ranks the pairs of a market.
  public init(_ market: Market) {
    let (families, volunteers) = (market.familyCount, market.volunteerCount)
    var familyRanks = [Int32](repeating: 0, count: families * volunteers)
    var volunteerRanks = familyRanks
    var familyListLengths: [Int] = []
    var volunteerListLengths: [Int] = []
    var bestScores: [Int64] = []
    var list: [(score: Int32, index: Int)] = []
    for family in 0..<families {
      let row = family * volunteers
      list.removeAll(keepingCapacity: true)
      for index in row..<row + volunteers where market.scores[index] >= 0 {
        list.append((market.scores[index], index))
      }
      Self.rank(&list, into: &familyRanks)
      familyListLengths.append(list.count)
      let places = min(market.familyCapacities[family], list.count)
      bestScores.append(list[..<places].reduce(0) { $0 + Int64($1.score) })
    }
    let preferences = market.volunteerScores ?? market.scores
    for volunteer in 0..<volunteers {
      list.removeAll(keepingCapacity: true)
      for family in 0..<families {
        let index = family * volunteers + volunteer
        if market.scores[index] >= 0 { list.append((preferences[index], index)) }
      }
      Self.rank(&list, into: &volunteerRanks)
      volunteerListLengths.append(list.count)
    }
    self.familyRanks = familyRanks
    self.volunteerRanks = volunteerRanks
    self.familyListLengths = familyListLengths
    self.volunteerListLengths = volunteerListLengths
    self.bestScores = bestScores
    allowedPairs = familyListLengths.reduce(0, +)
  }

  /// Sorts a list from the best on and writes the ranks of its members.
  private static func rank(_ list: inout [(score: Int32, index: Int)], into ranks: inout [Int32]) {
    list.sort { ($1.score, $0.index) < ($0.score, $1.index) }
    for (place, member) in list.enumerated() {
      let isTied = place > 0 && list[place - 1].score == member.score
      ranks[member.index] = isTied ? ranks[list[place - 1].index] : Int32(place + 1)
    }
  }
}
