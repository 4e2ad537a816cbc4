import Foundation

extension AssignmentAnswer {
  /// The answer as JSON on one line; what was not asked for has no key.
  func json(seconds: [String: Double]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do {
      let document = Document(answer: self, seconds: seconds)
      return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("an answer holds nothing that JSON lacks: \(error)")
    }
  }

  private struct Document: Encodable {
    let answer: AssignmentAnswer
    let seconds: [String: Double]

    private enum Keys: CodingKey {
      case status, cost, rowToColumn, rowDuals, columnDuals, violator, seconds
      case rowToColumns, best, ties, bottleneck, profile, sensitivity, solver
    }

    /// Writes every key of the contract; a cost that is not there is null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(answer.status, forKey: .status)
      try container.encode(answer.cost, forKey: .cost)
      try container.encode(answer.rowToColumn, forKey: .rowToColumn)
      try container.encode(answer.rowDuals, forKey: .rowDuals)
      try container.encode(answer.columnDuals, forKey: .columnDuals)
      try container.encode(seconds, forKey: .seconds)
      try container.encodeIfPresent(answer.rowToColumns, forKey: .rowToColumns)
      try container.encodeIfPresent(answer.violator, forKey: .violator)
      try container.encodeIfPresent(answer.best, forKey: .best)
      try container.encodeIfPresent(answer.ties, forKey: .ties)
      try container.encodeIfPresent(answer.bottleneck, forKey: .bottleneck)
      try container.encodeIfPresent(answer.profile, forKey: .profile)
      try container.encodeIfPresent(answer.sensitivity, forKey: .sensitivity)
      try container.encodeIfPresent(answer.explanation, forKey: .solver)
    }
  }
}

extension AssignmentAnswer.Explanation: Encodable {
  /// Writes counts as numbers and all else as text.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for item in items {
      if let count = Int(item.value) {
        try container.encode(count, forKey: Name(stringValue: item.name))
      } else {
        try container.encode(item.value, forKey: Name(stringValue: item.name))
      }
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }
}
