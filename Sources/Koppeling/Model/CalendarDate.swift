/// A day in the proleptic Gregorian calendar, without a time or a time zone.
///
/// The engine has no clock: every date comes from the caseload. A date is one integer, the number of
/// days since 1 January 1970, so comparing and counting days is exact.
public struct CalendarDate: Hashable, Sendable {
  /// The number of days since 1 January 1970; negative before it.
  public let dayNumber: Int

  /// Creates a date from the number of days since 1 January 1970.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Creates a date from a year, a month (1...12) and a day of the month.
  ///
  /// - Returns: `nil` if there is no such day, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.lengthOfMonth(month, year: year)).contains(day)
    else { return nil }
    // Days from a civil date: years start in March, so that the leap day comes last.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// Creates a date from a text in the form `2026-11-22`.
  ///
  /// - Returns: `nil` if the text has another form or there is no such day.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, the month (1...12) and the day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The date a number of days later, or earlier if the number is negative.
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + days)
  }

  /// The date a number of months later, on the same day of the month or the month's last day.
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let newDay = min(day, Self.lengthOfMonth(newMonth, year: newYear))
    // The day exists by construction for every year the calendar covers.
    return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// The number of days from this date to another; negative if the other is earlier.
  public func days(until other: CalendarDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// The number of whole months from this date to another date, zero if the other is earlier.
  public func wholeMonths(until other: CalendarDate) -> Int {
    guard other > self else { return 0 }
    let (year, month, day) = components
    let (otherYear, otherMonth, otherDay) = other.components
    let months = (otherYear - year) * 12 + otherMonth - month
    return otherDay < day ? months - 1 : months
  }

  private static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  /// Orders dates in time.
  public static func < (left: Self, right: Self) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date in the form `2026-11-22`.
  public var description: String {
    let (year, month, day) = components
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate: Codable {
  /// Decodes a date from a text in the form `2026-11-22`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\"\(text)\" is not a date: write it as 2026-11-22"
      )
    }
    self = date
  }

  /// Encodes the date in the form `2026-11-22`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
