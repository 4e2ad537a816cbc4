internal import LinearAssignment

/// Drops pairs of a plan of a face and mends it by alternating paths, if a plan without them exists.
///
/// A family that must be filled and lost a place looks for a volunteer with room, or for one who leaves a
/// family that need not be filled, through volunteers who move from family to family; then volunteers that
/// must be filled look for families likewise. A path never empties a place that must be filled, so by N. S.
/// Mendelsohn and A. L. Dulmage's theorem ("Some generalizations of the problem of distinct
/// representatives", Canadian Journal of Mathematics 10, 1958) it fails only if no plan exists. O(*pairs*)
/// for each path.
struct PlanMender {
  private let face: PlanFace
  private let settled: Int32
  private let width: Int
  private let height: Int
  private let isInFace: [Bool]
  private var threshold: Int32 = 0
  private var isChosen: [Bool]
  private var familyRoom: [Int]
  private var volunteerRoom: [Int]

  /// Starts from the face's plan at hand.
  ///
  /// - Parameters:
  ///   - face: The face.
  ///   - settled: Pairs up to this score are never dropped.
  init(_ face: PlanFace, settled: Int32) {
    self.face = face
    self.settled = settled
    width = face.market.volunteerCount
    height = face.market.familyCount
    var isInFace = [Bool](repeating: false, count: face.market.scores.count)
    for index in face.usable { isInFace[index] = true }
    self.isInFace = isInFace
    isChosen = Array(repeating: false, count: isInFace.count)
    familyRoom = face.market.familyCapacities
    volunteerRoom = face.market.volunteerCapacities
    for pair in face.plan { choose(pair.row, pair.column, true) }
  }

  /// Forbids all unsettled pairs below a threshold, and mends the plan; false if none of the face is left.
  ///
  /// Thresholds only grow from call to call. After false, the state is of no use.
  mutating func mend(threshold: Int32) -> Bool {
    self.threshold = threshold
    for index in face.usable where isChosen[index] && !reaches(index) {
      let pair = Pair(row: index / width, column: index % width)
      if face.pins.contains(pair) { return false }
      choose(pair.row, pair.column, false)
    }
    for family in 0..<height where face.mustFillFamily[family] {
      while familyRoom[family] > 0 { guard fill(family: family) else { return false } }
    }
    for volunteer in 0..<width where face.mustFillVolunteer[volunteer] {
      while volunteerRoom[volunteer] > 0 { guard fill(volunteer: volunteer) else { return false } }
    }
    return true
  }

  private func reaches(_ index: Int) -> Bool {
    let score = face.market.scores[index]
    return score <= settled || score >= threshold
  }

  private mutating func choose(_ family: Int, _ volunteer: Int, _ isNow: Bool) {
    isChosen[family * width + volunteer] = isNow
    familyRoom[family] += isNow ? -1 : 1
    volunteerRoom[volunteer] += isNow ? -1 : 1
  }

  private func isFree(_ family: Int, _ volunteer: Int) -> Bool {
    let index = family * width + volunteer
    return isInFace[index] && !isChosen[index] && reaches(index)
  }

  private func canLeave(_ family: Int, _ volunteer: Int) -> Bool {
    isChosen[family * width + volunteer]
      && !(face.pins.contains(Pair(row: family, column: volunteer)))
  }

  /// Gives a family one more pair, along a path in breadth-first order.
  private mutating func fill(family start: Int) -> Bool {
    var volunteerFrom = [Int](repeating: -1, count: width)
    var familyFrom = [Int](repeating: -1, count: height)
    var queue = [start]
    var head = 0
    func path(toVolunteer last: Int) -> [(Int, Int)] {
      var pairs: [(Int, Int)] = []
      var volunteer = last
      while true {
        let family = volunteerFrom[volunteer]
        pairs.append((family, volunteer))
        if family == start { return pairs }
        volunteer = familyFrom[family]
        pairs.append((family, volunteer))
      }
    }
    while head < queue.count {
      let family = queue[head]
      head += 1
      for volunteer in 0..<width where volunteerFrom[volunteer] < 0 && isFree(family, volunteer) {
        volunteerFrom[volunteer] = family
        if volunteerRoom[volunteer] > 0 {
          flip(path(toVolunteer: volunteer))
          return true
        }
        for other in 0..<height
        where other != start && familyFrom[other] < 0 && canLeave(other, volunteer) {
          familyFrom[other] = volunteer
          if !face.mustFillFamily[other] {
            flip([(other, volunteer)] + path(toVolunteer: volunteer))
            return true
          }
          queue.append(other)
        }
      }
    }
    return false
  }

  /// Gives a volunteer one more pair, along a path in breadth-first order.
  private mutating func fill(volunteer start: Int) -> Bool {
    var familyFrom = [Int](repeating: -1, count: height)
    var volunteerFrom = [Int](repeating: -1, count: width)
    var queue = [start]
    var head = 0
    func path(toFamily last: Int) -> [(Int, Int)] {
      var pairs: [(Int, Int)] = []
      var family = last
      while true {
        let volunteer = familyFrom[family]
        pairs.append((family, volunteer))
        if volunteer == start { return pairs }
        family = volunteerFrom[volunteer]
        pairs.append((family, volunteer))
      }
    }
    while head < queue.count {
      let volunteer = queue[head]
      head += 1
      for family in 0..<height where familyFrom[family] < 0 && isFree(family, volunteer) {
        familyFrom[family] = volunteer
        if familyRoom[family] > 0 {
          flip(path(toFamily: family))
          return true
        }
        for other in 0..<width
        where other != start && volunteerFrom[other] < 0 && canLeave(family, other) {
          volunteerFrom[other] = family
          if !face.mustFillVolunteer[other] {
            flip([(family, other)] + path(toFamily: family))
            return true
          }
          queue.append(other)
        }
      }
    }
    return false
  }

  /// Chooses the pairs of a path that are not chosen, and lets go of the others.
  private mutating func flip(_ path: [(Int, Int)]) {
    // Leave first, so that no room is ever below zero.
    let leaving = path.filter { isChosen[$0.0 * width + $0.1] }
    let joining = path.filter { !isChosen[$0.0 * width + $0.1] }
    for (family, volunteer) in leaving { choose(family, volunteer, false) }
    for (family, volunteer) in joining { choose(family, volunteer, true) }
  }
}
