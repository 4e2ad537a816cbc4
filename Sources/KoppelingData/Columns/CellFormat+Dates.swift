import Koppeling

extension CellFormat where Value == CalendarDate {
  /// A day: `2026-11-22`, or day, month and year as `22-11-2026`, `22/11/2026` or `22.11.2026`.
  ///
  /// The day stands before the month, as in Dutch. A time of midnight after the day, which
  /// spreadsheets add, is left out.
  static let date = CellFormat(kind: .date) { text throws(CellFault) in
    guard let date = date(in: text) else {
      throw CellFault(
        text,
        nl: "is geen datum: schrijf 2026-11-22 of 22-11-2026",
        en: "is not a date: write 2026-11-22 or 22-11-2026"
      )
    }
    guard (1900...2199).contains(date.components.year) else {
      throw CellFault(
        text,
        nl: "ligt te ver weg: schrijf een jaar van 1900 tot en met 2199",
        en: "is too far away: write a year from 1900 to 2199"
      )
    }
    return date
  } render: {
    $0.description
  }

  private static func date(in text: String) -> CalendarDate? {
    if let date = isoDate(text) { return date }
    let halves = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" })
    guard let day = halves.first, halves.count == 1 || isMidnight(halves[1]) else { return nil }
    let separators = day.filter { !$0.isNumber }
    guard ["--", "//", ".."].contains(separators) else { return nil }
    let parts = day.split(omittingEmptySubsequences: false) { !$0.isNumber }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    if parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 {
      return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 else { return nil }
    return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  /// The day of a text of ten bytes such as `2026-11-22`; `nil` for another text.
  private static func isoDate(_ text: String) -> CalendarDate? {
    let bytes = text.utf8Span.span
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
      let year = PlainText.number(bytes.extracting(0..<4)),
      let month = PlainText.number(bytes.extracting(5..<7)),
      let day = PlainText.number(bytes.extracting(8..<10))
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func isMidnight(_ time: Substring) -> Bool {
    let digits = time.filter { $0 != ":" && $0 != "." && $0 != "Z" }
    return digits.count >= 3 && digits.allSatisfy { $0 == "0" }
  }
}
