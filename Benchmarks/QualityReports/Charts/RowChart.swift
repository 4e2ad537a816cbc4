/// A picture of rows with marks along one axis: intervals, dots or bars.
///
/// Places are percentages and texts keep their size, so that it is readable at any width. Its marks stand
/// in the data of the page in the same order as in the picture.
struct RowChart {
  /// What a mark looks like: told apart by form, not by colour alone.
  enum Shape: String {
    case dot, ring, square, up, down, diamond, bar, point
  }

  /// A row, with its name on the left and a text on the right.
  struct Row {
    var label: String
    var note = ""
    /// An anchor on the page.
    var link: String?
    /// The lanes that marks are spread over.
    var lanes = 1
  }

  /// A value in a row.
  struct Mark {
    var row: Int
    /// What it belongs to: a group, an instance, a rank.
    var name: String
    var value: Double
    /// The ends of an interval, or of a bar.
    var lower: Double?
    var upper: Double?
    var shape = Shape.dot
    /// The class of its colour.
    var color = "a"
    /// An anchor on the page.
    var link: String?
    var lane = 0
  }

  /// The name in the data of the page, unique.
  let id: String
  let title: String
  /// What a reader who cannot see it should know.
  let summary: String
  let axis: Axis
  let axisTitle: String
  let rows: [Row]
  let marks: [Mark]
  /// A value with a line through all rows.
  var line: Double?

  private static let labelHeight = 17

  /// The picture in a figure.
  var figure: String {
    "<figure>\n<figcaption>\(HTML.escape(title))</figcaption>\n\(svg)</figure>\n"
  }

  private func laneHeight(_ row: Row) -> Int {
    row.lanes == 1 ? 16 : max(4, min(12, 72 / row.lanes))
  }

  private var tops: [Int] {
    var tops = [4]
    for row in rows {
      tops.append(tops[tops.count - 1] + Self.labelHeight + row.lanes * laneHeight(row) + 6)
    }
    return tops
  }

  private var svg: String {
    let tops = tops
    let bottom = tops[tops.count - 1]
    var text =
      "<div class=\"plot\"><svg class=\"chart\" data-chart=\"\(HTML.escape(id))\" width=\"100%\" "
      + "height=\"\(bottom + 38)\" role=\"group\" aria-label=\"\(HTML.escape(title))\">"
      + "<title>\(HTML.escape(title))</title><desc>\(HTML.escape(summary))</desc>\n"
    for tick in axis.ticks {
      text += band(tick, style: "grid", tops)
      text += "<text class=\"tick\" x=\"\(axis.percent(tick))\" y=\"\(bottom + 14)\" "
      text += "text-anchor=\"middle\">\(axis.label(tick))</text>\n"
    }
    if let line { text += band(line, style: "zero", tops) }
    for (row, top) in zip(rows, tops) {
      let label = "<text class=\"label\" x=\"0\" y=\"\(top + 12)\">\(HTML.escape(row.label))</text>"
      text += row.link.map { "<a href=\"#\($0)\">\(label)</a>" } ?? label
      if !row.note.isEmpty {
        text += "<text class=\"note\" x=\"100%\" y=\"\(top + 12)\" text-anchor=\"end\">"
        text += "\(HTML.escape(row.note))</text>"
      }
      text += "\n"
    }
    for mark in marks { text += svg(mark, top: tops[mark.row]) }
    text += "<text class=\"tick\" x=\"50%\" y=\"\(bottom + 32)\" text-anchor=\"middle\">"
    return text + "\(HTML.escape(axisTitle))</text></svg></div>\n"
  }

  /// A line at a value through the marks of all rows, but not through their names.
  private func band(_ value: Double, style: String, _ tops: [Int]) -> String {
    let path = zip(tops, tops.dropFirst()).map { "M0 \($0 + Self.labelHeight)V\($1 - 3)" }.joined()
    return "<svg x=\"\(axis.percent(value))\" overflow=\"visible\">"
      + "<path class=\"\(style)\" d=\"\(path)\"/></svg>\n"
  }

  private func svg(_ mark: Mark, top: Int) -> String {
    let row = rows[mark.row]
    let height = laneHeight(row)
    let y = top + Self.labelHeight + mark.lane * height + height / 2
    var text = ""
    if mark.shape == .bar {
      let (low, high) = (axis.position(mark.lower ?? 0), axis.position(mark.upper ?? mark.value))
      text =
        "<rect class=\"m \(mark.color)\" x=\"\(NumberPlace.percent(low))\" y=\"\(y - 7)\" "
        + "width=\"\(NumberPlace.percent(high - low))\" height=\"14\"><title>\(tip(mark))</title></rect>"
    } else {
      if let lower = mark.lower, let upper = mark.upper {
        text +=
          "<line class=\"w \(mark.color)\" x1=\"\(axis.percent(lower))\" x2=\"\(axis.percent(upper))\" "
          + "y1=\"\(y)\" y2=\"\(y)\"/>"
      }
      text += point(mark, y)
    }
    return (mark.link.map { "<a href=\"#\($0)\">\(text)</a>" } ?? text) + "\n"
  }

  private func point(_ mark: Mark, _ y: Int) -> String {
    let (x, title) = (axis.percent(mark.value), "<title>\(tip(mark))</title>")
    let path: String
    switch mark.shape {
    case .dot:
      return "<circle class=\"m \(mark.color)\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\">\(title)</circle>"
    case .point:
      return "<circle class=\"m p\" cx=\"\(x)\" cy=\"\(y)\" r=\"3\">\(title)</circle>"
    case .ring:
      return "<circle class=\"m o \(mark.color)\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\">\(title)</circle>"
    case .square, .bar: path = "M-5-5H5V5H-5Z"
    case .up: path = "M0-6L6 5H-6Z"
    case .down: path = "M0 6L6-5H-6Z"
    case .diamond: path = "M0-7L6 0L0 7L-6 0Z"
    }
    return "<svg class=\"m\" x=\"\(x)\" y=\"\(y)\" overflow=\"visible\">\(title)"
      + "<path class=\"\(mark.color)\" d=\"\(path)\"/></svg>"
  }

  private func tip(_ mark: Mark) -> String {
    let label = rows[mark.row].label
    var parts = mark.name.isEmpty || mark.name == label ? label : "\(label), \(mark.name)"
    parts += ": \(NumberText.text(mark.value, axis.unit))"
    if mark.shape != .bar, let lower = mark.lower, let upper = mark.upper {
      parts += " (\(NumberText.range(lower, upper, axis.unit)))"
    }
    return HTML.escape(parts)
  }
}
