import Koppeling
import TestSupport
import Testing

@Suite("Requirements on the volunteer")
struct VolunteerRequirementTests {
  @Test("only an available volunteer may be matched")
  func status() {
    let ruling = Requirement.volunteerStatus.rulingOnSample
    #expect(ruling { $0.volunteer.status = .available } == .passes)
    #expect(ruling { $0.volunteer.status = .preparing } == .fails(.volunteerPreparing))
    #expect(ruling { $0.volunteer.status = .paused } == .fails(.volunteerPaused))
    #expect(ruling { $0.volunteer.status = .left } == .fails(.volunteerLeft))
  }

  @Test("matches under way take places, matches that are over do not")
  func capacity() {
    let ruling = Requirement.capacity.rulingOnSample
    func capacity(_ places: Int?, _ states: [Match.State]) -> Ruling {
      ruling {
        $0.volunteer.capacity = places
        for (index, state) in states.enumerated() {
          let other = Family.sample(Family.ID("G\(index)"))
          $0.otherFamilies.append(other)
          $0.matches.append(Match(family: other.id, volunteer: "V1", state: state))
        }
      }
    }
    #expect(capacity(1, []) == .passes)
    #expect(capacity(0, []) == .fails(.placesTaken(taken: 0, of: 0)))
    #expect(capacity(nil, []) == .passes)
    #expect(capacity(nil, [.running]) == .fails(.placesTaken(taken: 1, of: 1)))
    #expect(capacity(1, [.ended, .ended]) == .passes)
    for state in Match.State.allCases where state != .ended {
      #expect(capacity(1, [state]) == .fails(.placesTaken(taken: 1, of: 1)))
    }
    #expect(capacity(2, [.running]) == .passes)
    #expect(
      capacity(2, [.running, .meetingPlanned]) == .fails(.placesTaken(taken: 2, of: 2))
    )
    // The scheme allows three at most, whatever the volunteer says.
    #expect(capacity(9, [.running, .running]) == .passes)
    #expect(
      capacity(9, [.running, .running, .running]) == .fails(.placesTaken(taken: 3, of: 3))
    )
    #expect(
      capacity(1, [.running, .running]) == .fails(.placesTaken(taken: 2, of: 1))
    )
  }

  @Test("parenting experience is own or professional, where the scheme asks for it")
  func parentingExperience() {
    let ruling = Requirement.parentingExperience.rulingOnSample
    func experience(_ value: Volunteer.ParentingExperience?, required: Bool) -> Ruling {
      ruling {
        $0.scheme.parentingExperienceRequired = required
        $0.volunteer.parentingExperience = value
      }
    }
    #expect(experience(.own, required: true) == .passes)
    #expect(experience(.professional, required: true) == .passes)
    #expect(
      experience(Volunteer.ParentingExperience.none, required: true)
        == .fails(.noParentingExperience)
    )
    #expect(experience(nil, required: true) == .fails(.parentingExperienceUnknown))
    #expect(experience(Volunteer.ParentingExperience.none, required: false) == .passes)
    #expect(experience(nil, required: false) == .passes)
  }

  @Test("the training is completed by the day of the start")
  func training() {
    let ruling = Requirement.training.rulingOnSample
    #expect(ruling { $0.volunteer.trainedOn = $0.asOf } == .passes)
    #expect(
      ruling { $0.volunteer.trainedOn = "2026-11-17" }
        == .fails(.trainedAfterStart("2026-11-17"))
    )
    #expect(
      ruling {
        $0.volunteer.trainedOn = "2026-11-17"
        $0.family.startWanted = "2026-11-17"
      } == .passes
    )
    #expect(ruling { $0.volunteer.trainedOn = nil } == .fails(.notTrained))
    #expect(
      ruling {
        $0.volunteer.trainedOn = nil
        $0.scheme.trainingRequired = false
      } == .passes
    )
  }

  @Test("commitment by date counts whole weeks from the start")
  func commitmentByDate() {
    let ruling = Requirement.commitment.rulingOnSample
    func until(_ days: Int, start: Int = 0) -> Ruling {
      ruling {
        $0.volunteer.intendedWeeks = nil
        $0.volunteer.commitUntil = $0.asOf.adding(days: days)
        $0.volunteer.availableFrom = $0.asOf.adding(days: start)
      }
    }
    #expect(until(26 * 7) == .passes)
    #expect(until(26 * 7 - 1) == .fails(.commitmentTooShort(weeks: 25, needed: 26)))
    #expect(until(26 * 7 + 30, start: 30) == .passes)
    #expect(until(26 * 7 + 29, start: 30) == .fails(.commitmentTooShort(weeks: 25, needed: 26)))
    #expect(until(-30) == .fails(.commitmentTooShort(weeks: 0, needed: 26)))
  }

  @Test("commitment by intended weeks, and the shorter of both")
  func commitmentByWeeks() {
    let ruling = Requirement.commitment.rulingOnSample
    func weeks(_ weeks: Int?, until days: Int?) -> Ruling {
      ruling {
        $0.volunteer.intendedWeeks = weeks
        $0.volunteer.commitUntil = days.map($0.asOf.adding(days:))
      }
    }
    #expect(weeks(26, until: nil) == .passes)
    #expect(weeks(25, until: nil) == .fails(.commitmentTooShort(weeks: 25, needed: 26)))
    #expect(weeks(25, until: 1000) == .fails(.commitmentTooShort(weeks: 25, needed: 26)))
    #expect(weeks(80, until: 70) == .fails(.commitmentTooShort(weeks: 10, needed: 26)))
    #expect(weeks(nil, until: nil) == .toConfirm(.commitmentUnknown(needed: 26)))
    #expect(
      ruling {
        $0.volunteer.intendedWeeks = nil
        $0.volunteer.commitUntil = nil
        $0.scheme.minimumCommitmentWeeks = 0
      } == .passes
    )
  }
}
