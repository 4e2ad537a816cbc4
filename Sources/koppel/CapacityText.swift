/// Capacities as they are written on the command line: one number, or one for each row or column.
struct CapacityText {
  let option: String
  let text: String?

  /// The numbers, `nil` if one is none.
  var numbers: [Int]? {
    guard let text else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0.drop { $0 == " " }) }
    return numbers.count == parts.count && numbers.allSatisfy { (0...1_000_000).contains($0) }
      ? numbers : nil
  }

  /// One capacity for each row or column, `nil` if nothing is written.
  func capacities(of kind: String, count: Int, _ file: String) throws -> [Int]? {
    guard let numbers else { return nil }
    if numbers.count == 1 { return Array(repeating: numbers[0], count: count) }
    if numbers.count == count { return numbers }
    throw Refused(lines: [
      "\(file): \(option) has \(numbers.count) numbers for \(count) \(kind)s: write one number, or "
        + "one for each \(kind)"
    ])
  }
}
