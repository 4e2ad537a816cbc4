import Koppeling
import TestSupport
import Testing

@Suite("The model of travel times")
struct TravelModelTests {
  @Test("never gives fewer minutes for more metres", arguments: TravelMode.allCases)
  func monotone(mode: TravelMode) {
    var last = TravelModel.minutes(by: mode, metres: 0)
    for metres in 1...60_000 {
      let minutes = TravelModel.minutes(by: mode, metres: metres)
      guard minutes == last || minutes == last + 1 else {
        Issue.record("\(metres) m by \(mode): \(minutes) minutes after \(last)")
        return
      }
      last = minutes
    }
  }

  @Test("starts with the fixed minutes of the mode")
  func fixedMinutes() {
    let fixed: [TravelMode: Int] = [
      .walk: 0, .bicycle: 2, .electricBicycle: 2, .publicTransport: 12, .car: 5,
    ]
    for mode in TravelMode.allCases {
      #expect(TravelModel.minutes(by: mode, metres: 0) == fixed[mode])
    }
  }

  @Test("rounds up from the stated speeds and detours", arguments: TravelMode.allCases)
  func speeds(mode: TravelMode) {
    // The minutes for 10 km over the globe, reckoned by hand from the figures of the model.
    let exact: [TravelMode: Double] = [
      .walk: 12.5 / 4.9 * 60,
      .bicycle: 2 + 12.5 / 12.4 * 60,
      .electricBicycle: 2 + 12.5 / 14 * 60,
      .publicTransport: 12 + 14.5 / 24 * 60,
      .car: 5 + (5 / 25.0 + 8.5 / 40.0) * 60,
    ]
    let expected = exact[mode].map { Int($0.rounded(.up)) }
    #expect(TravelModel.minutes(by: mode, metres: 10_000) == expected)
  }

  @Test("gives a car its three speeds")
  func car() {
    // 20 km over the globe are 27 km of road: 5 at 25 km/h, 10 at 40, 12 at 55.
    let exact = 5 + (5 / 25.0 + 10 / 40.0 + 12 / 55.0) * 60
    #expect(TravelModel.minutes(by: .car, metres: 20_000) == Int(exact.rounded(.up)))
  }

  @Test("counts whole minutes exactly where they end")
  func boundary() {
    // On foot 4900 m an hour over a detour of 1.25: 3920 m take 60 minutes.
    #expect(TravelModel.minutes(by: .walk, metres: 3920) == 60)
    #expect(TravelModel.minutes(by: .walk, metres: 3921) == 61)
    // By public transport 24 km an hour over 1.45: 8000 m take 29 minutes and 12 more.
    #expect(TravelModel.minutes(by: .publicTransport, metres: 8000) == 41)
    #expect(TravelModel.minutes(by: .publicTransport, metres: 8001) == 42)
  }

  @Test("takes the fastest of the modes")
  func fastest() throws {
    let travel = EstimatedTravel()
    let (family, volunteer) = (Family.sample(), Volunteer.sample())
    let metres = Globe.metres(from: family.location, to: volunteer.location)
    let modes = SortedSet(TravelMode.allCases)
    let trip = try #require(travel.trip(between: family, and: volunteer, modes: modes))
    let minutes = TravelMode.allCases.map { TravelModel.minutes(by: $0, metres: metres) }
    #expect(trip.minutes == minutes.min())
    #expect(trip.mode == .car)
    #expect(trip.metres == metres)
    #expect(travel.trip(between: family, and: volunteer, modes: []) == nil)
  }

  @Test(
    "gives the same scores through the protocol as without it",
    arguments: 0..<20 as Range<UInt64>
  )
  func sameThroughTheProtocol(seed: UInt64) throws {
    struct Wrapped: TravelTimes {
      let estimate = EstimatedTravel()

      func trip(
        between family: Family,
        and volunteer: Volunteer,
        modes: SortedSet<TravelMode>
      ) -> Trip? {
        estimate.trip(between: family, and: volunteer, modes: modes)
      }
    }
    let caseload = RandomCaseload.medium(seed: seed)
    #expect(
      try Planner(caseload, travelTimes: Wrapped()).plan() == Planner(caseload).plan()
    )
  }
}
