import Koppeling

/// Reads a table of travel times between people.
struct TravelImport {
  private(set) var minutes: [TabulatedTravel.Key: Int] = [:]
  private(set) var faults: [ImportFinding] = []
  private(set) var warnings: [ImportFinding] = []

  /// Reads a table; people that are not among those given are faults, unless `nil` is given.
  init(path: String, families: Set<Family.ID>?, volunteers: Set<Volunteer.ID>?) {
    let file = FileSource.name(of: path)
    do throws(StructureFault) {
      let table = TableImport<TravelDraft>(
        file: file,
        bytes: try FileSource.bytes(at: path),
        context: ImportContext(gazetteer: .standard, region: nil)
      )
      faults = table.faults
      warnings = table.warnings
      take(table, families, volunteers)
    } catch {
      faults.append(ImportFinding(file: file, message: error.message))
    }
  }

  private mutating func take(
    _ table: TableImport<TravelDraft>,
    _ families: Set<Family.ID>?,
    _ volunteers: Set<Volunteer.ID>?
  ) {
    for (index, record) in table.records.enumerated() {
      let key = TabulatedTravel.Key(family: record.family, volunteer: record.volunteer)
      func refuse(_ property: String, nl: String, en: String) {
        faults.append(
          table.finding(
            at: index,
            property: property,
            message: LocalizedText(nl: nl, en: en)
          )
        )
      }
      if !record.family.rawValue.isEmpty, families?.contains(record.family) == false {
        refuse(
          "family",
          nl: "gezin \(record.family) staat niet in de caseload: voeg het toe of verbeter het",
          en: "family \(record.family) is not in the caseload: add it or correct the id"
        )
      }
      if !record.volunteer.rawValue.isEmpty, volunteers?.contains(record.volunteer) == false {
        refuse(
          "volunteer",
          nl: "vrijwilliger \(record.volunteer) staat niet in de caseload: voeg toe of verbeter",
          en: "volunteer \(record.volunteer) is not in the caseload: add it or correct the id"
        )
      }
      if minutes.updateValue(record.minutes, forKey: key) != nil {
        refuse(
          "family",
          nl: "paar \(record.family) en \(record.volunteer) staat er twee keer: haal er een weg",
          en: "the pair \(record.family) and \(record.volunteer) is there twice: remove one"
        )
      }
    }
  }
}
