public import Koppeling

/// Something found in a file: where it is, and what to do.
///
/// A finding repeats nothing of a record but identifiers and the cell in question, shortened.
public struct ImportFinding: Hashable, Sendable {
  /// The name of the file, without folders.
  public let file: String
  /// The line, from 1, or `nil` if it is in the file as a whole.
  public let line: Int?
  /// The column as its header names it; `nil` if it is in the line as a whole, or in another file
  /// than a table.
  public let column: String?
  /// The way to a property of a JSON file in words, such as *families, item 3, slots*.
  public let path: LocalizedText?
  /// What is wrong and what to do, in Dutch and in English.
  public let message: LocalizedText

  /// Creates a finding.
  public init(
    file: String,
    line: Int? = nil,
    column: String? = nil,
    path: LocalizedText? = nil,
    message: LocalizedText
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.message = message
  }

  /// The finding on one line, such as
  /// `families.csv, line 12, column slots: "wensday" is not a slot: write wed-afternoon`.
  public var text: LocalizedText {
    var nl = file
    var en = file
    if let line {
      nl += ", regel \(line)"
      en += ", line \(line)"
    }
    if let column {
      nl += ", kolom \(column)"
      en += ", column \(column)"
    }
    if let path {
      nl += ", \(path.nl)"
      en += ", \(path.en)"
    }
    return LocalizedText(nl: "\(nl): \(message.nl)", en: "\(en): \(message.en)")
  }
}

/// An import that is refused, with everything that is wrong in one go; nothing was imported.
public struct ImportRefusal: Error, Hashable, Sendable {
  /// What is wrong, in order of the files and their lines; not empty.
  public let faults: [ImportFinding]
  /// What was noticed besides.
  public let warnings: [ImportFinding]

  /// Creates a refusal.
  public init(faults: [ImportFinding], warnings: [ImportFinding] = []) {
    self.faults = faults
    self.warnings = warnings
  }
}

extension ImportRefusal: CustomStringConvertible {
  /// The faults in English, one on a line.
  public var description: String {
    faults.map(\.text.en).joined(separator: "\n")
  }
}
