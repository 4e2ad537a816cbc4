import Koppeling

/// Reads a caseload from a folder of tables.
struct FolderLoader {
  private let source: FileSource
  private let options: CaseloadLoader.Options
  private var faults: [ImportFinding] = []
  private var warnings: [ImportFinding] = []
  private var notes: [LocalizedText] = []

  /// The name of the file with the settings.
  static let settingsFile = "scheme.json"

  init(source: FileSource, options: CaseloadLoader.Options) {
    self.source = source
    self.options = options
  }

  mutating func load() throws(ImportRefusal) -> LoadedCaseload {
    let settings = readSettings()
    let scheme = chooseScheme(settings)
    let context = ImportContext(gazetteer: options.gazetteer, region: scheme?.region)
    let (families, volunteers) = readPeople(context)
    let matches = take(TableImport<MatchDraft>(.matches, of: source, context: context))
    let refusals = take(TableImport<RefusalDraft>(.refusals, of: source, context: context))
    let tables = CaseloadTables(
      families: families,
      volunteers: volunteers,
      matches: matches,
      refusals: refusals
    )
    let travel = readTravel(for: tables, context)
    let asOf = chooseDate(settings, tables)
    guard let scheme, let asOf else {
      throw ImportRefusal(faults: inOrder(faults), warnings: warnings)
    }
    let caseload = Caseload(
      asOf: asOf,
      scheme: scheme,
      municipalities: settings.municipalities ?? [],
      families: families.records,
      volunteers: volunteers.records,
      matches: matches.records,
      refusals: refusals.records
    )
    faults += tables.faults(of: caseload, settingsFile: Self.settingsFile)
    guard faults.isEmpty else { throw ImportRefusal(faults: inOrder(faults), warnings: warnings) }
    return LoadedCaseload(
      caseload: caseload,
      warnings: warnings,
      notes: notes,
      seed: settings.seed,
      travelMinutes: travel
    )
  }

  private mutating func readSettings() -> CaseloadSettings {
    guard source.has(Self.settingsFile) else { return CaseloadSettings() }
    do throws(StructureFault) {
      let file = JSONFile<CaseloadSettings>(
        file: Self.settingsFile,
        bytes: try source.bytes(of: Self.settingsFile),
        schema: .settings
      )
      faults += file.faults
      warnings += file.warnings
      return file.value ?? CaseloadSettings()
    } catch {
      faults.append(ImportFinding(file: Self.settingsFile, message: error.message))
      return CaseloadSettings()
    }
  }

  private mutating func chooseScheme(_ settings: CaseloadSettings) -> Scheme? {
    if let scheme = options.scheme { return scheme.applying(settings.overrides) }
    switch settings.scheme {
    case .full(let scheme):
      return scheme.applying(settings.overrides)
    case .named(let id):
      if let scheme = SchemeCatalog.scheme(id) { return scheme.applying(settings.overrides) }
      let names = SchemeCatalog.all.map(\.id.rawValue).joined(separator: ", ")
      let quoted = CellFault.quoted(id.rawValue)
      faults.append(
        ImportFinding(
          file: Self.settingsFile,
          path: JSONPath(steps: [.key("scheme")]).text,
          message: LocalizedText(
            nl: "\(quoted) is geen bekend programma: schrijf \(names), of een heel programma",
            en: "\(quoted) is not a known scheme: write \(names), or a scheme in full"
          )
        )
      )
      return nil
    case nil:
      let id = SchemeCatalog.standard
      notes.append(
        LocalizedText(
          nl: "Er is geen programma genoemd: gerekend is met \(id).",
          en: "No scheme is named: \(id) is used."
        )
      )
      return SchemeCatalog.scheme(id)?.applying(settings.overrides)
    }
  }

  private mutating func chooseDate(
    _ settings: CaseloadSettings,
    _ tables: CaseloadTables
  ) -> CalendarDate? {
    if let date = options.asOf ?? settings.asOf { return date }
    if let latest = tables.latestPastDate {
      notes.append(
        LocalizedText(
          nl: "Er is geen peildatum gegeven: gerekend is met \(latest.date), de laatste datum "
            + "(\(latest.file), regel \(latest.line)).",
          en: "No date of the caseload is given: \(latest.date) is used, the latest date "
            + "(\(latest.file), line \(latest.line))."
        )
      )
      return latest.date
    }
    if faults.isEmpty {
      faults.append(
        ImportFinding(
          file: Self.settingsFile,
          path: JSONPath(steps: [.key("asOf")]).text,
          message: LocalizedText(
            nl: "er is geen peildatum en geen datum in de tabellen: schrijf een peildatum",
            en: "there is no date of the caseload and no date in the tables: write one"
          )
        )
      )
    }
    return nil
  }

  private mutating func readPeople(
    _ context: ImportContext
  ) -> (TableImport<FamilyDraft>, TableImport<VolunteerDraft>) {
    let source = source
    let (families, volunteers) = atOnce(threadLimit: options.threadLimit) {
      TableImport<FamilyDraft>(.families, of: source, context: context)
    } _: {
      TableImport<VolunteerDraft>(.volunteers, of: source, context: context)
    }
    return (take(families), take(volunteers))
  }

  private mutating func take<Draft>(_ table: TableImport<Draft>) -> TableImport<Draft> {
    faults += table.faults
    warnings += table.warnings
    if table.encoding == .windows1252 {
      notes.append(
        LocalizedText(
          nl: "\(table.file) is geen UTF-8 en is gelezen als Windows-1252.",
          en: "\(table.file) is not UTF-8 and was read as Windows-1252."
        )
      )
    }
    return table
  }

  private mutating func readTravel(
    for tables: CaseloadTables,
    _ context: ImportContext
  ) -> [TabulatedTravel.Key: Int] {
    let file = ColumnTable.travel.file
    guard let path = options.travelPath ?? (source.has(file) ? source.path(of: file) : nil) else {
      return [:]
    }
    let travel = TravelImport(
      path: path,
      families: tables.families.isReadable ? Set(tables.families.records.map(\.id)) : nil,
      volunteers: tables.volunteers.isReadable ? Set(tables.volunteers.records.map(\.id)) : nil
    )
    faults += travel.faults
    warnings += travel.warnings
    return travel.minutes
  }

  /// The faults in order of the files and their lines.
  private func inOrder(_ faults: [ImportFinding]) -> [ImportFinding] {
    let files = [Self.settingsFile] + ColumnTable.all.map(\.file)
    func rank(_ file: String) -> Int { files.firstIndex(of: file) ?? files.count }
    return faults.enumerated().sorted {
      (rank($0.element.file), $0.element.line ?? 0, $0.offset)
        < (rank($1.element.file), $1.element.line ?? 0, $1.offset)
    }
    .map(\.element)
  }
}
