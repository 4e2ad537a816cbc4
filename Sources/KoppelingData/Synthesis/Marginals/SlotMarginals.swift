package import Koppeling

/// When visits suit, by work and by the age of the youngest child.
///
/// Each slot of the week is drawn by itself with the chance of its kind, and a week without any slot
/// is drawn again. Every number is an assumption; no source publishes slots. What shapes them:
/// parents of school children are free in the morning and have them home on Wednesday afternoon,
/// families with babies like mornings, who works can in the evening and on Saturday.
package struct SlotMarginals: Sendable {
  /// Slots that are alike.
  package enum Kind: Int, CaseIterable, Sendable {
    /// A weekday morning.
    case weekdayMorning
    /// A weekday afternoon, Wednesday's excepted.
    case weekdayAfternoon
    /// Wednesday afternoon.
    case wednesdayAfternoon
    /// A weekday evening.
    case weekdayEvening
    /// Saturday morning or afternoon.
    case saturday
    /// Saturday evening and Sunday.
    case rest

    /// The kind of a slot.
    package init(_ slot: Slot) {
      switch (slot.weekday, slot.dayPart) {
      case (.sunday, _), (.saturday, .evening): self = .rest
      case (.saturday, _): self = .saturday
      case (_, .morning): self = .weekdayMorning
      case (_, .evening): self = .weekdayEvening
      case (.wednesday, _): self = .wednesdayAfternoon
      default: self = .weekdayAfternoon
      }
    }

    /// The slots of the kind.
    package var slots: [Slot] { Slot.week.filter { Kind($0) == self } }
  }

  /// The work of volunteers.
  package enum VolunteerWork: String, CaseIterable, Sendable {
    /// Retired, or no paid work.
    case none
    /// Paid work for a part of the week.
    case partTime
    /// Paid work all week.
    case fullTime
  }

  /// Percentages by kind, of families whose youngest child is not at school yet, by work.
  package var beforeSchool: [HouseholdMarginals.Work: [Int]] = [
    .none: [45, 40, 40, 10, 12, 3], .searching: [30, 30, 35, 15, 15, 3],
    .paid: [10, 10, 20, 30, 30, 6],
  ]
  /// Percentages by kind, of families whose youngest child is at school, by work.
  package var atSchool: [HouseholdMarginals.Work: [Int]] = [
    .none: [40, 30, 55, 12, 15, 3], .searching: [25, 25, 50, 18, 15, 3],
    .paid: [6, 8, 30, 32, 30, 6],
  ]
  /// Percentages by kind, of volunteers by work.
  package var volunteers: [VolunteerWork: [Int]] = [
    .none: [40, 35, 30, 8, 5, 1], .partTime: [18, 18, 22, 20, 10, 2],
    .fullTime: [2, 3, 8, 35, 25, 4],
  ]
  /// The work of volunteers.
  package var volunteerWork = Marginal<VolunteerWork>(
    [.none: 45, .partTime: 35, .fullTime: 20],
    .assumption(
      "volunteers leave when they get work (Weststellingwerf interview); no shares are published"
    )
  )
  /// The evidence for the percentages.
  package let evidence = Evidence.assumption("no source publishes slots")

  /// The age in months from which a child is at school.
  package static let schoolMonths = 48

  /// Other support that takes a slot.
  package var otherSupport: [(kind: Tag, slot: Slot, chance: Chance)] = [
    (
      "reading", Slot(.wednesday, .afternoon),
      Chance(50, .assumption("reading aloud on Wednesday afternoon (Groningen, April 2021)"))
    ),
    (
      "administration", Slot(.tuesday, .morning),
      Chance(30, .assumption("help with administration (Groningen, April 2021)"))
    ),
  ]

  /// Draws slots with a percentage for each kind, at least one.
  package static func draw(_ percents: [Int], _ stream: inout SyntheticStream) -> SlotSet {
    while true {
      var set = SlotSet()
      for slot in Slot.week where stream.below(100) < percents[Kind(slot).rawValue] {
        set.formUnion(SlotSet([slot]))
      }
      if !set.isEmpty { return set }
    }
  }
}
