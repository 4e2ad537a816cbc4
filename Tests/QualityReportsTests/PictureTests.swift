import Foundation
import MatchingQuality
import QualityReports
import Testing

@Suite("The pictures of a page")
struct PictureTests {
  private static func percent(_ text: String?) -> Double {
    Double((text ?? "").replacing("%", with: "")) ?? .nan
  }

  /// Whether a place is the one of a value on an axis.
  private static func lies(_ text: String?, at value: Double?, on axis: ChartNumbers.Axis) -> Bool {
    guard let value else { return false }
    return abs(percent(text) - axis.position(value)) < 0.002
  }

  @Test("every mark lies where its number is on the axis")
  func marks() async throws {
    let page = PageReader(try await Samples.page.value)
    for chart in try page.charts() where chart.columns[2] == "value" {
      let axis = chart.axes[0]
      let inside = page.elements.filter { $0.chart == chart.id }
      let marks = inside.filter { $0.has("m") }
      try #require(marks.count == chart.marks.count, "\(chart.id)")
      for (element, mark) in zip(marks, chart.marks) {
        let (lower, upper) = (chart.number(mark, "lower"), chart.number(mark, "upper"))
        if element.name == "rect" {
          #expect(Self.lies(element.attributes["x"], at: lower, on: axis))
          let width = axis.position(upper ?? 0) - axis.position(lower ?? 0)
          #expect(abs(Self.percent(element.attributes["width"]) - width) < 0.002)
        } else {
          let place = element.attributes["cx"] ?? element.attributes["x"]
          #expect(Self.lies(place, at: mark.numbers[0], on: axis), "\(chart.id) \(mark.row)")
        }
      }
      let whiskers = inside.filter { $0.has("w") }
      let ends = chart.marks.filter { chart.number($0, "lower") != nil }
      if !inside.contains(where: { $0.name == "rect" }) {
        #expect(whiskers.count == ends.count)
        for (element, mark) in zip(whiskers, ends) {
          #expect(Self.lies(element.attributes["x1"], at: chart.number(mark, "lower"), on: axis))
          #expect(Self.lies(element.attributes["x2"], at: chart.number(mark, "upper"), on: axis))
        }
      }
    }
  }

  @Test("every point of a curve lies where its numbers are on the axes")
  func curves() async throws {
    let page = PageReader(try await Samples.page.value)
    for chart in try page.charts() where chart.columns[2] == "x" {
      let lines = page.elements.filter {
        $0.chart == chart.id && $0.name == "polyline" && $0.has("m")
      }
      let points = lines.flatMap {
        ($0.attributes["points"] ?? "").split(separator: " ").map {
          $0.split(separator: ",").map { Double($0) ?? .nan }
        }
      }
      try #require(points.count == chart.marks.count)
      for (point, mark) in zip(points, chart.marks) {
        #expect(abs(point[0] - chart.axes[0].position(mark.numbers[0] ?? .nan)) < 0.002)
        #expect(abs(100 - point[1] - chart.axes[1].position(mark.numbers[1] ?? .nan)) < 0.002)
      }
    }
  }

  @Test("the texts of an axis stand where their numbers are")
  func ticks() async throws {
    let page = PageReader(try await Samples.page.value)
    for chart in try page.charts() {
      let axis = chart.axes[0]
      let ticks = page.elements.filter {
        $0.chart == chart.id && $0.has("tick") && ($0.attributes["x"] ?? "").hasSuffix("%")
      }
      let numbers = ticks.compactMap { tick -> (Double, String?)? in
        let text = tick.text.replacing("−", with: "-")
        let isPercent = text.hasSuffix(" %")
        guard let number = Double(text.replacing(" %", with: "")) else { return nil }
        return (isPercent ? number / 100 : number, tick.attributes["x"])
      }
      #expect(numbers.count >= 2, "\(chart.id) has a scale")
      for (number, place) in numbers {
        #expect(Self.lies(place, at: number, on: axis), "\(chart.id) \(number)")
      }
    }
  }

  @Test("every picture is described, and every mark leads to what is behind it")
  func access() async throws {
    let text = try await Samples.page.value
    let page = PageReader(text)
    #expect(page.failure == nil)
    let pictures = page.all("svg").filter { $0.attributes["data-chart"] != nil }
    #expect(pictures.count == (try page.charts().count))
    for picture in pictures {
      let inside = page.elements.filter { $0.chart == picture.attributes["data-chart"] }
      for name in ["title", "desc"] {
        #expect(inside.contains { $0.name == name && !$0.text.isEmpty })
      }
      let links = inside.filter { $0.name == "a" }
      #expect(!links.isEmpty, "\(picture.attributes["data-chart"] ?? "")")
    }
    let anchors = page.elements.compactMap { $0.attributes["id"] }
    #expect(anchors.count == Set(anchors).count)
    let known = Set(anchors)
    for link in page.all("a") + page.all("use") {
      let target = link.attributes["href"] ?? ""
      #expect(target.hasPrefix("#") && known.contains(String(target.dropFirst())), "\(target)")
    }
    for section in text.components(separatedBy: "<section ") where section.contains("data-chart=") {
      #expect(section.contains("<details><summary>Table: "), "a table behind its pictures")
    }
    for header in page.all("th") { #expect(header.attributes["scope"] != nil) }
  }

  @Test("the pairs of a plan stand behind its instance")
  func pairs() async throws {
    let results = try await Samples.small.value
    let text = try await Samples.page.value
    let place = try #require(results.instances.firstIndex { $0.familyNames != nil })
    let instance = results.instances[place]
    let part =
      try #require(text.components(separatedBy: "<details id=\"i\(place)\">").last)
      .components(separatedBy: "<details id=").first ?? ""
    for observation in results.observations where observation.instance == instance.id {
      for pair in try #require(observation.pairs) {
        let row = part.components(
          separatedBy: "<th scope=\"row\">\(instance.familyNames?[pair.family] ?? "")</th>"
        )
        let points = "\(pair.score / 10_000).\(pair.score / 1000 % 10)"
        let name = instance.volunteerNames?[pair.volunteer] ?? ""
        let cells = row.last?.components(separatedBy: "</tr>").first ?? ""
        #expect(cells.contains("\(name) \(points)"), "\(observation.policy)")
      }
    }
  }

  @Test("nothing is loaded from anywhere")
  func offline() async throws {
    let text = try await Samples.page.value
      .replacing("xmlns=\"http://www.w3.org/1999/xhtml\"", with: "")
    for part in ["http:", "https:", " src=", "@import", "url(", "<link", "fetch(", "import("] {
      #expect(!text.contains(part), "\(part)")
    }
    #expect(text.contains("default-src 'none'"))
  }
}
