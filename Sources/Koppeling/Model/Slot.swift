/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

/// A part of a day.
///
/// The schemes plan by the part of a day (in Dutch *dagdeel*). The hours are an assumption: a
/// morning is about 9 to 12, an afternoon 13 to 17, an evening 19 to 21.30.
public enum DayPart: Int, CaseIterable, Hashable, Sendable {
  case morning, afternoon, evening
}

/// One part of one day of the week: the unit in which visits are planned.
public struct Slot: Hashable, Sendable {
  /// The day of the week.
  public let weekday: Weekday
  /// The part of the day.
  public let dayPart: DayPart

  /// Creates a slot.
  public init(_ weekday: Weekday, _ dayPart: DayPart) {
    self.weekday = weekday
    self.dayPart = dayPart
  }

  /// The slot's place in the week, 0...20: Monday morning is 0, Sunday evening is 20.
  public var index: Int { weekday.rawValue * DayPart.allCases.count + dayPart.rawValue }

  /// Every slot of the week, in order.
  public static let week: [Slot] = Weekday.allCases.flatMap { weekday in
    DayPart.allCases.map { Slot(weekday, $0) }
  }
}

extension Slot: Comparable {
  /// Orders slots by their place in the week.
  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

extension Slot: LosslessStringConvertible, CustomStringConvertible {
  private static let weekdayCodes = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let dayPartCodes = ["morning", "afternoon", "evening"]

  /// The slot's code, such as `wed-afternoon`.
  public var description: String {
    Self.weekdayCodes[weekday.rawValue] + "-" + Self.dayPartCodes[dayPart.rawValue]
  }

  /// Creates a slot from its code, such as `wed-afternoon`.
  ///
  /// - Returns: `nil` if the text is not the code of a slot.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2,
      let day = Self.weekdayCodes.firstIndex(of: parts[0]).flatMap(Weekday.init(rawValue:)),
      let part = Self.dayPartCodes.firstIndex(of: parts[1]).flatMap(DayPart.init(rawValue:))
    else { return nil }
    self.init(day, part)
  }
}
