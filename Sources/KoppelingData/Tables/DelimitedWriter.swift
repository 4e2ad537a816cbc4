/// Writes tables as RFC 4180 asks, with a line feed after each row.
package enum DelimitedWriter {
  /// The text of a table.
  ///
  /// Reading it back gives the same cells, except for rows of nothing but empty cells, which a
  /// reader leaves out, and carriage returns, which it reads as line feeds.
  package static func text(_ rows: [[String]], separator: Character = ",") -> String {
    var text = ""
    for row in rows {
      text += row.map { quoted($0, separator: separator) }.joined(separator: String(separator))
      text += "\n"
    }
    return text
  }

  private static func quoted(_ cell: String, separator: Character) -> String {
    let needsQuotes = cell.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || Character($0) == separator
    }
    guard needsQuotes else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
