/// A small picture of curves over one axis and up another, in a row of such.
struct CurvePanel {
  /// A line through points, in order of *x*.
  struct Curve {
    let name: String
    let points: [(x: Double, y: Double)]
    /// The class of its look: `front`, `back` or `thin`.
    let style: String
    /// An anchor on the page.
    var link: String?
  }

  /// The name in the data of the page, unique.
  let id: String
  let title: String
  let link: String?
  let summary: String
  let x: Axis
  let y: Axis
  let xTitle: String
  let yTitle: String
  /// The curves whose numbers stand in the data of the page.
  let curves: [Curve]
  /// Points of curves that are marked and lead somewhere.
  var stops: [(x: Double, y: Double, text: String)] = []
  /// What lies behind all panels of a row: drawn by the first, used by the others.
  var backdrop: (id: String, curves: [Curve]?)?

  private static let height = 120

  /// The picture in a figure.
  var figure: String {
    let heading = link.map { HTML.link($0, title) } ?? HTML.escape(title)
    return "<figure>\n<figcaption>\(heading)</figcaption>\n\(svg)</figure>\n"
  }

  private var svg: String {
    var text =
      "<div class=\"plot up\"><svg class=\"chart\" data-chart=\"\(HTML.escape(id))\" width=\"100%\" "
      + "height=\"\(Self.height + 50)\" role=\"group\" aria-label=\"\(HTML.escape(title))\">"
      + "<title>\(HTML.escape(title))</title><desc>\(HTML.escape(summary))</desc>\n"
    text +=
      "<text class=\"note\" x=\"-34\" y=\"8\">\(HTML.escape(yTitle))</text>"
      + "<svg y=\"18\" width=\"100%\" height=\"\(Self.height)\" overflow=\"visible\">\n"
    for tick in x.ticks {
      let place = x.percent(tick)
      text += "<line class=\"grid\" x1=\"\(place)\" x2=\"\(place)\" y1=\"0\" y2=\"100%\"/>"
      text +=
        "<text class=\"tick\" x=\"\(place)\" y=\"\(Self.height + 14)\" text-anchor=\"middle\">"
      text += "\(x.label(tick))</text>\n"
    }
    for tick in y.ticks {
      let place = NumberPlace.percent(100 - y.position(tick))
      text += "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"\(place)\" y2=\"\(place)\"/>"
      text += "<text class=\"tick\" x=\"-5\" y=\"\(place)\" dy=\"4\" text-anchor=\"end\">"
      text += "\(y.label(tick))</text>\n"
    }
    text +=
      "<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" "
      + "overflow=\"visible\">\(back)\(curves.map { polyline($0, "m") }.joined())</svg>\n"
    for stop in stops { text += svg(stop) }
    text += "</svg><text class=\"tick\" x=\"50%\" y=\"\(Self.height + 47)\" text-anchor=\"middle\">"
    return text + "\(HTML.escape(xTitle))</text></svg></div>\n"
  }

  private var back: String {
    guard let backdrop else { return "" }
    guard let curves = backdrop.curves else { return "<use href=\"#\(backdrop.id)\"/>" }
    return "<g id=\"\(backdrop.id)\">\(curves.map { polyline($0, "") }.joined())</g>"
  }

  private func svg(_ stop: (x: Double, y: Double, text: String)) -> String {
    let circle =
      "<circle class=\"a\" cx=\"\(x.percent(stop.x))\" "
      + "cy=\"\(NumberPlace.percent(100 - y.position(stop.y)))\" r=\"4\">"
      + "<title>\(HTML.escape(stop.text))</title></circle>"
    return (link.map { "<a href=\"#\($0)\">\(circle)</a>" } ?? circle) + "\n"
  }

  private func polyline(_ curve: Curve, _ mark: String) -> String {
    let points = curve.points.map {
      NumberPlace.number(x.position($0.x)) + "," + NumberPlace.number(100 - y.position($0.y))
    }
    let line =
      "<polyline class=\"\(mark.isEmpty ? "" : mark + " ")\(curve.style)\" "
      + "points=\"\(points.joined(separator: " "))\"><title>\(HTML.escape(curve.name))</title></polyline>"
    return (curve.link.map { "<a href=\"#\($0)\">\(line)</a>" } ?? line) + "\n"
  }
}
