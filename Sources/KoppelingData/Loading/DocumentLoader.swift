import Koppeling

/// Reads a caseload from one JSON file.
struct DocumentLoader {
  private let path: String
  private let file: String
  private let options: CaseloadLoader.Options
  private var faults: [ImportFinding] = []
  private var warnings: [ImportFinding] = []

  init(path: String, options: CaseloadLoader.Options) {
    self.path = path
    file = FileSource.name(of: path)
    self.options = options
  }

  mutating func load() throws(ImportRefusal) -> LoadedCaseload {
    let bytes: [UInt8]
    do throws(StructureFault) {
      bytes = try FileSource.bytes(at: path)
    } catch {
      throw ImportRefusal(faults: [ImportFinding(file: file, message: error.message)])
    }
    let document = JSONFile<Caseload>(file: file, bytes: bytes, schema: .caseload)
    faults = document.faults
    warnings = document.warnings
    guard var caseload = document.value else {
      throw ImportRefusal(faults: faults, warnings: warnings)
    }
    if let asOf = options.asOf { caseload.asOf = asOf }
    if let scheme = options.scheme { caseload.scheme = scheme }
    checkFaults(of: caseload, in: document)
    checkHomes(of: caseload, in: document)
    checkIdentifiers(of: caseload, in: document)
    let travel = readTravel(for: caseload)
    guard faults.isEmpty else { throw ImportRefusal(faults: faults, warnings: warnings) }
    return LoadedCaseload(
      caseload: caseload,
      warnings: warnings,
      notes: [],
      seed: nil,
      travelMinutes: travel
    )
  }

  private mutating func checkFaults(of caseload: Caseload, in document: JSONFile<Caseload>) {
    for fault in caseload.faults {
      var path = JSONPath(steps: [.key(fault.list.rawValue)])
      if let index = fault.index { path = path.appending(.index(index)) }
      if let property = fault.property { path = path.appending(.key(property)) }
      faults.append(document.finding(at: path, message: fault.message))
    }
  }

  private mutating func checkHomes(of caseload: Caseload, in document: JSONFile<Caseload>) {
    let context = ImportContext(gazetteer: options.gazetteer, region: caseload.scheme.region)
    let lists = [
      ("families", caseload.families.map(\.location)),
      ("volunteers", caseload.volunteers.map(\.location)),
    ]
    for (list, locations) in lists {
      for (index, location) in locations.enumerated() {
        let path = JSONPath(steps: [.key(list), .index(index), .key("location")])
        var found: [ImportFinding] = []
        _ = HomeCells(location).location(in: context) { _, fault in
          found.append(document.finding(at: path, message: fault.message))
        }
        faults += found
      }
    }
  }

  private mutating func checkIdentifiers(of caseload: Caseload, in document: JSONFile<Caseload>) {
    let lists = [
      ("families", caseload.families.map(\.id.rawValue)),
      ("volunteers", caseload.volunteers.map(\.id.rawValue)),
    ]
    for (list, ids) in lists {
      for (index, id) in ids.enumerated() {
        guard let message = PersonalData.warning(identifier: id) else { continue }
        let path = JSONPath(steps: [.key(list), .index(index), .key("id")])
        warnings.append(document.finding(at: path, message: message))
      }
    }
  }

  private mutating func readTravel(for caseload: Caseload) -> [TabulatedTravel.Key: Int] {
    guard let path = options.travelPath else { return [:] }
    let travel = TravelImport(
      path: path,
      families: Set(caseload.families.map(\.id)),
      volunteers: Set(caseload.volunteers.map(\.id))
    )
    faults += travel.faults
    warnings += travel.warnings
    return travel.minutes
  }
}
