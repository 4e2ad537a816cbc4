/// Tells for each of many families that wait who competes around it.
///
/// Volunteers of one strongly connected component reach the same volunteers, so the search runs over
/// components. The component with the most volunteers is searched once, and all that reach it share
/// what was found: in a dense region nearly everybody does.
///
/// Each row is read twice; a question costs O(what is reached outside the largest component).
package struct CompetitionMap {
  private let placesLeft: [Int]
  /// The volunteers of each component, the components it leads to, and the families it passes for.
  private let members: Lists
  private let successors: Lists
  private let familiesOf: Lists
  /// The components among the volunteers that pass for each family.
  private let componentsOf: Lists

  /// The number of components: of kinds of volunteers who reach the same volunteers and each other.
  package var componentCount: Int { members.count }

  private var seenComponents: Stamps
  private var seenFamilies: Stamps

  /// What the largest component reaches: its number, all components, all families, and the whole.
  private var largest: Int?
  private var isShared: [Bool]
  private var isSharedFamily: [Bool]
  private var shared = Competition()

  /// Prepares to tell.
  ///
  /// - Parameters:
  ///   - rows: The volunteers that pass for each family.
  ///   - familyCount: The number of families.
  ///   - familiesOfVolunteer: The families that each volunteer is proposed for.
  ///   - placesLeft: The places that each volunteer has.
  ///   - waiting: The families that may be asked about.
  package init(
    rows: PassingRows,
    familyCount: Int,
    familiesOfVolunteer: [[Int]],
    placesLeft: [Int],
    waiting: [Int]
  ) {
    self.placesLeft = placesLeft
    let reach = ReachComponents(
      rows: rows,
      familiesOfVolunteer: familiesOfVolunteer,
      from: waiting
    )
    members = Lists(grouping: reach.componentOfVolunteer, count: reach.count)
    var seen = Stamps(count: reach.count)
    var componentsOf = Lists()
    for family in 0..<familyCount {
      seen.clear()
      if !waiting.isEmpty {
        rows.read(family) { volunteer in
          let component = reach.componentOfVolunteer[volunteer]
          if component >= 0, seen.meet(Int(component)) { componentsOf.add(component) }
        }
      }
      componentsOf.endList()
    }
    var successors = Lists()
    for component in 0..<reach.count {
      seen.clear()
      _ = seen.meet(component)
      for volunteer in members[component] {
        for family in familiesOfVolunteer[Int(volunteer)] {
          for next in componentsOf[family] where seen.meet(Int(next)) { successors.add(next) }
        }
      }
      successors.endList()
    }
    self.componentsOf = componentsOf
    self.successors = successors
    familiesOf = Lists(reversing: componentsOf, count: reach.count)
    seenComponents = seen
    seenFamilies = Stamps(count: familyCount)
    isShared = [Bool](repeating: false, count: reach.count)
    isSharedFamily = [Bool](repeating: false, count: familyCount)
    share()
  }

  /// Who competes around a family that waits.
  package mutating func competition(around family: Int) -> Competition {
    seenComponents.clear()
    let found = reach(from: componentsOf[family])
    guard let largest, found.contains(Int32(largest)) else { return competition(for: found) }
    var whole = competition(for: found.filter { !isShared[Int($0)] }, beside: isSharedFamily)
    whole.join(shared)
    return whole
  }

  /// Searches from the component with the most volunteers.
  private mutating func share() {
    guard let most = (0..<members.count).max(by: { members[$0].count < members[$1].count }) else {
      return
    }
    seenComponents.clear()
    let found = reach(from: [Int32(most)])
    shared = competition(for: found)
    for component in found {
      isShared[Int(component)] = true
      for family in familiesOf[Int(component)] { isSharedFamily[Int(family)] = true }
    }
    largest = most
  }

  /// The components that can be reached from some, these included; none beyond the largest.
  private mutating func reach(from roots: ArraySlice<Int32>) -> [Int32] {
    var found = roots.filter { seenComponents.meet(Int($0)) }
    var next = 0
    while next < found.count {
      let component = Int(found[next])
      next += 1
      guard component != largest else { continue }
      for successor in successors[component] where seenComponents.meet(Int(successor)) {
        found.append(successor)
      }
    }
    return found
  }

  /// The competition for the volunteers of some components.
  private mutating func competition(
    for components: [Int32],
    beside excluded: [Bool]? = nil
  ) -> Competition {
    var competition = Competition()
    seenFamilies.clear()
    for component in components {
      for volunteer in members[Int(component)] {
        competition.add(volunteer: Int(volunteer), places: placesLeft[Int(volunteer)])
      }
      for family in familiesOf[Int(component)]
      where excluded?[Int(family)] != true && seenFamilies.meet(Int(family)) {
        competition.add(family: Int(family))
      }
    }
    competition.order()
    return competition
  }
}

extension Competition {
  fileprivate mutating func add(volunteer: Int, places more: Int) {
    volunteerCount += 1
    places += more
    if volunteerCount <= WaitingFamily.longestList { volunteers.append(volunteer) }
  }

  fileprivate mutating func add(family: Int) {
    familyCount += 1
    if familyCount <= WaitingFamily.longestList { families.append(family) }
  }

  /// Takes in the competition for other volunteers among other families.
  fileprivate mutating func join(_ other: Competition) {
    volunteerCount += other.volunteerCount
    familyCount += other.familyCount
    places += other.places
    volunteers += other.volunteers
    families += other.families
    order()
  }

  /// Puts the lists in order, and drops those that are too long to be read.
  fileprivate mutating func order() {
    volunteers = volunteerCount <= WaitingFamily.longestList ? volunteers.sorted() : []
    families = familyCount <= WaitingFamily.longestList ? families.sorted() : []
  }
}
