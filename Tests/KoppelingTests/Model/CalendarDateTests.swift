import Koppeling
import TestSupport
import Testing

@Suite("A calendar date")
struct CalendarDateTests {
  @Test("every day from 1900 to 2100 has its components, one after the other")
  func everyDay() throws {
    let first = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    var number = first.dayNumber
    for year in 1900...2100 {
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for day in 1...length {
          let date = CalendarDate(dayNumber: number)
          let parts = date.components
          let isRight = parts.year == year && parts.month == index + 1 && parts.day == day
          guard isRight, CalendarDate(year: year, month: index + 1, day: day) == date else {
            Issue.record("day \(number) is \(parts), not \(year)-\(index + 1)-\(day)")
            return
          }
          number += 1
        }
        #expect(CalendarDate(year: year, month: index + 1, day: length + 1) == nil)
        #expect(CalendarDate(year: year, month: index + 1, day: 0) == nil)
      }
    }
  }

  @Test("known days have their numbers")
  func knownDays() {
    #expect(CalendarDate(iso: "1970-01-01")?.dayNumber == 0)
    #expect(CalendarDate(iso: "1969-12-31")?.dayNumber == -1)
    #expect(CalendarDate(iso: "2000-03-01")?.dayNumber == 11_017)
    #expect(CalendarDate(iso: "2026-11-22")?.dayNumber == 20_779)
    #expect(CalendarDate(iso: "0001-01-01")?.dayNumber == -719_162)
    #expect(CalendarDate(iso: "9999-12-31")?.dayNumber == 2_932_896)
  }

  @Test("a text in another form, or of no day, is refused")
  func refusedTexts() {
    for text in [
      "", "2026", "2026-2-01", "2026-02-1", "26-02-01", "2026-02-30", "2025-02-29", "1900-02-29",
      "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-01-01 ", "2026-01-01-01",
      "+026-01-01", "2026/01/01", "-2026-01-01", "01-02-2026", "２０２６-01-01",
    ] {
      #expect(CalendarDate(iso: text) == nil, "\(text)")
    }
    #expect(CalendarDate(iso: "2000-02-29") != nil)
    #expect(CalendarDate(iso: "2024-02-29") != nil)
  }

  @Test("its text reads back", arguments: ["0007-03-09", "1999-12-31", "2026-11-22", "9999-01-01"])
  func text(text: String) {
    #expect(CalendarDate(iso: text)?.description == text)
  }

  @Test("months end on the month's last day at the latest")
  func addingMonths() {
    func add(_ months: Int, to date: CalendarDate) -> String {
      date.adding(months: months).description
    }
    #expect(add(1, to: "2026-01-31") == "2026-02-28")
    #expect(add(1, to: "2024-01-31") == "2024-02-29")
    #expect(add(36, to: "2024-02-29") == "2027-02-28")
    #expect(add(48, to: "2024-02-29") == "2028-02-29")
    #expect(add(-1, to: "2026-03-31") == "2026-02-28")
    #expect(add(-12, to: "2026-03-31") == "2025-03-31")
    #expect(add(1, to: "2026-12-15") == "2027-01-15")
    #expect(add(-1, to: "2026-01-15") == "2025-12-15")
    #expect(add(0, to: "2026-01-15") == "2026-01-15")
  }

  @Test("whole months are the most months that can be added", arguments: 0..<20 as Range<UInt64>)
  func wholeMonths(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let first = CalendarDate(dayNumber: generator.int(0...40_000))
      let second = first.adding(days: generator.int(0...3000))
      let months = first.wholeMonths(until: second)
      #expect(months >= 0)
      #expect(first.adding(months: months) <= second, "\(first), \(second)")
      // At the end of a month the next month's day may not exist; then the day after decides.
      let next = first.adding(months: months + 1)
      let isCut = next.components.day < first.components.day
      #expect(isCut ? next >= second : next > second, "\(first), \(second)")
    }
  }

  @Test("whole months to an earlier day are none")
  func wholeMonthsBack() {
    let date: CalendarDate = "2026-11-16"
    #expect(date.wholeMonths(until: "2025-01-01") == 0)
    #expect(date.wholeMonths(until: date) == 0)
    #expect(date.wholeMonths(until: "2026-12-15") == 0)
    #expect(date.wholeMonths(until: "2026-12-16") == 1)
    #expect(date.wholeMonths(until: "2029-11-15") == 35)
    #expect(date.wholeMonths(until: "2029-11-16") == 36)
  }

  @Test("days are counted both ways")
  func days() {
    let date: CalendarDate = "2026-11-16"
    #expect(date.days(until: "2026-11-30") == 14)
    #expect(date.days(until: "2026-11-01") == -15)
    #expect(date.adding(days: -16).description == "2026-10-31")
    #expect(date < date.adding(days: 1))
  }
}
