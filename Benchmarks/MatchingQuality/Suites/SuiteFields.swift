internal import KoppelingData
internal import Yams

/// The members of one mapping of a suite, and the faults found in it.
struct SuiteFields {
  private let members: [(key: String, node: Node)]
  private let node: Node
  private(set) var faults: [SuiteFault] = []

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - node: The mapping; anything else is a fault.
  ///   - kind: What it is, for the fault.
  ///   - known: The keys it may have; others are faults.
  init(_ node: Node, _ kind: String, known: [String]) {
    self.node = node
    guard let mapping = node.mapping else {
      members = []
      refuse(node, "\(kind) is a list of `key: value`: write \(known.joined(separator: ", "))")
      return
    }
    var members: [(String, Node)] = []
    for (key, value) in mapping {
      let word = key.string ?? ""
      if known.contains(word) {
        members.append((word, value))
      } else {
        faults.append(Self.unknown("\"\(word)\" is not known in \(kind)", word, known, key))
      }
    }
    self.members = members
  }

  /// The value of a key, `nil` if it is not there.
  subscript(key: String) -> Node? { members.first { $0.key == key }?.node }

  /// Adds a fault at a node.
  mutating func refuse(_ node: Node, _ message: String) {
    faults.append(Self.fault(node, message))
  }

  /// Adds a fault for a key that is missing.
  mutating func refuseMissing(_ key: String, _ advice: String) {
    refuse(node, "\(key) is missing: \(advice)")
  }

  /// A whole number within a range, or a fault and the standard.
  mutating func whole(_ key: String, _ range: ClosedRange<Int>, standard: Int) -> Int {
    guard let node = self[key] else { return standard }
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      let found = node.scalar.map { " is \($0.string)" } ?? " is no number"
      refuse(
        node,
        "\(key)\(found): write a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
      return standard
    }
    return number
  }

  /// Yes or no, or a fault and the standard.
  mutating func flag(_ key: String, standard: Bool) -> Bool {
    guard let node = self[key] else { return standard }
    guard let flag = node.bool else {
      refuse(node, "\(key) is neither: write true or false")
      return standard
    }
    return flag
  }

  /// A text, or a fault and `nil`.
  mutating func text(_ key: String) -> String? {
    guard let node = self[key] else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      refuse(node, "\(key) is no text: write one")
      return nil
    }
    return text
  }

  /// A name of letters, digits, hyphens, dots and low lines, or a fault and `nil`.
  mutating func name(_ key: String) -> String? {
    guard let text = text(key), let node = self[key] else { return nil }
    guard Self.isName(text) else {
      refuse(node, "\(key) is \"\(text)\": write letters, digits, -, _ and . only")
      return nil
    }
    return text
  }

  /// The nodes of a list, or a fault; `nil` if it is not there or not a list.
  mutating func list(_ key: String) -> [Node]? {
    guard let node = self[key] else { return nil }
    guard let sequence = node.sequence else {
      refuse(node, "\(key) is no list: write one, as [a, b] or with a line of `- a` for each")
      return nil
    }
    if sequence.isEmpty { refuse(node, "\(key) is empty: write one or more, or leave it out") }
    return Array(sequence)
  }

  /// Adds a fault for a word that is not one of those known, with the nearest of them.
  mutating func refuseUnknown(_ node: Node, _ message: String, _ word: String, _ known: [String]) {
    faults.append(Self.unknown(message, word, known, node))
  }

  /// Whether a text can be part of an instance's id.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "-_.".unicodeScalars.contains($0)
      }
  }

  private static func unknown(
    _ message: String,
    _ word: String,
    _ known: [String],
    _ node: Node
  ) -> SuiteFault {
    let near = Spelling.nearest(to: word, among: known).map { [$0] } ?? []
    let wanted = Spelling.key(word)
    let parts = known.filter {
      wanted.count >= 3 && $0 != near.first && Spelling.key($0).contains(wanted)
    }
    let advice =
      (near + parts).isEmpty
      ? "write \(known.joined(separator: ", "))"
      : "did you mean \((near + parts).prefix(5).joined(separator: ", "))?"
    return fault(node, "\(message): \(advice)")
  }

  private static func fault(_ node: Node, _ message: String) -> SuiteFault {
    SuiteFault(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, message: message)
  }
}
