import Koppeling

extension CellFormat {
  /// A set of words from a list.
  static func set<Element>(_ list: WordList<Element>) -> CellFormat
  where Element: Hashable & Comparable & Sendable, Value == SortedSet<Element> {
    CellFormat(kind: .list, words: list.words) { text throws(CellFault) in
      SortedSet(
        try CellList.elements(in: text) { piece throws(CellFault) in
          try CellFormat<Element>.value(of: piece, in: list)
        }
      )
    } render: {
      CellList.text($0.map { list.code(of: $0) })
    }
  }
}

extension CellFormat where Value == SortedSet<Tag> {
  /// A set of free words.
  static let tags = CellFormat(kind: .list) { text throws(CellFault) in
    SortedSet(CellList.words(in: text).map { Tag($0) })
  } render: {
    CellList.text(words: $0.map(\.description))
  }
}

extension CellFormat where Value == TopicWeights {
  /// Topics with numbers, such as `boundaries:3 outdoors:2`; without a number it is 1.
  static let topics = CellFormat(kind: .list, words: WordList.topics.words) {
    text throws(CellFault) in
    var weights = TopicWeights()
    var seen: Set<Topic> = []
    for (topic, number) in try CellList.elements(in: text, parse: topic(in:)) {
      guard seen.insert(topic).inserted else {
        throw CellFault(
          topic.rawValue,
          nl: "staat er twee keer: houd één getal over",
          en: "is there twice: keep one number"
        )
      }
      weights[topic] = number
    }
    return weights
  } render: { weights in
    CellList.text(weights.topics.map { "\($0.rawValue):\(weights[$0])" })
  }

  private static func topic(in element: String) throws(CellFault) -> (Topic, Int) {
    let (name, number) = CellList.pair(element)
    let topic = try CellFormat<Topic>.value(of: name, in: .topics)
    guard let number else { return (topic, 1) }
    return (topic, try CellFormat<Int>.number(0...TopicWeights.maximum).parse(number))
  }
}

extension CellFormat where Value == [Circumstance: Bool] {
  /// Facts with yes or no, such as `cats:yes dogs:no`; without an answer it is yes.
  static let facts = CellFormat(kind: .list, words: WordList.circumstances.words) {
    text throws(CellFault) in
    var facts: [Circumstance: Bool] = [:]
    for (circumstance, answer) in try CellList.elements(in: text, parse: fact(in:)) {
      if let answer, let other = facts.updateValue(answer, forKey: circumstance), other != answer {
        throw CellFault(
          circumstance.rawValue,
          nl: "staat er met ja en met nee: houd één antwoord over",
          en: "is there with yes and with no: keep one answer"
        )
      }
    }
    return facts
  } render: { facts in
    CellList.text(
      facts.sorted { $0.key < $1.key }.map { "\($0.key.rawValue):\($0.value ? "yes" : "no")" }
    )
  }

  private static func fact(in element: String) throws(CellFault) -> (Circumstance, Bool?) {
    let (name, answer) = CellList.pair(element)
    let circumstance = try CellFormat<Circumstance>.value(of: name, in: .circumstances)
    guard let answer else { return (circumstance, true) }
    if isUnknown(answer) { return (circumstance, nil) }
    return (circumstance, try CellFormat<Bool>.value(of: answer, in: .yesNo))
  }
}

extension CellFormat where Value == [Child] {
  /// Ages, in months or with a unit: `18`, `18m`, `4y` or `4j`, `4j6m`.
  static let children = CellFormat(kind: .list) { text throws(CellFault) in
    try CellList.elements(in: text, parse: child(in:))
  } render: {
    CellList.text($0.map { String($0.ageInMonths) })
  }

  /// The oldest age that a child can have, in years.
  private static let oldestYears = 23

  private static func child(in element: String) throws(CellFault) -> Child {
    guard let months = months(in: element) else {
      throw CellFault(
        element,
        nl: "is geen leeftijd: schrijf maanden (18 of 18m) of jaren (4j)",
        en: "is not an age: write months (18 or 18m) or years (4y)"
      )
    }
    guard (0...oldestYears * 12).contains(months) else {
      throw CellFault(
        element,
        nl: "is geen leeftijd van een kind: schrijf 0 tot en met \(oldestYears * 12) maanden",
        en: "is not the age of a child: write 0 to \(oldestYears * 12) months"
      )
    }
    return Child(ageInMonths: months)
  }

  /// The months of an age of at most six digits a number; negative ones are read to be refused.
  private static func months(in element: String) -> Int? {
    if let number = PlainText.number(element), element.utf8.count <= 6 { return number }
    if isNumbers(element) { return nil }
    let isNegative = element.hasPrefix("-")
    var rest = (isNegative ? element.dropFirst() : element[...]).lowercased()[...]
    var months = 0
    var units: [Int] = []
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), digits.count <= 6 else { return nil }
      rest = rest[digits.endIndex...].drop(while: \.isWhitespace)
      let letters = rest.prefix(while: \.isLetter)
      guard let unit = unit(String(letters)), units.allSatisfy({ $0 > unit }) else { return nil }
      rest = rest[letters.endIndex...]
      for word in [" en ", " and "] where rest.hasPrefix(word) { rest.removeFirst(word.count) }
      units.append(unit)
      months += number * unit
    }
    guard !units.isEmpty else { return nil }
    return isNegative ? -months : months
  }

  /// Whether a text is several numbers without units, which are no age.
  private static func isNumbers(_ text: String) -> Bool {
    guard let words = PlainText.parts(of: text, between: { $0 == 0x20 }) else { return false }
    return words.count > 1
      && text.utf8.allSatisfy { $0 == 0x20 || PlainText.digit($0) != nil }
  }

  private static func unit(_ letters: String) -> Int? {
    switch letters {
    case "", "m", "mnd", "maand", "maanden", "month", "months": 1
    case "y", "j", "jr", "jaar", "yr", "year", "years": 12
    default: nil
    }
  }
}

extension CellFormat where Value == [ConductCheck] {
  /// Checks with their days, such as `vog:2025-03-01`.
  static let checks = CellFormat(kind: .list, words: WordList.checks.words) {
    text throws(CellFault) in
    try CellList.elements(in: text) { element throws(CellFault) in
      let (name, day) = CellList.pair(element)
      let kind = try CellFormat<ConductCheck.Kind>.value(of: name, in: .checks)
      guard let day else {
        throw CellFault(
          element,
          nl: "heeft geen datum: schrijf bijvoorbeeld vog:2025-03-01",
          en: "has no date: write for example vog:2025-03-01"
        )
      }
      return ConductCheck(kind: kind, issuedOn: try CellFormat<CalendarDate>.date.parse(day))
    }
  } render: {
    CellList.text($0.map { "\($0.kind.rawValue):\($0.issuedOn)" })
  }
}
