import Koppeling
import TestSupport
import Testing

@Suite("The requirements of travel and of another place")
struct TravelRequirementTests {
  /// A table of travel times in which each mode takes stated minutes.
  struct FixedTravel: TravelTimes {
    let minutes: [TravelMode: Int]

    func trip(
      between family: Family,
      and volunteer: Volunteer,
      modes: SortedSet<TravelMode>
    ) -> Trip? {
      modes.compactMap { mode in minutes[mode].map { Trip(minutes: $0, mode: mode) } }
        .min { $0.minutes < $1.minutes }
    }
  }

  private static let times = FixedTravel(minutes: [.walk: 120, .bicycle: 50, .car: 15])

  private func ruling(_ change: (inout SamplePair) -> Void) -> Ruling {
    Requirement.travel.rulingOnSample {
      $0.travelTimes = Self.times
      change(&$0)
    }
  }

  @Test("the volunteer's own limit holds, to the minute; without one the scheme's")
  func limits() {
    #expect(ruling { $0.volunteer.maximumTravelMinutes = 15 } == .passes)
    #expect(
      ruling { $0.volunteer.maximumTravelMinutes = 14 } == .fails(.tooFar(minutes: 15, limit: 14))
    )
    #expect(
      ruling {
        $0.volunteer.maximumTravelMinutes = nil
        $0.scheme.maximumTravelMinutes = 14
      } == .fails(.tooFar(minutes: 15, limit: 14))
    )
    #expect(
      ruling {
        $0.volunteer.maximumTravelMinutes = 60
        $0.volunteer.travelModes = [.bicycle]
      } == .passes
    )
    // The family's limit means nothing when the volunteer travels.
    #expect(ruling { $0.family.maximumTravelMinutes = 1 } == .passes)
  }

  @Test("the fastest of the modes counts")
  func fastest() {
    #expect(ruling { $0.volunteer.travelModes = [.walk, .car] } == .passes)
    #expect(
      ruling { $0.volunteer.travelModes = [.walk, .bicycle] }
        == .fails(.tooFar(minutes: 50, limit: 40))
    )
    #expect(ruling { $0.volunteer.travelModes = [] } == .fails(.noTravelMode))
    #expect(ruling { $0.volunteer.travelModes = [.publicTransport] } == .fails(.noTravelMode))
  }

  @Test("unknown modes are left to confirm between a car and a bicycle")
  func unknownModes() {
    func limit(_ minutes: Int) -> Ruling {
      ruling {
        $0.volunteer.travelModes = nil
        $0.volunteer.maximumTravelMinutes = minutes
      }
    }
    #expect(limit(50) == .passes)
    #expect(limit(49) == .toConfirm(.travelUnknown(minutes: 50, limit: 49)))
    #expect(limit(15) == .toConfirm(.travelUnknown(minutes: 50, limit: 15)))
    #expect(limit(14) == .fails(.tooFar(minutes: 15, limit: 14)))
  }

  @Test("where the child goes to the volunteer, the family's modes and limit count")
  func familyTravels() {
    func atVolunteer(_ change: (inout SamplePair) -> Void) -> Ruling {
      ruling {
        $0.scheme = .sampleAtVolunteersHome
        $0.volunteer.travelModes = []
        $0.volunteer.maximumTravelMinutes = 0
        change(&$0)
      }
    }
    #expect(atVolunteer { _ in } == .passes)
    #expect(
      atVolunteer { $0.family.maximumTravelMinutes = 14 }
        == .fails(.tooFar(minutes: 15, limit: 14))
    )
    #expect(
      atVolunteer { $0.family.travelModes = [.bicycle] }
        == .fails(.tooFar(minutes: 50, limit: 40))
    )
    #expect(atVolunteer { $0.family.travelModes = [] } == .fails(.noTravelMode))
    #expect(
      atVolunteer { $0.family.travelModes = nil }
        == .toConfirm(.travelUnknown(minutes: 50, limit: 40))
    )
    #expect(atVolunteer { $0.family.maximumTravelMinutes = nil } == .passes)
  }

  @Test("a table of minutes comes before the estimate, pair by pair")
  func table() {
    let key = TabulatedTravel.Key(family: "F1", volunteer: "V1")
    let other = TabulatedTravel.Key(family: "F2", volunteer: "V1")
    func table(_ minutes: [TabulatedTravel.Key: Int]) -> Ruling {
      ruling { $0.travelTimes = TabulatedTravel(minutes: minutes, fallback: Self.times) }
    }
    #expect(table([key: 41]) == .fails(.tooFar(minutes: 41, limit: 40)))
    #expect(table([key: 40]) == .passes)
    #expect(table([other: 41]) == .passes)
  }

  private func samePlace(
    _ rule: Scheme.SamePlaceRule,
    metres: Int,
    places: (Int?, Int?) = (7, 7)
  ) -> Ruling {
    Requirement.samePlace.rulingOnSample {
      $0.scheme.samePlace = rule
      $0.scheme.samePlaceMetres = metres
      // A hundredth of a degree of latitude is 1112 metres.
      $0.family.location = Location(
        microLatitude: 52_000_000,
        microLongitude: 5_000_000,
        place: places.0
      )
      $0.volunteer.location = Location(
        microLatitude: 52_010_000,
        microLongitude: 5_000_000,
        place: places.1
      )
    }
  }

  @Test("one place counts as the same up to the scheme's metres")
  func samePlace() {
    #expect(samePlace(.forbid, metres: 1112) == .passes)
    #expect(samePlace(.forbid, metres: 1113) == .fails(.samePlace(metres: 1112)))
    #expect(samePlace(.warn, metres: 1113) == .toConfirm(.samePlace(metres: 1112)))
    #expect(samePlace(.warn, metres: 1112) == .passes)
    #expect(samePlace(.off, metres: 100_000) == .passes)
    #expect(samePlace(.forbid, metres: 0) == .passes)
  }

  @Test("other places are other places, however near")
  func otherPlaces() {
    #expect(samePlace(.forbid, metres: 100_000, places: (7, 8)) == .passes)
  }
}
