/// Reads a file of categorical preferences line by line and gathers its faults.
struct PrefLibReader {
  private(set) var title: String?
  private(set) var categoryNames: [String] = []
  private(set) var alternativeNames: [String] = []
  /// The category of each alternative, for each voter.
  private(set) var votes: [[Int?]] = []

  private var faults: [PrefLibError.Fault] = []
  private var numbers: [String: (value: Int, line: Int)] = [:]
  private var names: [String: [Int: String]] = [:]
  private var kinds = 0
  private var line = 0
  private var isHeaderDone = false

  /// More of anything than this is taken for a damaged file.
  private static let largestNumber = 1_000_000

  private static let neededNumbers = ["NUMBER ALTERNATIVES", "NUMBER VOTERS", "NUMBER CATEGORIES"]

  /// Reads a text.
  mutating func read(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, raw) in lines.enumerated() {
      line = index + 1
      var content = raw
      if line == 1, content.first == "\u{FEFF}" { content.removeFirst() }
      let trimmed = Self.trim(content)
      if trimmed.isEmpty { continue }
      if trimmed.first == "#" {
        readHeader(trimmed.dropFirst())
      } else {
        finishHeader()
        readVote(trimmed)
      }
    }
  }

  /// Checks what only the whole file shows, and returns all faults in the order of lines.
  mutating func finish() -> [PrefLibError.Fault] {
    finishHeader()
    for (key, found) in [
      ("NUMBER VOTERS", votes.count), ("NUMBER UNIQUE PREFERENCES", kinds),
    ] {
      guard let number = numbers[key], number.value != found, faults.isEmpty else { continue }
      report("\(key) is \(number.value), but the file has \(found)", line: number.line)
    }
    return faults.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    .map(\.element)
  }

  private mutating func report(_ message: String, line: Int? = nil) {
    faults.append(PrefLibError.Fault(line: line ?? self.line, message: message))
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  private mutating func readHeader(_ content: Substring) {
    guard let colon = content.firstIndex(of: ":") else {
      return report("a header line is \"# KEY: VALUE\"")
    }
    let key = String(Self.trim(content[..<colon])).uppercased()
    let value = String(Self.trim(content[content.index(after: colon)...]))
    if isHeaderDone { return report("a header line stands after the votes") }
    for kind in ["CATEGORY", "ALTERNATIVE"] where key.hasPrefix("\(kind) NAME ") {
      let digits = key.dropFirst("\(kind) NAME ".count)
      guard let index = Int(digits), index >= 1, index <= Self.largestNumber else {
        return report("\"\(digits)\" is no number of a name")
      }
      if names[kind, default: [:]].updateValue(value, forKey: index) != nil {
        report("\(kind) NAME \(index) stands twice")
      }
      return
    }
    switch key {
    case "TITLE": title = value.isEmpty ? nil : value
    case "DATA TYPE" where value != "cat": report("the data type is \"\(value)\", not \"cat\"")
    case _ where key.hasPrefix("NUMBER "):
      guard let number = Int(value), number >= 0, number <= Self.largestNumber else {
        return report("\(key) is \"\(value)\", not a whole number up to \(Self.largestNumber)")
      }
      if numbers.updateValue((number, line), forKey: key) != nil { report("\(key) stands twice") }
    default: break
    }
  }

  /// Puts the names in order, once.
  private mutating func finishHeader() {
    guard !isHeaderDone else { return }
    isHeaderDone = true
    for key in Self.neededNumbers where numbers[key] == nil {
      report("the header has no valid \"# \(key): …\"", line: 0)
    }
    categoryNames = ordered("CATEGORY", number: "NUMBER CATEGORIES")
    alternativeNames = ordered("ALTERNATIVE", number: "NUMBER ALTERNATIVES")
  }

  private mutating func ordered(_ kind: String, number key: String) -> [String] {
    guard let (count, numberLine) = numbers[key] else { return [] }
    let known = names[kind, default: [:]]
    let missing = count == 0 ? [] : (1...count).filter { known[$0] == nil }
    if let first = missing.first {
      report(
        "\(missing.count) of \(count) lack \"# \(kind) NAME …\", first \(first)",
        line: numberLine
      )
    }
    if let beyond = known.keys.filter({ $0 > count }).min() {
      report("\(key) is \(count), but there is an \"# \(kind) NAME \(beyond)\"", line: numberLine)
    }
    return count == 0 ? [] : (1...count).map { known[$0] ?? "" }
  }

  private mutating func readVote(_ content: Substring) {
    kinds += 1
    guard let colon = content.firstIndex(of: ":") else {
      return report("a vote is \"count: {1,2},{3}\"; there is no colon")
    }
    let count = Self.trim(content[..<colon])
    guard let voters = Int(count), voters >= 1, voters <= Self.largestNumber else {
      return report("\"\(count)\" is no number of voters")
    }
    guard votes.count + voters <= Self.largestNumber else { return report("too many voters") }
    guard let groups = Self.groups(content[content.index(after: colon)...]) else {
      return report("the braces do not match")
    }
    // Without the numbers of the header every vote would seem wrong.
    guard numbers["NUMBER CATEGORIES"] != nil, numbers["NUMBER ALTERNATIVES"] != nil else { return }
    guard groups.count == categoryNames.count else {
      return report("the vote has \(groups.count) categories instead of \(categoryNames.count)")
    }
    var vote = [Int?](repeating: nil, count: alternativeNames.count)
    for (category, members) in groups.enumerated() {
      for member in members {
        guard let number = Int(member), number >= 1, number <= vote.count else {
          report("\"\(member)\" is no alternative from 1 to \(vote.count)")
          continue
        }
        if vote[number - 1] != nil { report("alternative \(number) stands twice in the vote") }
        vote[number - 1] = category
      }
    }
    votes.append(contentsOf: repeatElement(vote, count: voters))
  }

  /// The members of each category of a vote, `nil` if braces do not match.
  private static func groups(_ text: Substring) -> [[Substring]]? {
    var groups: [[Substring]] = []
    var rest = trim(text)
    while true {
      if rest.first == "{" {
        guard let end = rest.firstIndex(of: "}") else { return nil }
        let inside = trim(rest[rest.index(after: rest.startIndex)..<end])
        if inside.contains("{") { return nil }
        groups.append(inside.isEmpty ? [] : members(inside))
        rest = trim(rest[rest.index(after: end)...])
        if rest.isEmpty { return groups }
        guard rest.first == "," else { return nil }
        rest = trim(rest.dropFirst())
      } else {
        let end = rest.firstIndex(of: ",") ?? rest.endIndex
        let alone = trim(rest[..<end])
        if alone.contains("}") { return nil }
        groups.append([alone])
        if end == rest.endIndex { return groups }
        rest = trim(rest[rest.index(after: end)...])
      }
    }
  }

  private static func members(_ inside: Substring) -> [Substring] {
    inside.split(separator: ",", omittingEmptySubsequences: false).map(trim)
  }
}
