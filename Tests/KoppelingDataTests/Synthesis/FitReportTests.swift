import Koppeling
import KoppelingData
import Testing

@Suite("The fit report")
struct FitReportTests {
  private static func region(
    _ name: String,
    families: Int,
    _ change: (inout Marginals) -> Void = { _ in }
  ) throws -> SyntheticRegion {
    var region = try SyntheticRegion(
      named: name,
      settings: .init(families: families, volunteers: families * 7 / 10)
    )
    change(&region.marginals)
    return region
  }

  /// The seeds and sizes of the calibration: smaller where nothing is optimised.
  #if DEBUG
  private static let calibrationFamilies = 100
  #else
  private static let calibrationFamilies = 600
  #endif

  @Test("a right generator is called wrong as seldom as was asked for, over 200 seeds")
  func calibration() async throws {
    let region = try Self.region("groningen", families: Self.calibrationFamilies)
    let level = 0.05
    let reports = await withTaskGroup(of: FitReport.self) { group in
      for seed in UInt64(0)..<200 {
        group.addTask {
          FitReport(of: region.caseload(seed: seed), drawnFrom: region, level: level)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let alarms = reports.count { !$0.fits }
    // Ten are the most to expect; 20 or more have a chance of 3 in 1 000.
    #expect(alarms < 20, "\(alarms) of 200")
    // Tables, not published intervals: these are right more often than not at any level.
    let pValues = reports.flatMap { report in
      report.checks.filter { !$0.name.hasPrefix("published") }.compactMap(\.pValue)
    }
    let small = Double(pValues.count { $0 < 0.05 }) / Double(pValues.count)
    #expect(abs(small - 0.05) < 0.015, "\(small) of \(pValues.count) below 0.05")
    let middle = Double(pValues.count { $0 < 0.5 }) / Double(pValues.count)
    #expect(abs(middle - 0.5) < 0.06, "\(middle) below one half")
  }

  @Test(
    "every table is compared in a large caseload, and fits",
    arguments: ["netherlands", "flanders"]
  )
  func large(name: String) throws {
    let region = try Self.region(name, families: 2000)
    let report = FitReport(of: region.caseload(seed: 1), drawnFrom: region)
    #expect(report.fits, "\(report.text())")
    #expect(report.checks.count > 80)
    #expect(report.checks.filter { $0.test == .tooFew }.isEmpty)
    #expect(Set(report.checks.map(\.name)).count == report.checks.count)
  }

  @Test(
    "a planted wrong table is found, and named",
    arguments: [
      ("household", "household"), ("languages", "first language of families, dutchTown"),
      ("waiting", "days of waiting"), ("needs", "asks for lifeEvents"),
      ("slots", "families free on mon-morning"), ("volunteers", "status of volunteers"),
      ("forbidden", "urgency"),
    ]
  )
  func planted(fault: String, check: String) throws {
    let region = try Self.region("groningen", families: 2000) { Self.plant(fault, in: &$0) }
    for seed in UInt64(1)...3 {
      let report = FitReport(of: region.caseload(seed: seed), drawnFrom: region)
      #expect(!report.fits, "\(fault), seed \(seed)")
      let found = report.checks.filter { $0.adjustedPValue ?? 1 <= report.level }.map(\.name)
      #expect(found.contains(check), "\(fault), seed \(seed): \(found)")
      #expect(report.text().contains("Does not fit"))
      #expect(report.text().contains("OFF"))
    }
  }

  private static func plant(_ fault: String, in tables: inout Marginals) {
    let evidence = Evidence.assumption("planted")
    switch fault {
    case "household":
      tables.household.household = Marginal([.couple: 55, .singleParent: 45], evidence)
    case "languages":
      tables.languages.families[.dutchTown] = tables.languages.families[.dutchMetropolis]
    case "waiting": tables.intake.waitingDays = Chance(69, of: 70, evidence)
    case "needs":
      for index in tables.needs.rules.indices where tables.needs.rules[index].topic == .lifeEvents {
        tables.needs.rules[index].chances = [(.always, 480)]
      }
    case "slots": tables.slots.beforeSchool[.none] = [15, 40, 40, 10, 12, 3]
    case "volunteers":
      tables.volunteers.status = Marginal([.available: 80, .preparing: 20], evidence)
    default:
      // A value that the table rules out would be no volunteer; here: one that hardly occurs.
      tables.intake.urgency = Marginal([.normal: 1, .high: 1], evidence)
    }
  }

  @Test("a caseload of nobody and of few gives a report all the same", arguments: [0, 1, 5, 20])
  func few(families: Int) throws {
    let region = try Self.region("drenthe", families: families)
    let report = FitReport(of: region.caseload(seed: 2), drawnFrom: region)
    #expect(report.fits)
    #expect(!report.text().isEmpty)
    #expect(report.json().hasPrefix("{"))
  }

  @Test("Holm's correction multiplies by the checks that are left")
  func holm() throws {
    let region = try Self.region("drenthe", families: 200)
    let report = FitReport(of: region.caseload(seed: 3), drawnFrom: region)
    let compared = report.checks.filter { $0.pValue != nil }
      .sorted { ($0.pValue ?? 1) < ($1.pValue ?? 1) }
    var largest = 0.0
    for (rank, check) in compared.enumerated() {
      largest = max(largest, min(1, Double(compared.count - rank) * (check.pValue ?? 1)))
      #expect(check.adjustedPValue == largest)
    }
  }

  @Test("every table says where it comes from")
  func sources() throws {
    let region = try Self.region("flanders", families: 100)
    for check in FitReport(of: region.caseload(seed: 1), drawnFrom: region).checks {
      #expect(check.source.count >= 10, "\(check.name)")
      #expect(["stated", "derived", "assumption"].contains(check.evidence))
    }
  }
}
