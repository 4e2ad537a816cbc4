/// Texts and tables as XHTML, which browsers read as HTML and parsers of XML read too.
enum HTML {
  /// A text with the characters escaped that mean something in HTML.
  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22].contains($0) || $0 < 0x20 }) else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // Control characters have no place in XML.
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{C}", "\u{E}"..."\u{1F}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A link to a place on the page.
  static func link(_ anchor: String, _ text: String) -> String {
    "<a href=\"#\(anchor)\">\(escape(text))</a>"
  }

  /// Paragraphs of plain text.
  static func paragraph(_ text: String, style: String = "") -> String {
    style.isEmpty ? "<p>\(escape(text))</p>\n" : "<p class=\"\(style)\">\(escape(text))</p>\n"
  }

  /// A part of the page with its heading.
  static func section(_ id: String, _ title: String, _ content: String) -> String {
    "<section id=\"\(id)\">\n<h2>\(escape(title))</h2>\n\(content)</section>\n"
  }

  /// What opens on demand.
  static func details(_ summary: String, id: String? = nil, _ content: String) -> String {
    let anchor = id.map { " id=\"\($0)\"" } ?? ""
    return "<details\(anchor)><summary>\(escape(summary))</summary>\n\(content)</details>\n"
  }
}

/// A table of the page: its first column are row headers, its cells are HTML already.
struct Table {
  /// A column.
  struct Column {
    let title: String
    var isNumber = true
  }

  /// What it shows, for people and for screen readers.
  var caption: String
  var columns: [Column]
  /// Cells as HTML.
  var rows: [[String]] = []

  init(_ caption: String, _ first: String, numbers: [String] = [], texts: [String] = []) {
    self.caption = caption
    columns = [Column(title: first, isNumber: false)]
    columns += numbers.map { Column(title: $0) }
    columns += texts.map { Column(title: $0, isNumber: false) }
  }

  /// The table in a box that scrolls sideways.
  var html: String {
    var text = "<div class=\"scroll\" tabindex=\"0\"><table>"
    text += "<caption>\(HTML.escape(caption))</caption>\n<thead><tr>"
    for column in columns {
      let style = column.isNumber ? " class=\"n\"" : ""
      text += "<th scope=\"col\"\(style)>\(HTML.escape(column.title))</th>"
    }
    text += "</tr></thead>\n<tbody>\n"
    for row in rows {
      text += "<tr>"
      for (index, cell) in row.enumerated() {
        if index == 0 {
          text += "<th scope=\"row\">\(cell)</th>"
        } else {
          text += columns[index].isNumber ? "<td class=\"n\">\(cell)</td>" : "<td>\(cell)</td>"
        }
      }
      text += "</tr>\n"
    }
    return text + "</tbody></table></div>\n"
  }

  /// The table behind a picture, closed at first.
  var behind: String { HTML.details("Table: \(caption)", html) }
}
