import Koppeling
import TestSupport
import Testing

@Suite("A caseload that contradicts itself")
struct CaseloadFaultTests {
  /// A contradiction, and where it must be reported.
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let list: CaseloadFault.List
    let property: String?
    let text: String
    var index: Int? = 0
    let make: @Sendable (inout Caseload) -> Void

    var testDescription: String { name }
  }

  private static func match(_ state: Match.State, _ change: (inout Match) -> Void) -> Match {
    var match = Match(family: "F1", volunteer: "V1", state: state)
    change(&match)
    return match
  }

  private static let recordFaults: [Fault] = [
    Fault(name: "schema", list: .scheme, property: "schemaVersion", text: "2", index: nil) {
      $0.schemaVersion = 2
    },
    Fault(name: "scheme", list: .scheme, property: nil, text: "plannedWeeks", index: nil) {
      $0.scheme.plannedWeeks = 0
    },
    Fault(name: "municipality twice", list: .municipalities, property: "id", text: "M", index: 1) {
      $0.municipalities = [Municipality(id: "M"), Municipality(id: "M")]
    },
    Fault(name: "quota", list: .municipalities, property: "purchasedMatches", text: "-1") {
      $0.municipalities = [Municipality(id: "M", purchasedMatches: -1)]
    },
    Fault(name: "overrides", list: .municipalities, property: "overrides", text: "maximumWeeks") {
      var overrides = SchemeOverrides()
      overrides.maximumWeeks = 12
      $0.municipalities = [Municipality(id: "M", overrides: overrides)]
    },
    Fault(name: "family without id", list: .families, property: "id", text: "empty") {
      $0.families[0].id = ""
    },
    Fault(name: "family twice", list: .families, property: "id", text: "F1", index: 1) {
      $0.families.append(.sample("F1"))
    },
    Fault(name: "municipality unknown", list: .families, property: "municipality", text: "N") {
      $0.municipalities = [Municipality(id: "M")]
      $0.families[0].municipality = "N"
    },
    Fault(name: "age below zero", list: .families, property: "children", text: "-1") {
      $0.families[0].children = [Child(ageInMonths: 5), Child(ageInMonths: -1)]
    },
    Fault(name: "age too high", list: .families, property: "children", text: "277") {
      $0.families[0].children = [Child(ageInMonths: 277)]
    },
    Fault(name: "due too late", list: .families, property: "dueDate", text: "300") {
      $0.families[0].dueDate = $0.asOf.adding(days: 301)
    },
    Fault(name: "due too early", list: .families, property: "dueDate", text: "born") {
      $0.families[0].dueDate = $0.asOf.adding(days: -61)
    },
    Fault(name: "family's limit", list: .families, property: "maximumTravelMinutes", text: "601") {
      $0.families[0].maximumTravelMinutes = 601
    },
    Fault(name: "family's languages", list: .families, property: "languages", text: "fa-AF") {
      $0.families[0].languages = [LanguageSkill("prs", .a1), LanguageSkill("fa-AF", .b1)]
    },
    Fault(name: "volunteer without id", list: .volunteers, property: "id", text: "empty") {
      $0.volunteers[0].id = ""
    },
    Fault(name: "volunteer twice", list: .volunteers, property: "id", text: "V1", index: 1) {
      $0.volunteers.append(.sample("V1"))
    },
    Fault(name: "capacity", list: .volunteers, property: "capacity", text: "21") {
      $0.volunteers[0].capacity = 21
    },
    Fault(name: "capacity below zero", list: .volunteers, property: "capacity", text: "-1") {
      $0.volunteers[0].capacity = -1
    },
    Fault(name: "weeks", list: .volunteers, property: "intendedWeeks", text: "1041") {
      $0.volunteers[0].intendedWeeks = 1041
    },
    Fault(
      name: "volunteer's limit",
      list: .volunteers,
      property: "maximumTravelMinutes",
      text: "-1"
    ) {
      $0.volunteers[0].maximumTravelMinutes = -1
    },
    Fault(name: "volunteer's languages", list: .volunteers, property: "languages", text: "nl") {
      $0.volunteers[0].languages = [LanguageSkill("nl"), LanguageSkill("NL", .a1)]
    },
    Fault(name: "match's family", list: .matches, property: "family", text: "F9") {
      $0.matches = [Match(family: "F9", volunteer: "V1", state: .running)]
    },
    Fault(name: "match's volunteer", list: .matches, property: "volunteer", text: "V9") {
      $0.matches = [Match(family: "F1", volunteer: "V9", state: .ended)]
    },
    Fault(name: "end of a running match", list: .matches, property: "state", text: "running") {
      $0.matches = [match(.running) { $0.endedOn = "2026-01-01" }]
    },
    Fault(name: "end reason", list: .matches, property: "state", text: "awaitingClick") {
      $0.matches = [match(.awaitingClick) { $0.endReason = .noClick }]
    },
    Fault(
      name: "two matches at once",
      list: .matches,
      property: "family",
      text: "also with V1",
      index: 1
    ) {
      $0.matches = [match(.running) { _ in }, match(.meetingPlanned) { _ in }]
    },
    Fault(name: "refusal's family", list: .refusals, property: "family", text: "F9") {
      $0.refusals = [Refusal(family: "F9", volunteer: "V1", kind: .blocked)]
    },
    Fault(name: "refusal's volunteer", list: .refusals, property: "volunteer", text: "V9") {
      $0.refusals = [Refusal(family: "F1", volunteer: "V9", kind: .blocked)]
    },
  ]

  private static let dateFaults: [Fault] = [
    Fault(name: "registration", list: .families, property: "registeredOn", text: "2026-11-17") {
      $0.families[0].registeredOn = "2026-11-17"
    },
    Fault(name: "waiting", list: .families, property: "waitingSince", text: "2026-11-17") {
      $0.families[0].waitingSince = "2026-11-17"
    },
    Fault(name: "consent", list: .families, property: "consent", text: "2026-11-17") {
      $0.families[0].consent?.date = "2026-11-17"
    },
    Fault(name: "triage", list: .families, property: "triage", text: "2026-11-17") {
      $0.families[0].triage?.date = "2026-11-17"
    },
    Fault(name: "start wanted", list: .families, property: "startWanted", text: "2026-08-31") {
      $0.families[0].startWanted = "2026-08-31"
    },
    Fault(name: "check", list: .volunteers, property: "checks", text: "2026-11-17") {
      $0.volunteers[0].checks?.append(ConductCheck(kind: .dbs, issuedOn: "2026-11-17"))
    },
    Fault(name: "active since", list: .volunteers, property: "activeSince", text: "2026-11-17") {
      $0.volunteers[0].activeSince = "2026-11-17"
    },
    Fault(name: "commitment", list: .volunteers, property: "commitUntil", text: "2027-01-01") {
      $0.volunteers[0].availableFrom = "2027-01-02"
      $0.volunteers[0].commitUntil = "2027-01-01"
    },
    Fault(name: "start of a match", list: .matches, property: "startedOn", text: "2026-11-17") {
      $0.matches = [match(.running) { $0.startedOn = "2026-11-17" }]
    },
    Fault(name: "check-in", list: .matches, property: "checkedInOn", text: "2026-11-17") {
      $0.matches = [match(.running) { $0.checkedInOn = "2026-11-17" }]
    },
    Fault(name: "end", list: .matches, property: "endedOn", text: "2026-11-17") {
      $0.matches = [match(.ended) { $0.endedOn = "2026-11-17" }]
    },
    Fault(name: "end before start", list: .matches, property: "endedOn", text: "2026-01-01") {
      $0.matches = [
        match(.ended) {
          $0.startedOn = "2026-01-02"
          $0.endedOn = "2026-01-01"
        }
      ]
    },
    Fault(name: "plan before start", list: .matches, property: "plannedEnd", text: "2026-01-01") {
      $0.matches = [
        match(.running) {
          $0.startedOn = "2026-01-02"
          $0.plannedEnd = "2026-01-01"
        }
      ]
    },
    Fault(name: "start before meeting", list: .matches, property: "startedOn", text: "2026-01-01") {
      $0.matches = [
        match(.running) {
          $0.meetingOn = "2026-01-02"
          $0.startedOn = "2026-01-01"
        }
      ]
    },
    Fault(name: "refusal", list: .refusals, property: "date", text: "2026-11-17") {
      $0.refusals = [
        Refusal(family: "F1", volunteer: "V1", kind: .blocked, date: "2026-11-17")
      ]
    },
  ]

  @Test("has one fault at the record and the property", arguments: recordFaults + dateFaults)
  func fault(_ fault: Fault) throws {
    var caseload = SamplePair().caseload
    #expect(caseload.faults.isEmpty)
    fault.make(&caseload)
    let faults = caseload.faults
    #expect(faults.count == 1, "\(faults)")
    let found = try #require(faults.first)
    #expect(found.list == fault.list)
    #expect(found.index == fault.index)
    #expect(found.property == fault.property)
    #expect("\(found.message)".contains(fault.text), "\(found.message)")
    #expect(throws: PlanError.faults(faults)) { try Planner(caseload) }
  }

  @Test("has every fault listed, in the order of its lists")
  func everyFault() {
    var caseload = SamplePair().caseload
    caseload.refusals = [Refusal(family: "F9", volunteer: "V9", kind: .blocked)]
    caseload.matches = [Match(family: "F9", volunteer: "V9", state: .running)]
    caseload.volunteers[0].capacity = -1
    caseload.families[0].id = ""
    caseload.municipalities = [Municipality(id: "M", purchasedMatches: -1)]
    caseload.schemaVersion = 0
    let lists: [CaseloadFault.List] = [
      .scheme, .municipalities, .families, .volunteers, .matches, .matches, .refusals, .refusals,
    ]
    #expect(caseload.faults.map(\.list) == lists)
    #expect(PlanError.faults(caseload.faults).description.split(separator: "\n").count == 8)
  }

  @Test("is none at the bounds")
  func bounds() {
    var caseload = SamplePair().caseload
    caseload.families[0].children = [Child(ageInMonths: 0), Child(ageInMonths: 276)]
    caseload.families[0].dueDate = caseload.asOf.adding(days: 300)
    caseload.families[0].registeredOn = caseload.asOf
    caseload.families[0].municipality = "anywhere"
    caseload.families[0].maximumTravelMinutes = 600
    caseload.volunteers[0].capacity = 20
    caseload.volunteers[0].intendedWeeks = 1040
    caseload.volunteers[0].maximumTravelMinutes = 0
    caseload.volunteers[0].trainedOn = "2027-02-01"
    #expect(caseload.faults.isEmpty)
    caseload.families[0].dueDate = caseload.asOf.adding(days: -60)
    #expect(caseload.faults.isEmpty)
  }
}
