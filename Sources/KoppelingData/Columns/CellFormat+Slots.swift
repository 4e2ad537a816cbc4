import Koppeling

extension CellFormat where Value == SlotSet {
  /// Slots, such as `wed-afternoon`, `wo-middag`, `wo-m` or `ma` for a whole day; `all` for all.
  static let slots = CellFormat(kind: .list) { text throws(CellFault) in
    try CellList.elements(in: text, parse: slots(in:)).reduce(SlotSet()) { $0.union($1) }
  } render: {
    CellList.text($0.slots.map(\.description))
  }

  /// The slots that one element names.
  static func slots(in element: String) throws(CellFault) -> SlotSet {
    if let slots = byCode[element] { return slots }
    return try anySlots(in: element)
  }

  /// The slots of the codes in which slots are written.
  private static let byCode = Dictionary(
    uniqueKeysWithValues: Slot.week.map { ($0.description, SlotSet([$0])) }
  )

  private static func anySlots(in element: String) throws(CellFault) -> SlotSet {
    let parts = parts(of: element)
    if parts.count == 1, let slots = joined(Spelling.key(element)) { return slots }
    guard (1...2).contains(parts.count), let day = day(of: parts[0]) else {
      throw notASlot(element)
    }
    guard parts.count == 2 else {
      return SlotSet(DayPart.allCases.map { Slot(day.weekday, $0) })
    }
    let part =
      WordList.dayParts.value(of: parts[1])
      ?? (day.isDutch ? WordList.dutchDayPartLetters.value(of: parts[1]) : nil)
    guard let part else { throw notASlot(element) }
    return SlotSet([Slot(day.weekday, part)])
  }

  private static func parts(of element: String) -> [String] {
    let plain = PlainText.parts(of: element) { byte in
      PlainText.isBlank(byte) || "-_/.".utf8.contains(byte)
    }
    let parts = plain ?? element.split { "-_/.".contains($0) || $0.isWhitespace }
    return parts.map { String($0) }
  }

  /// The slots of a word for several days, or of a day and a part of it written as one word.
  private static func joined(_ word: String) -> SlotSet? {
    switch word {
    case "all", "alle", "altijd", "always": return .all
    case "werkdagen", "workdays", "weekdays", "doordeweeks":
      return SlotSet(Slot.week.filter { $0.weekday != .saturday && $0.weekday != .sunday })
    default: break
    }
    for length in 2..<max(2, word.count - 3) {
      guard let day = day(of: String(word.prefix(length))),
        let part = WordList.dayParts.value(of: word.dropFirst(length))
      else { continue }
      return SlotSet([Slot(day.weekday, part)])
    }
    return nil
  }

  private static func day(of word: String) -> (weekday: Weekday, isDutch: Bool)? {
    if let weekday = WordList.englishDays.value(of: word) { return (weekday, false) }
    return WordList.dutchDays.value(of: word).map { ($0, true) }
  }

  private static func notASlot(_ element: String) -> CellFault {
    CellFault(
      element,
      nl: "is geen dagdeel: schrijf wo-middag of wo-m, of ma voor de hele maandag",
      en: "is not a slot: write wed-afternoon, or mon for all of Monday"
    )
  }
}

extension CellFormat where Value == [OtherSupport] {
  /// Other support with the slots it takes, such as `reading@wed-afternoon`; more slots after `+`.
  static let otherSupport = CellFormat(kind: .list) { text throws(CellFault) in
    try CellList.elements(in: text, parse: otherSupport(in:))
  } render: {
    CellList.text(
      $0.map { "\($0.kind)@" + $0.slots.slots.map(\.description).joined(separator: "+") }
    )
  }

  private static func otherSupport(in element: String) throws(CellFault) -> OtherSupport {
    let parts = element.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw CellFault(
        element,
        nl: "is geen steun met dagdelen: schrijf bijvoorbeeld voorlezen@wo-middag",
        en: "is not support with slots: write for example reading@wed-afternoon"
      )
    }
    var slots = SlotSet()
    for slot in parts[1].split(separator: "+") {
      slots.formUnion(try CellFormat<SlotSet>.slots(in: String(slot)))
    }
    return OtherSupport(kind: Tag(parts[0]), slots: slots)
  }
}
