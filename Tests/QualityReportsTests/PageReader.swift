import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A page as a strict parser of XML sees it.
final class PageReader: NSObject, XMLParserDelegate {
  /// An element with what surrounds it.
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The picture that it is part of.
    let chart: String?
    var text = ""

    /// Whether it is of a class.
    func has(_ name: String) -> Bool {
      (attributes["class"] ?? "").split(separator: " ").contains { $0 == name }
    }
  }

  /// All elements, in order of their ends.
  private(set) var elements: [Element] = []
  /// The rows of each table with a caption: texts of cells, the header first.
  private(set) var tables: [(caption: String, rows: [[String]])] = []
  private(set) var failure: String?
  private var open: [Element] = []
  private var rows: [[String]] = []
  private var caption = ""

  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    if !parser.parse() {
      failure = "line \(parser.lineNumber): \(String(describing: parser.parserError))"
    }
  }

  /// The elements of a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The rows of a table, without its header.
  func rows(of caption: String) -> [[String]] {
    tables.first { $0.caption == caption }.map { Array($0.rows.dropFirst()) } ?? []
  }

  /// The numbers of the pictures.
  func charts() throws -> [ChartNumbers] {
    let data = all("script").first { $0.attributes["id"] == "numbers" }?.text ?? ""
    return try JSONDecoder().decode([ChartNumbers].self, from: Data(data.utf8))
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    let chart = attributes["data-chart"] ?? open.last?.chart
    if name == "small" || name == "br" { for index in open.indices { open[index].text += "\n" } }
    open.append(Element(name: name, attributes: attributes, chart: chart))
    if name == "table" { (rows, caption) = ([], "") }
    if name == "tr" { rows.append([]) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open.indices { open[index].text += text }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard let element = open.popLast() else { return }
    elements.append(element)
    if name == "th" || name == "td", !rows.isEmpty { rows[rows.count - 1].append(element.text) }
    if name == "caption" { caption = element.text }
    if name == "table" { tables.append((caption, rows)) }
  }
}

/// The numbers of a picture as they stand in the page.
struct ChartNumbers: Decodable {
  struct Axis: Decodable {
    let lower: Double
    let upper: Double
    let scale: String
    let unit: String

    /// The share of the axis at which a value lies, in percent.
    func position(_ value: Double) -> Double {
      let share = (min(max(value, lower), upper) - lower) / (upper - lower)
      return (scale == "root" ? share.squareRoot() : share) * 100
    }
  }

  /// A mark: its row, its name and its numbers.
  struct Mark: Decodable {
    let row: String
    let name: String
    let numbers: [Double?]

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      row = try container.decode(String.self)
      name = try container.decode(String.self)
      var numbers: [Double?] = []
      while !container.isAtEnd {
        let isNull = try container.decodeNil()
        numbers.append(isNull ? nil : try container.decode(Double.self))
      }
      self.numbers = numbers
    }
  }

  let id: String
  let title: String
  let axes: [Axis]
  let columns: [String]
  let marks: [Mark]

  /// The number of a mark in a column.
  func number(_ mark: Mark, _ column: String) -> Double? {
    columns.firstIndex(of: column).flatMap { mark.numbers[$0 - 2] }
  }
}
