import Koppeling
import TestSupport
import Testing

@Suite("Who competes around a family that waits")
struct CompetitionMapTests {
  @Test("is whoever a search from that family alone finds", arguments: UInt64(0)..<300)
  func equalsSearch(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let market = Market(seed: seed, using: &generator)
    // Rows are kept all, in part and not at all.
    for limit in [1 << 20, 60, 0] {
      let passing = market.passing
      var rows = PassingRows(familyCount: passing.count, limit: limit) { passing[$0] }
      for (family, row) in passing.enumerated() { rows.keep(row.map(Int32.init), of: family) }
      let waiting = passing.indices.filter { market.isWaiting[$0] }
      var map = CompetitionMap(
        rows: rows,
        familyCount: passing.count,
        familiesOfVolunteer: market.familiesOfVolunteer,
        placesLeft: market.places,
        waiting: waiting
      )
      #expect(map.componentCount == market.componentCount)
      for family in waiting {
        #expect(map.competition(around: family) == market.competition(around: family))
      }
    }
  }

  /// Families and volunteers with arbitrary passing and chosen pairs.
  private struct Market {
    var passing: [[Int]] = []
    var isWaiting: [Bool] = []
    var familiesOfVolunteer: [[Int]]
    var places: [Int]

    init(seed: UInt64, using generator: inout SeededGenerator) {
      let volunteers = generator.int(seed % 5 == 0 ? 60...200 : 1...20)
      let families = generator.int(1...(seed % 5 == 0 ? 200 : 25))
      // Far below, at and far above the number of arcs from which a giant component arises.
      let degree = generator.int(1...4)
      familiesOfVolunteer = Array(repeating: [], count: volunteers)
      places = (0..<volunteers).map { _ in generator.int(0...3) }
      for family in 0..<families {
        let row = Set(
          (0..<generator.int(0...degree)).map { _ in generator.int(0...volunteers - 1) }
        )
        passing.append(row.sorted())
        let isChosen = generator.chance(70)
        if isChosen { familiesOfVolunteer[generator.int(0...volunteers - 1)].append(family) }
        isWaiting.append(!isChosen)
      }
    }

    /// How many classes of volunteers who reach each other there are, among those whom a family that
    /// waits reaches.
    var componentCount: Int {
      let waiting = passing.indices.filter { isWaiting[$0] }
      let reach = familiesOfVolunteer.map { volunteersReached(from: $0) }
      let classes = volunteersReached(from: waiting).map { volunteer in
        reach[volunteer].filter { reach[$0].contains(volunteer) }.union([volunteer])
      }
      return Set(classes).count
    }

    private func volunteersReached(from families: [Int]) -> Set<Int> {
      var volunteers: Set<Int> = []
      var queue = families
      while let next = queue.popLast() {
        for volunteer in passing[next] where volunteers.insert(volunteer).inserted {
          queue += familiesOfVolunteer[volunteer]
        }
      }
      return volunteers
    }

    func competition(around family: Int) -> Competition {
      let volunteers = volunteersReached(from: [family])
      let families = passing.indices.filter { !volunteers.isDisjoint(with: passing[$0]) }
      return Competition(
        familyCount: families.count,
        volunteerCount: volunteers.count,
        families: families.count > 50 ? [] : families,
        volunteers: volunteers.count > 50 ? [] : volunteers.sorted(),
        places: volunteers.reduce(0) { $0 + places[$1] }
      )
    }
  }
}
