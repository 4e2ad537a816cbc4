import Foundation
import Koppeling
import KoppelingData

/// Where a drawn caseload goes: a folder of tables, or one file.
struct GenerateTarget {
  let path: String
  private let format: GenerateCommand.Format

  /// Checks that nothing of anybody's is written over.
  init(path: String, format: GenerateCommand.Format, force: Bool) throws {
    self.path = path
    self.format = format
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return }
    let content = try? manager.contentsOfDirectory(atPath: path)
    switch (format, content) {
    case (.json, .some):
      throw Refused(lines: ["\(path): is a folder: give the name of a file for --format json"])
    case (.json, nil) where !force:
      throw Refused(lines: ["\(path): is there already: choose another name, or add --force"])
    case (.csv, nil):
      throw Refused(lines: ["\(path): is a file: give the name of a folder"])
    case (.csv, .some(let names)) where !names.isEmpty && !force:
      throw Refused(lines: ["\(path): is not empty: choose another folder, or add --force"])
    default: break
    }
  }

  func write(_ caseload: Caseload, of region: SyntheticRegion, seed: UInt64) throws {
    guard format == .csv else {
      try Output.write(CaseloadWriter.json(caseload), to: path)
      return
    }
    let files = region.files(of: caseload, seed: seed)
    do {
      try removeOldTables(besides: Set(files.keys))
      try CaseloadWriter.write(files, toFolder: path)
    } catch {
      throw Refused(lines: ["\(path): cannot be written: check the folder and your rights"])
    }
  }

  /// Removes tables of an earlier caseload that this one does not have; everything else stays.
  private func removeOldTables(besides names: Set<String>) throws {
    for table in ColumnTable.all where !names.contains(table.file) {
      let old = URL(filePath: path).appending(path: table.file)
      if FileManager.default.fileExists(atPath: old.path) {
        try FileManager.default.removeItem(at: old)
      }
    }
  }
}
