import Koppeling
import TestSupport
import Testing

@Suite("Requirements on the family")
struct FamilyRequirementTests {
  @Test("the sample pair passes every requirement, so that each test changes one thing")
  func samplePasses() {
    let context = SamplePair().context
    for requirement in Requirement.allCases {
      #expect(requirement.ruling(on: context) == .passes, "\(requirement)")
    }
    #expect(SamplePair().score != nil)
  }

  @Test("consent passes only when it is given and recorded")
  func consent() {
    let ruling = Requirement.consent.rulingOnSample
    #expect(ruling { $0.family.consent = Consent(given: true) } == .passes)
    #expect(ruling { $0.family.consent = Consent(given: false) } == .fails(.consentRefused))
    #expect(ruling { $0.family.consent = nil } == .fails(.consentUnknown))
  }

  @Test("triage passes only when a person accepted the family")
  func triage() {
    let ruling = Requirement.triage.rulingOnSample
    #expect(ruling { $0.family.triage = Triage(outcome: .accepted) } == .passes)
    #expect(ruling { $0.family.triage = Triage(outcome: .hold) } == .fails(.triageOnHold))
    #expect(ruling { $0.family.triage = Triage(outcome: .otherRoute) } == .fails(.triageOtherRoute))
    #expect(ruling { $0.family.triage = nil } == .fails(.triageUnknown))
  }

  @Test("the youngest child decides, and must be below the scheme's age")
  func childBelowAge() {
    let ruling = Requirement.childAge.rulingOnSample
    func children(_ ages: [Int]) -> Ruling {
      ruling { $0.family.children = ages.map { Child(ageInMonths: $0) } }
    }
    #expect(children([0]) == .passes)
    #expect(children([83]) == .passes)
    #expect(children([84]) == .fails(.childTooOld(months: 84, below: 84)))
    #expect(children([200, 83]) == .passes)
    #expect(children([200, 90]) == .fails(.childTooOld(months: 90, below: 84)))
    #expect(children([]) == .fails(.noChild))
    #expect(ruling { $0.family.children = nil } == .fails(.childrenUnknown))
  }

  @Test("the age counts on the day of the start, not on the day of the caseload")
  func ageAtTheStart() {
    let ruling = Requirement.childAge.rulingOnSample
    func start(_ day: CalendarDate) -> Ruling {
      ruling {
        $0.family.children = [Child(ageInMonths: 82)]
        $0.family.startWanted = day
      }
    }
    #expect(start("2027-01-15") == .passes)
    #expect(start("2027-01-16") == .fails(.childTooOld(months: 84, below: 84)))
    #expect(
      ruling {
        $0.family.children = [Child(ageInMonths: 82)]
        $0.volunteer.availableFrom = "2027-02-16"
      } == .fails(.childTooOld(months: 85, below: 84))
    )
  }

  @Test("a pregnancy may start in week 28 and not in week 27")
  func pregnancyWeek() {
    let ruling = Requirement.childAge.rulingOnSample
    // A birth is due after 280 days; 196 days are 28 completed weeks, 84 days are left.
    func due(inDays days: Int) -> Ruling {
      ruling {
        $0.family.children = []
        $0.family.dueDate = $0.asOf.adding(days: days)
      }
    }
    #expect(due(inDays: 84) == .passes)
    #expect(due(inDays: 85) == .fails(.pregnancyTooEarly(week: 27, from: 28)))
    #expect(due(inDays: 91) == .fails(.pregnancyTooEarly(week: 27, from: 28)))
    #expect(due(inDays: 92) == .fails(.pregnancyTooEarly(week: 26, from: 28)))
    #expect(due(inDays: 280) == .fails(.pregnancyTooEarly(week: 0, from: 28)))
    #expect(due(inDays: 300) == .fails(.pregnancyTooEarly(week: 0, from: 28)))
    #expect(due(inDays: 1) == .passes)
    #expect(due(inDays: 0) == .passes)
    #expect(due(inDays: -20) == .passes)
  }

  @Test("the week of pregnancy counts on the day of the start")
  func pregnancyAtTheStart() {
    let ruling = Requirement.childAge.rulingOnSample
    func start(_ day: Int) -> Ruling {
      ruling {
        $0.family.children = []
        $0.family.dueDate = $0.asOf.adding(days: 100)
        $0.family.startWanted = $0.asOf.adding(days: day)
      }
    }
    #expect(start(15) == .fails(.pregnancyTooEarly(week: 27, from: 28)))
    #expect(start(16) == .passes)
  }

  @Test("a scheme without a prenatal start waits for the birth")
  func noPrenatalStart() {
    let ruling = Requirement.childAge.rulingOnSample
    func due(inDays days: Int, _ children: [Child]) -> Ruling {
      ruling {
        $0.scheme.prenatalFromWeek = nil
        $0.family.children = children
        $0.family.dueDate = $0.asOf.adding(days: days)
      }
    }
    #expect(due(inDays: 1, []) == .fails(.pregnancyNotServed))
    #expect(due(inDays: 0, []) == .passes)
    #expect(due(inDays: 50, [Child(ageInMonths: 20)]) == .passes)
  }

  @Test("a municipality may serve other ages than the scheme")
  func municipalityAge() {
    let ruling = Requirement.childAge.rulingOnSample
    func below(_ months: Int) -> Ruling {
      ruling {
        var overrides = SchemeOverrides()
        overrides.youngestChildBelowMonths = months
        $0.municipalities = [Municipality(id: "M", overrides: overrides)]
        $0.family.municipality = "M"
      }
    }
    #expect(below(31) == .passes)
    #expect(below(30) == .fails(.childTooOld(months: 30, below: 30)))
  }
}
