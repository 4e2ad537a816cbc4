import Foundation
import Testing

@Suite("Bad input")
struct ImportFaultTests {
  /// One thing that is wrong in an otherwise sound folder, and what the user must read.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// How the line on standard error begins: the file, the line and the column.
    let place: String
    /// A part of what it says.
    let says: String
    let change: @Sendable (inout CaseloadFolder) -> Void

    init(
      _ name: String,
      at place: String,
      says: String,
      _ change: @escaping @Sendable (inout CaseloadFolder) -> Void
    ) {
      testDescription = name
      self.place = place
      self.says = says
      self.change = change
    }
  }

  static let faults = [
    Fault("a family twice", at: "families.csv, line 3, column id", says: "F-1 is there twice") {
      $0.set("id", "F-1", family: 2)
    },
    Fault("an empty id", at: "families.csv, line 2, column id", says: "") {
      $0.set("id", "")
    },
    Fault("an unknown family in a match", at: "matches.csv, line 2, column family", says: "F-9") {
      $0.matches = [["family", "volunteer", "state"], ["F-9", "V-1", "running"]]
    },
    Fault(
      "an unknown volunteer in a match",
      at: "matches.csv, line 2, column volunteer",
      says: "V-9"
    ) {
      $0.matches = [["family", "volunteer", "state"], ["F-1", "V-9", "running"]]
    },
    Fault("an unknown pair in a refusal", at: "refusals.csv, line 2, column volunteer", says: "V-9")
    {
      $0.refusals = [["family", "volunteer", "kind"], ["F-1", "V-9", "noClick"]]
    },
    Fault("an impossible age", at: "families.csv, line 2, column children", says: "") {
      $0.set("children", "900")
    },
    Fault("a negative age", at: "families.csv, line 2, column children", says: "") {
      $0.set("children", "-3")
    },
    Fault("coordinates outside the region", at: "families.csv, line 2", says: "") {
      $0.set("place", "")
      $0.set("latitude", "40.4")
      $0.set("longitude", "-3.7")
    },
    Fault(
      "a day after the date of the caseload",
      at: "families.csv, line 2, column registered_on",
      says: "after the caseload's date 2026-11-22"
    ) {
      $0.set("registered_on", "2026-12-24")
    },
    Fault(
      "a start before the registration",
      at: "families.csv, line 2, column start_wanted",
      says: "before"
    ) {
      $0.set("start_wanted", "2026-08-01")
    },
    Fault("an end before the start", at: "matches.csv, line 2, column ended_on", says: "before") {
      $0.matches = [
        ["family", "volunteer", "state", "started_on", "ended_on", "end_reason"],
        ["F-1", "V-1", "ended", "2026-06-01", "2026-05-01", "planned"],
      ]
    },
    Fault("two matches at once", at: "matches.csv, line 3, column family", says: "two matches") {
      $0.matches = [
        ["family", "volunteer", "state"], ["F-1", "V-1", "running"], ["F-1", "V-1", "running"],
      ]
    },
    Fault("no such day", at: "families.csv, line 2, column registered_on", says: "30-02-2026") {
      $0.set("registered_on", "30-02-2026")
    },
    Fault("no such slot", at: "families.csv, line 2, column slots", says: "wensday") {
      $0.set("slots", "wensday-morning")
    },
    Fault("no such language", at: "families.csv, line 2, column languages", says: "ber") {
      $0.set("languages", "ber:native")
    },
    Fault("no such topic", at: "families.csv, line 2, column needs", says: "babys") {
      $0.set("needs", "babys-and-more:2")
    },
    Fault("no such place", at: "families.csv, line 2, column place", says: "Nergenshuizen") {
      $0.set("place", "Nergenshuizen")
    },
    Fault("an ambiguous place", at: "families.csv, line 2, column place", says: "Hasselt") {
      $0.set("place", "Hasselt")
    },
    Fault(
      "a word that is none of the choices",
      at: "families.csv, line 2, column triage",
      says: "acepted"
    ) {
      $0.set("triage", "acepted")
    },
    Fault("a missing column", at: "families.csv", says: "registered_on") {
      $0.families = $0.families.map { Array($0.prefix(2)) }
    },
    Fault("a line with too many cells", at: "families.csv, line 2", says: "") {
      $0.families[1].append("more")
    },
    Fault("a volunteer with an impossible capacity", at: "volunteers.csv, line 2", says: "") {
      $0.set("capacity", "99", volunteer: 1)
    },
    Fault("no such scheme", at: "scheme.json", says: "home-sweet-home") {
      $0.settings = #"{"scheme": "home-sweet-home", "asOf": "2026-11-22"}"#
    },
    Fault("settings that are not JSON", at: "scheme.json", says: "") {
      $0.settings = "{"
    },
  ]

  @Test("is refused with its place, and nothing is written", arguments: faults)
  func refused(fault: Fault) throws {
    var caseload = CaseloadFolder()
    fault.change(&caseload)
    let folder = try caseload.write()
    let before = try folder.names()
    let target = folder.url.appendingPathComponent("plan.json").path
    let outcome = try Binary.koppel("match", folder.path, "--output", target)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    let line = outcome.errorLines.first { $0.hasPrefix(fault.place) }
    #expect(line != nil, "\(outcome.errors)")
    #expect(line?.contains(fault.says) == true || fault.says.isEmpty, "\(outcome.errors)")
    #expect(try folder.names() == before)
  }

  @Test("a sound folder is accepted")
  func sound() throws {
    let folder = try CaseloadFolder().write()
    let outcome = try Binary.koppel("match", folder.path)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
  }

  @Test("every fault is listed at once")
  func everyFault() throws {
    var caseload = CaseloadFolder()
    caseload.set("slots", "wensday-morning", family: 1)
    caseload.set("registered_on", "soon", family: 2)
    caseload.set("place", "Nergenshuizen", volunteer: 1)
    caseload.matches = [["family", "volunteer", "state"], ["F-1", "V-1", "sleeping"]]
    let folder = try caseload.write()
    let outcome = try Binary.koppel("match", folder.path)
    #expect(outcome.exitCode == 1)
    for place in [
      "families.csv, line 2, column slots", "families.csv, line 3, column registered_on",
      "volunteers.csv, line 2, column place", "matches.csv, line 2, column state",
    ] {
      #expect(outcome.errorLines.contains { $0.hasPrefix(place) }, "\(place): \(outcome.errors)")
    }
  }

  @Test("faults are told in Dutch to who asks for Dutch")
  func dutch() throws {
    var caseload = CaseloadFolder()
    caseload.set("id", "F-1", family: 2)
    let folder = try caseload.write()
    let outcome = try Binary.koppel("match", folder.path, "--language", "nl")
    #expect(outcome.errors.contains("families.csv, regel 3, kolom id: F-1 staat er twee keer"))
  }

  @Test("an unknown column is a warning")
  func unknownColumn() throws {
    var caseload = CaseloadFolder()
    caseload.set("favourite_colour", "blue", family: 1)
    let folder = try caseload.write()
    let outcome = try Binary.koppel("match", folder.path)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("warning: families.csv"))
    #expect(outcome.errors.contains("favourite_colour"))
  }

  @Test("an empty file, a missing file and a file that is no table", arguments: ["", "\u{0}\u{1}"])
  func noTable(text: String) throws {
    let folder = try CaseloadFolder().write()
    try folder.file("families.csv", text)
    let outcome = try Binary.koppel("match", folder.path)
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.hasPrefix("families.csv"), "\(outcome.errors)")
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("families.csv"))
    let missing = try Binary.koppel("match", folder.path)
    #expect(missing.exitCode == 1)
    #expect(missing.errors.contains("families.csv"))
  }
}
