internal import Foundation

/// The exact numbers of a picture, as they stand in the data of the page.
struct ChartData: Encodable {
  /// A value of the picture: a mark, or a point of a curve.
  struct Mark: Encodable {
    let row: String
    let name: String
    let numbers: [Double?]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(row)
      try container.encode(name)
      for number in numbers { try container.encode(number) }
    }
  }

  struct Range: Encodable {
    let lower: Double
    let upper: Double
    let scale: Axis.Scale
    let unit: String

    init(_ axis: Axis) {
      (lower, upper, scale, unit) = (axis.lower, axis.upper, axis.scale, axis.unit)
    }
  }

  let id: String
  let title: String
  let axes: [Range]
  let columns: [String]
  let marks: [Mark]

  init(_ chart: RowChart) {
    id = chart.id
    title = chart.title
    axes = [Range(chart.axis)]
    let hasEnds = chart.marks.contains { $0.lower != nil }
    columns = ["row", "name", "value"] + (hasEnds ? ["lower", "upper"] : [])
    marks = chart.marks.map { mark in
      Mark(
        row: chart.rows[mark.row].label,
        name: mark.name,
        numbers: [mark.value] + (hasEnds ? [mark.lower, mark.upper] : [])
      )
    }
  }

  init(_ panel: CurvePanel) {
    id = panel.id
    title = panel.title
    axes = [Range(panel.x), Range(panel.y)]
    columns = ["row", "name", "x", "y"]
    marks = panel.curves.flatMap { curve in
      curve.points.map { Mark(row: panel.title, name: curve.name, numbers: [$0.x, $0.y]) }
    }
  }

  /// JSON that can stand in a page: no character in it means anything in HTML or XML.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
        .replacing("<", with: "\\u003c").replacing(">", with: "\\u003e").replacing(
          "&",
          with: "\\u0026"
        )
    } catch {
      preconditionFailure("the numbers of a page cannot be encoded: \(error)")
    }
  }
}
