import Koppeling
import TestSupport
import Testing

@Suite("The requirement of a check of conduct")
struct ConductCheckRequirementTests {
  private func ruling(
    issued: [CalendarDate]?,
    kind: ConductCheck.Kind = .vog,
    _ change: (inout SamplePair) -> Void = { _ in }
  ) -> Ruling {
    Requirement.conductCheck.rulingOnSample {
      $0.volunteer.checks = issued?.map { ConductCheck(kind: kind, issuedOn: $0) }
      change(&$0)
    }
  }

  @Test("a VOG holds for 36 months to the day")
  func thirtySixMonths() {
    #expect(ruling(issued: ["2023-11-16"]) == .passes)
    #expect(
      ruling(issued: ["2023-11-15"]) == .fails(.checkTooOld(.vog, "2023-11-15", validMonths: 36))
    )
    #expect(
      ruling(issued: ["2023-10-16"]) == .fails(.checkTooOld(.vog, "2023-10-16", validMonths: 36))
    )
    #expect(ruling(issued: ["2026-11-16"]) == .passes)
  }

  @Test("it must hold on the day of the start")
  func onTheDayOfTheStart() {
    #expect(ruling(issued: ["2023-12-01"]) { $0.family.startWanted = "2026-12-01" } == .passes)
    #expect(
      ruling(issued: ["2023-12-01"]) { $0.family.startWanted = "2026-12-02" }
        == .fails(.checkTooOld(.vog, "2023-12-01", validMonths: 36))
    )
    #expect(
      ruling(issued: ["2023-12-01"]) { $0.volunteer.availableFrom = "2027-01-01" }
        == .fails(.checkTooOld(.vog, "2023-12-01", validMonths: 36))
    )
  }

  @Test("a check of a leap day holds to the end of February")
  func leapDay() {
    #expect(
      ruling(issued: ["2024-02-29"]) { $0.family.startWanted = "2027-02-28" } == .passes
    )
    #expect(
      ruling(issued: ["2024-02-29"]) { $0.family.startWanted = "2027-03-01" }
        == .fails(.checkTooOld(.vog, "2024-02-29", validMonths: 36))
    )
  }

  @Test("the newest check that counts decides, whatever the order")
  func newest() {
    #expect(ruling(issued: ["2020-01-01", "2026-01-01"]) == .passes)
    #expect(ruling(issued: ["2026-01-01", "2020-01-01"]) == .passes)
    #expect(
      ruling(issued: ["2019-01-01", "2020-01-01"])
        == .fails(.checkTooOld(.vog, "2020-01-01", validMonths: 36))
    )
  }

  @Test("another kind of check, no check and no record all fail")
  func missing() {
    #expect(ruling(issued: ["2026-01-01"], kind: .dbs) == .fails(.checkMissing(.vog)))
    #expect(ruling(issued: []) == .fails(.checkMissing(.vog)))
    #expect(ruling(issued: nil) == .fails(.checkMissing(.vog)))
    #expect(ruling(issued: nil) { $0.scheme.conductCheck = nil } == .passes)
  }

  @Test("the Flemish extract must be fresh when the volunteer first started")
  func flemish() {
    let rule = ConductCheckRule(kind: .extract596, validMonths: 1, measuredOn: .volunteerStart)
    func issued(_ day: CalendarDate, since: CalendarDate?) -> Ruling {
      ruling(issued: [day], kind: .extract596) {
        $0.scheme.conductCheck = rule
        $0.volunteer.activeSince = since
      }
    }
    #expect(issued("2024-05-01", since: "2024-06-01") == .passes)
    #expect(
      issued("2024-04-30", since: "2024-06-01")
        == .fails(.checkTooOld(.extract596, "2024-04-30", validMonths: 1))
    )
    // Five weeks old at the start.
    #expect(
      issued("2024-04-27", since: "2024-06-01")
        == .fails(.checkTooOld(.extract596, "2024-04-27", validMonths: 1))
    )
    #expect(
      issued("2024-06-02", since: "2024-06-01")
        == .fails(.checkAfterStart(.extract596, "2024-06-02"))
    )
    // Who has not started yet is measured on the day of the start.
    #expect(issued("2026-10-16", since: nil) == .passes)
    #expect(
      issued("2026-10-15", since: nil)
        == .fails(.checkTooOld(.extract596, "2026-10-15", validMonths: 1))
    )
  }
}
