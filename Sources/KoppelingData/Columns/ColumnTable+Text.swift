public import Koppeling

extension ColumnTable {
  /// The table as lines of text: each column with its headers, what it says, its words and an
  /// example.
  public func text(in language: ReadingLanguage) -> String {
    var lines = ["\(file): \(description(language))"]
    for column in columns {
      lines.append("")
      lines.append(heading(of: column, in: language))
      lines.append("    \(column.description(language))")
      if !column.words.isEmpty {
        let words = column.words.map { $0.nl == $0.en ? $0.en : "\($0.en) (\($0.nl))" }
        let label = language == .dutch ? "woorden" : "words"
        lines.append("    \(label): \(words.joined(separator: ", "))")
      }
      lines.append("    \(language == .dutch ? "voorbeeld" : "example"): \(column.example)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(of column: Column, in language: ReadingLanguage) -> String {
    let names = column.key == column.dutch ? column.key : "\(column.key) / \(column.dutch)"
    guard column.isRequired else { return "  " + names }
    return "  " + names + (language == .dutch ? " (verplicht)" : " (required)")
  }

  /// The table as JSON, for programs that make files for the engine.
  public var json: String { CaseloadWriter.encoded(self) }

  /// A table with the header and one row of the examples, in the form of a file.
  public var exampleFile: String {
    DelimitedWriter.text([columns.map(\.key), columns.map(\.example)])
  }
}
