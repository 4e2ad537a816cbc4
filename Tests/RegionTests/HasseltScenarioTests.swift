import Foundation
import Koppeling
import KoppelingData
import Testing

@Suite("Domo Hasselt")
struct HasseltScenarioTests {
  let caseload: Caseload
  let plan: Plan

  init() throws {
    caseload = try Region.domoHasselt.caseload()
    plan = try Region.domoHasselt.plan()
  }

  @Test("13. thirty-five volunteers, fifty matches under way, sixteen families waiting")
  func scarcity() throws {
    #expect(caseload.volunteers.count == 35)
    #expect(plan.running.count == 50)
    #expect(plan.objective.families + plan.waiting.count == 16)
    #expect(plan.objective.families == 7)
    // Of all families, 24 of a hundred wait before the plan.
    #expect(16 * 100 / caseload.families.count == 24)

    // Some volunteers chose two families; the scheme lets nobody take a third.
    let load = Dictionary(grouping: plan.running, by: \.volunteer).mapValues(\.count)
    #expect(load.values.count { $0 == 2 } == 18)
    #expect(load.values.max() == 2)
    for (volunteer, families) in Dictionary(grouping: plan.proposals, by: \.volunteer) {
      #expect(
        try caseload.volunteer(volunteer).capacity ?? 1 >= families.count
          + load[volunteer, default: 0]
      )
    }
    // What is under way stays under way.
    for match in caseload.matches {
      #expect(plan.leavesAlone(match.family))
    }
  }

  @Test("13. of those who wait, some need another language, some a free place, some an answer")
  func causes() throws {
    let causes = Dictionary(grouping: plan.waiting, by: \.cause).mapValues { $0.map(\.family) }
    #expect(causes[.noVolunteerPasses] == ["F-62", "F-58", "F-55", "F-63"])
    #expect(causes[.placesTaken] == ["F-59", "F-60", "F-65"])
    #expect(causes[.notReady] == ["F-64", "F-66"])

    // Spanish is spoken by a volunteer who supports two families already.
    #expect(try caseload.failures("F-63", "V-16") == [.capacity])
    let reason = Reason.placesTaken(taken: 2, of: 2)
    #expect(try caseload.ruling(.capacity, "F-63", "V-16") == .fails(reason))
    // Nobody with a place speaks Tigrinya or Arabic; who speaks Arabic is still in training.
    #expect(try plan.waiting("F-62").funnel.last?.requirement == .language)
    #expect(try caseload.ruling(.language, "F-62", "V-35") == .passes)
    #expect(
      try caseload.ruling(.volunteerStatus, "F-62", "V-35") == .fails(.volunteerPreparing)
    )
    // Nobody asked when a visit suits.
    #expect(try plan.waiting("F-64").text.hasSuffix(Reason.slotsUnknown(.family).text.en))
  }

  @Test("11. an extract of five weeks at the start is too old; a fresh one serves a family more")
  func oldExtract() throws {
    let issued = try day("2026-10-12")
    #expect(issued.days(until: caseload.asOf) == 35)
    let reason = Reason.checkTooOld(.extract596, issued, validMonths: 1)
    #expect(try caseload.ruling(.conductCheck, "F-59", "V-33") == .fails(reason))
    #expect(try caseload.failures("F-59", "V-33") == [.conductCheck])
    #expect(reason.text.nl.contains("uittreksel 596.2 van 2026-10-12 is te oud"))
    #expect(reason.text.en.contains("extract 596.2 of 2026-10-12 is too old"))
    #expect(try plan.waiting("F-59").cause == .placesTaken)

    // An extract must be fresh when a volunteer starts, and stays good for who started long ago.
    #expect(try caseload.ruling(.conductCheck, "F-59", "V-34") == .passes)
    #expect(try caseload.ruling(.conductCheck, "F-59", "V-20") == .passes)

    let renewed = try caseload.changing(volunteer: "V-33") { volunteer in
      volunteer.checks?.append(ConductCheck(kind: .extract596, issuedOn: caseload.asOf))
    }
    let renewedPlan = try renewed.plan()
    #expect(renewedPlan.volunteer(for: "F-59") == "V-33")
    #expect(renewedPlan.objective.families == plan.objective.families + 1)
  }

  @Test("14. Hasselt in Belgium is not Hasselt in Overijssel; the bare name is refused")
  func twoHasselts() throws {
    let hasselt = 2_796_491
    #expect(caseload.volunteers.count { $0.location.place == hasselt } > 10)
    #expect(!caseload.families.contains { $0.location.place == 2_754_779 })

    let folder = FileManager.default.temporaryDirectory
      .appending(path: "two-hasselts-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.copyItem(at: Region.domoHasselt.folder, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "families.csv")
    let families = try String(contentsOf: file, encoding: .utf8)
    try families.replacing("F-60;Hasselt (BE);", with: "F-60;Hasselt;")
      .write(to: file, atomically: true, encoding: .utf8)

    let refusal = try #require(throws: ImportRefusal.self) {
      try CaseloadLoader.load(path: folder.path(percentEncoded: false))
    }
    try #require(refusal.faults.count == 1)
    let fault = refusal.faults[0]
    #expect(fault.file == "families.csv" && fault.line == 61 && fault.column == "plaats")
    for text in [fault.message.nl, fault.message.en] {
      #expect(text.contains("2796491") && text.contains("2754779"))
    }
    #expect(fault.message.nl.contains("kan meer dan één plaats zijn"))
    #expect(fault.message.en.contains("may be more than one place"))
  }

  @Test("languages of the neighbourhood are matched as they are spoken")
  func languages() throws {
    #expect(plan.volunteer(for: "F-51") == "V-19")
    #expect(try caseload.evidence(.language, "F-51", "V-19").nl.contains("Marokkaans Arabisch"))
    #expect(plan.volunteer(for: "F-52") == "V-21")
    #expect(try caseload.evidence(.language, "F-52", "V-21").nl.contains("Turks"))
    // Flemish and Dutch are one language; Tarifit and Moroccan Arabic are not.
    #expect(LanguageTag("nl-BE") != LanguageTag("nl"))
    let flemish = try caseload.changing(family: "F-53") {
      $0.languages = [LanguageSkill("nl", .b2)]
    }
    #expect(try flemish.ruling(.language, "F-53", "V-20") == .passes)
    #expect(try caseload.failures("F-55", "V-19") == [.language])
  }
}
