import Koppeling

/// Where a record came from: its line, and the line of each of its cells.
struct RowOrigin: Hashable, Sendable {
  /// The line on which the row starts.
  let line: Int
  /// The lines of the cells; empty if all are on that line.
  private let cellLines: [Int]

  init(_ row: DelimitedText.Row) {
    line = row.line
    let isOnOneLine = row.cells.last?.line == row.line
    cellLines = isOnOneLine ? [] : row.cells.map(\.line)
  }

  /// The line of a cell.
  func line(ofCell index: Int) -> Int {
    cellLines.isEmpty ? line : cellLines[index]
  }
}

/// The records of one file, with where each came from and what was found on the way.
struct TableImport<Draft: RecordDraft>: Sendable {
  let file: String
  private(set) var records: [Draft.Record] = []
  private(set) var origins: [RowOrigin] = []
  private(set) var faults: [ImportFinding] = []
  private(set) var warnings: [ImportFinding] = []
  /// Whether the rows could be read at all; if not, nothing follows from what is missing.
  private(set) var isReadable = true
  /// The encoding of the file, once it is known.
  private(set) var encoding: DecodedText.Encoding?

  /// The fields of the file's columns in order, `nil` for a column that is not known.
  private var columns: [Field<Draft>?] = []
  private var headers: [String] = []

  /// Reads a file of a folder; a file that may be missing and is, has no records.
  init(_ table: ColumnTable, of source: FileSource, context: ImportContext) {
    file = table.file
    guard source.has(table.file) else {
      if table.isRequired { refuse(Self.missing) }
      return
    }
    do throws(StructureFault) {
      read(try source.bytes(of: table.file), context: context)
    } catch {
      refuse(error)
    }
  }

  init(file: String, bytes: [UInt8], context: ImportContext) {
    self.file = file
    read(bytes, context: context)
  }

  private mutating func read(_ bytes: [UInt8], context: ImportContext) {
    do throws(StructureFault) {
      let text = try DecodedText(bytes)
      encoding = text.encoding
      read(DelimitedText(text.utf8), context: context)
    } catch {
      refuse(error)
    }
  }

  private static var missing: StructureFault {
    StructureFault(
      nl: "het bestand ontbreekt in de map: exporteer het onder deze naam",
      en: "the file is missing from the folder: export it under this name"
    )
  }

  private mutating func read(_ table: DelimitedText, context: ImportContext) {
    for fault in table.faults { refuse(fault) }
    guard let header = table.rows.first else {
      return refuse(
        StructureFault(
          nl: "het bestand is leeg: zet op de eerste regel de namen van de kolommen",
          en: "the file is empty: put the names of the columns on the first line"
        )
      )
    }
    readHeader(header)
    guard isReadable else { return }
    let readers = self.readers
    for row in table.rows.dropFirst() {
      guard row.cells.count == headers.count else {
        refuseRagged(row)
        continue
      }
      read(row, by: readers, context: context)
    }
  }

  private mutating func readHeader(_ row: DelimitedText.Row) {
    var reader = HeaderReader<Draft>()
    reader.read(row.cells.map { trimmed($0.text) })
    columns = reader.columns
    headers = row.cells.map { trimmed($0.text) }
    for (column, message) in reader.warnings {
      warnings.append(finding(line: row.line, column: column, message))
    }
    for (column, message) in reader.faults {
      faults.append(finding(line: row.line, column: column, message))
      isReadable = false
    }
  }

  /// What reads the cells of a known column.
  private struct Reader {
    let index: Int
    let read: @Sendable (String, inout Draft) throws(CellFault) -> Void
    let isIdentifier: Bool
  }

  private var readers: [Reader] {
    columns.enumerated().compactMap { index, field in
      field.map {
        Reader(index: index, read: $0.read, isIdentifier: $0.column.key == "id")
      }
    }
  }

  private mutating func read(
    _ row: DelimitedText.Row,
    by readers: [Reader],
    context: ImportContext
  ) {
    var draft = Draft()
    let origin = RowOrigin(row)
    for reader in readers {
      let cell = row.cells[reader.index]
      do throws(CellFault) {
        try reader.read(cell.text, &draft)
        if reader.isIdentifier,
          let message = PersonalData.warning(identifier: trimmed(cell.text))
        {
          warnings.append(finding(line: cell.line, column: headers[reader.index], message))
        }
      } catch {
        faults.append(finding(line: cell.line, column: headers[reader.index], error.message))
      }
    }
    var late: [ImportFinding] = []
    let record = draft.record(in: context) { key, fault in
      // A column that faults of its own are reported for is not judged again with others.
      guard !faults.contains(where: { isOf(column: key, at: origin, $0) }) else { return }
      late.append(
        finding(line: line(of: key, in: origin), column: header(of: key) ?? key, fault.message)
      )
    }
    faults += late
    records.append(record)
    origins.append(origin)
  }

  private func isOf(column key: String, at origin: RowOrigin, _ fault: ImportFinding) -> Bool {
    fault.line == line(of: key, in: origin) && fault.column != nil
      && fault.column == header(of: key)
  }

  private mutating func refuseRagged(_ row: DelimitedText.Row) {
    let (cells, columns) = (row.cells.count, headers.count)
    refuse(
      StructureFault(
        line: row.line,
        character: cells > columns ? row.cells[columns].character : nil,
        nl: "de regel heeft \(cells) cellen en de kop \(columns): zet tekst met een "
          + "scheidingsteken tussen aanhalingstekens, of vul de regel aan",
        en: "the line has \(cells) cells and the header \(columns): put text with a separator "
          + "between quotes, or complete the line"
      )
    )
  }

  private mutating func refuse(_ fault: StructureFault) {
    isReadable = false
    faults.append(ImportFinding(file: file, line: fault.line, message: fault.messageWithCharacter))
  }

  private func finding(line: Int, column: String, _ message: LocalizedText) -> ImportFinding {
    ImportFinding(file: file, line: line, column: column.isEmpty ? nil : column, message: message)
  }

  /// The finding for a fault in a property of a record.
  func finding(
    at index: Int?,
    property: String?,
    message: LocalizedText
  ) -> ImportFinding {
    guard let index, origins.indices.contains(index) else {
      return ImportFinding(file: file, message: message)
    }
    let keys = Draft.fields.map(\.column).filter { $0.property == property }.map(\.key)
    let key = keys.first { header(of: $0) != nil } ?? keys.first
    return ImportFinding(
      file: file,
      line: key.flatMap { line(of: $0, in: origins[index]) } ?? origins[index].line,
      column: key.map { header(of: $0) ?? $0 },
      message: message
    )
  }

  private func position(of key: String) -> Int? {
    columns.firstIndex { $0?.column.key == key }
  }

  private func header(of key: String) -> String? {
    position(of: key).map { headers[$0] }
  }

  private func line(of key: String, in origin: RowOrigin) -> Int {
    position(of: key).map { origin.line(ofCell: $0) } ?? origin.line
  }
}
