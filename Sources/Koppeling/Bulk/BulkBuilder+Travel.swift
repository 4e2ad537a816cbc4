extension BulkBuilder {
  /// Travel: the value of each whole metre, and how far each limit reaches.
  mutating func fillTravel() {
    let own = Classes(scorer.families.map(\.family.travelModes))
    let others = Classes(scorer.volunteers.map(\.volunteer.travelModes))
    let modes =
      volunteerTravels
      ? others.representatives.map { scorer.volunteers[$0].volunteer.travelModes }
      : own.representatives.map { scorer.families[$0].family.travelModes }
    if volunteerTravels {
      for index in volunteers.indices { volunteers[index].modes = Int32(others.ofElement[index]) }
    }
    for index in families.indices {
      families[index].travelWeight = Int32(scorer.families[index].scheme.weights[.travel])
      families[index].travel = families[index].scheme * modes.count
      if !volunteerTravels { families[index].travel += own.ofElement[index] }
    }
    var reaches = Reaches(modes: modes)
    for (scheme, representative) in schemes.representatives.enumerated() {
      reaches.clearFarthest()
      let longest = scorer.families[representative].scheme.maximumTravelMinutes
      if volunteerTravels {
        for (place, profile) in scorer.volunteers.enumerated() {
          let limit = profile.volunteer.maximumTravelMinutes ?? longest
          tables.reach.append(reaches.square(others.ofElement[place], limit))
        }
      } else {
        for index in families.indices where families[index].scheme == scheme {
          let limit = scorer.families[index].family.maximumTravelMinutes ?? longest
          families[index].reach = reaches.square(own.ofElement[index], limit)
        }
      }
      appendTravel(&reaches, representative: representative)
    }
    if !volunteerTravels { tables.reach = families.map(\.reach) }
  }

  /// Appends the values of one class of scheme, as far as anybody travels.
  private mutating func appendTravel(_ reaches: inout Reaches, representative: Int) {
    for (mode, farthest) in reaches.farthest.enumerated() {
      tables.travel.append(
        reaches.tables[mode].runs(upTo: farthest, &reaches.modeReach) { trip in
          Criterion.travel.value(of: pair(representative, 0, travel: trip)).value
        }
      )
    }
  }
}

/// How far each set of modes reaches within a limit, each worked out once.
private struct Reaches {
  private struct Key: Hashable {
    let modes: Int
    let limit: Int
  }

  let tables: [TravelTable]
  /// The farthest whole metres asked for by each set of modes since they were cleared.
  private(set) var farthest: [Int]
  var modeReach = ModeReach()
  private var known: [Key: (metres: Int, square: Double)] = [:]

  init(modes: [SortedSet<TravelMode>?]) {
    tables = modes.map { TravelTable(modes: $0) }
    farthest = modes.map { _ in -1 }
  }

  mutating func clearFarthest() {
    farthest = tables.map { _ in -1 }
  }

  /// The largest square of half a chord within a limit in minutes.
  mutating func square(_ modes: Int, _ limit: Int) -> Double {
    let key = Key(modes: modes, limit: limit)
    let found: (metres: Int, square: Double)
    if let old = known[key] {
      found = old
    } else {
      let metres = tables[modes].reach(limit: limit, &modeReach)
      found = (metres, TravelTable.largestSquare(within: metres))
      known[key] = found
    }
    farthest[modes] = max(farthest[modes], found.metres)
    return found.square
  }
}
