internal import LinearAssignment

/// The most pairs that a market allows among those that pass a test: a maximum flow of places.
///
/// J. E. Hopcroft and R. M. Karp's method with capacities on both sides (E. A. Dinic's, in its form for
/// unit arcs): phases of shortest augmenting paths, O(√*n* × *pairs*) for capacities of one. It shares no
/// code with the assignment solver, so that each can check the other.
struct PlacesFlow {
  private let market: Market
  private let allows: (_ index: Int) -> Bool
  private var isChosen: [Bool]
  private var familyRoom: [Int]
  private var volunteerRoom: [Int]
  private var familyLevel: [Int]
  private var volunteerLevel: [Int]
  private var nextVolunteer: [Int]
  private var nextFamily: [Int]

  /// The chosen pairs of a maximum choice, in ascending order.
  ///
  /// - Parameters:
  ///   - market: The market.
  ///   - allows: Whether the pair at an index of ``Market/scores`` may be used. Pairs that do not pass
  ///     the requirements are never used.
  /// - Returns: The pairs.
  static func mostPairs(
    in market: Market,
    allowing allows: @escaping (_ index: Int) -> Bool = { _ in true }
  ) -> [Pair] {
    var flow = PlacesFlow(market, allows)
    while flow.labelLevels() {
      for family in 0..<market.familyCount {
        while flow.familyRoom[family] > 0, flow.extend(fromFamily: family) {
          flow.familyRoom[family] -= 1
        }
      }
    }
    let width = market.volunteerCount
    return flow.isChosen.indices.filter { flow.isChosen[$0] }.map {
      Pair(row: $0 / width, column: $0 % width)
    }
  }

  private init(_ market: Market, _ allows: @escaping (_ index: Int) -> Bool) {
    self.market = market
    self.allows = allows
    isChosen = Array(repeating: false, count: market.scores.count)
    familyRoom = market.familyCapacities
    volunteerRoom = market.volunteerCapacities
    familyLevel = []
    volunteerLevel = []
    nextVolunteer = []
    nextFamily = []
  }

  private func isUsable(_ index: Int) -> Bool { market.scores[index] >= 0 && allows(index) }

  /// Labels families and volunteers by their distance from families with room.
  ///
  /// Returns whether a volunteer with room is reached.
  private mutating func labelLevels() -> Bool {
    let width = market.volunteerCount
    familyLevel = familyRoom.map { $0 > 0 ? 0 : -1 }
    volunteerLevel = Array(repeating: -1, count: width)
    nextVolunteer = Array(repeating: 0, count: market.familyCount)
    nextFamily = Array(repeating: 0, count: width)
    var level = 0
    var families = familyRoom.indices.filter { familyRoom[$0] > 0 }
    while !families.isEmpty {
      var isReached = false
      var volunteers: [Int] = []
      for family in families {
        for volunteer in 0..<width where volunteerLevel[volunteer] < 0 {
          let index = family * width + volunteer
          guard !isChosen[index], isUsable(index) else { continue }
          volunteerLevel[volunteer] = level + 1
          volunteers.append(volunteer)
          if volunteerRoom[volunteer] > 0 { isReached = true }
        }
      }
      if isReached { return true }
      families = []
      for volunteer in volunteers {
        for family in 0..<market.familyCount
        where familyLevel[family] < 0 && isChosen[family * width + volunteer] {
          familyLevel[family] = level + 2
          families.append(family)
        }
      }
      level += 2
    }
    return false
  }

  /// Sends one unit from a family along labels to a volunteer with room.
  private mutating func extend(fromFamily family: Int) -> Bool {
    let width = market.volunteerCount
    while nextVolunteer[family] < width {
      let volunteer = nextVolunteer[family]
      let index = family * width + volunteer
      if volunteerLevel[volunteer] == familyLevel[family] + 1, !isChosen[index], isUsable(index),
        extend(fromVolunteer: volunteer)
      {
        isChosen[index] = true
        return true
      }
      nextVolunteer[family] += 1
    }
    return false
  }

  private mutating func extend(fromVolunteer volunteer: Int) -> Bool {
    if volunteerRoom[volunteer] > 0 {
      volunteerRoom[volunteer] -= 1
      return true
    }
    let width = market.volunteerCount
    while nextFamily[volunteer] < market.familyCount {
      let family = nextFamily[volunteer]
      let index = family * width + volunteer
      if familyLevel[family] == volunteerLevel[volunteer] + 1, isChosen[index],
        extend(fromFamily: family)
      {
        isChosen[index] = false
        return true
      }
      nextFamily[volunteer] += 1
    }
    return false
  }
}
