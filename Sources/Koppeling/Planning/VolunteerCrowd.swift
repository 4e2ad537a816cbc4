/// The volunteers as rows of bits, from the south to the north, so that those near a home stand
/// together; and in groups of those who are alike in what a requirement looks at.
struct VolunteerCrowd {
  /// The volunteer at each position, and the position of each volunteer.
  let volunteerAt: [Int]
  let positionOf: [Int]
  let everyone: BitRow
  /// The positions by the earliest start, ascending.
  let starts: [(start: CalendarDate, positions: [Int])]
  /// Who has each slot of the week, and whose slots are not known.
  let withSlot: [BitRow]
  let slotsUnknown: BitRow
  /// Groups of those alike in languages, and in circumstances and what they cannot be with.
  let byLanguage: [[Int]]
  let byCircumstances: [[Int]]
  /// The place of each volunteer by identifier.
  let places: [Volunteer.ID: Int]

  private let heights: [Double]

  init(_ scorer: Scorer) {
    let profiles = scorer.volunteers
    let order = profiles.indices.sorted { (profiles[$0].home.z, $0) < (profiles[$1].home.z, $1) }
    volunteerAt = order
    heights = order.map { profiles[$0].home.z }
    var positionOf = [Int](repeating: 0, count: order.count)
    var everyone = BitRow(count: order.count)
    var withSlot = [BitRow](repeating: everyone, count: Slot.week.count)
    var slotsUnknown = everyone
    for (position, volunteer) in order.enumerated() {
      positionOf[volunteer] = position
      everyone.insert(position)
      guard let slots = profiles[volunteer].volunteer.slots else {
        slotsUnknown.insert(position)
        continue
      }
      for slot in slots.slots { withSlot[slot.index].insert(position) }
    }
    self.positionOf = positionOf
    self.everyone = everyone
    self.withSlot = withSlot
    self.slotsUnknown = slotsUnknown
    let earliest = order.map { profiles[$0].earliestStart(scorer.asOf) }
    starts = Self.groups(earliest).map { (earliest[$0[0]], $0) }.sorted { $0.start < $1.start }
    byLanguage = Self.groups(order.map { LanguageKey(profiles[$0].languages) })
    byCircumstances = Self.groups(
      order.map { place in
        let volunteer = profiles[place].volunteer
        return [volunteer.circumstances.bits, (volunteer.cannot ?? []).bits]
      }
    )
    places = Dictionary(uniqueKeysWithValues: profiles.enumerated().map { ($1.volunteer.id, $0) })
  }

  /// The positions that may be within some metres of a home.
  func positions(within metres: Int, of home: Globe.UnitVector) -> Range<Int> {
    // The straight line through the globe is no longer than the arc, a height no longer than the line;
    // two metres more than make up for rounding.
    let reach = Double(metres + 2) / Globe.radius
    return first { $0 >= home.z - reach }..<first { $0 > home.z + reach }
  }

  /// The first position whose height is high enough.
  private func first(where isHigh: (Double) -> Bool) -> Int {
    var low = 0
    var high = heights.count
    while low < high {
      let middle = (low + high) / 2
      if isHigh(heights[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The positions by equal keys.
  private static func groups(_ keys: [some Hashable]) -> [[Int]] {
    let classes = Classes(keys)
    var groups = [[Int]](repeating: [], count: classes.count)
    for (position, group) in classes.ofElement.enumerated() { groups[group].append(position) }
    return groups
  }
}
