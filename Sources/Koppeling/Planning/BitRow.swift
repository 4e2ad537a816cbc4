/// A set of small whole numbers, one bit each.
///
/// Sets that meet must be made for the same count.
struct BitRow: Sendable {
  private(set) var words: [UInt64]

  /// The empty set of numbers below a count.
  init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// The number of members.
  var count: Int {
    words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  func contains(_ member: Int) -> Bool {
    words[member >> 6] & (1 << UInt64(member & 63)) != 0
  }

  mutating func insert(_ member: Int) {
    words[member >> 6] |= 1 << UInt64(member & 63)
  }

  mutating func remove(_ member: Int) {
    words[member >> 6] &= ~(1 << UInt64(member & 63))
  }

  mutating func removeAll() {
    for index in words.indices { words[index] = 0 }
  }

  mutating func formUnion(_ other: BitRow) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: BitRow) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func subtract(_ other: BitRow) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  func intersection(_ other: BitRow) -> BitRow {
    var result = self
    result.formIntersection(other)
    return result
  }

  func subtracting(_ other: BitRow) -> BitRow {
    var result = self
    result.subtract(other)
    return result
  }

  /// The members, ascending, as long as the body asks for more.
  @inline(__always)
  func visit(while body: (Int) -> Bool) {
    visit(in: 0..<words.count * 64, while: body)
  }

  /// The members within a range, ascending, as long as the body asks for more.
  @inline(__always)
  func visit(in range: Range<Int>, while body: (Int) -> Bool) {
    guard !range.isEmpty else { return }
    for index in range.lowerBound >> 6...(range.upperBound - 1) >> 6 {
      var rest = words[index]
      while rest != 0 {
        let member = index << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        guard range.contains(member) else { continue }
        guard body(member) else { return }
      }
    }
  }

  /// The first member, or `nil` if there is none.
  var first: Int? {
    var found: Int?
    visit { member in
      found = member
      return false
    }
    return found
  }
}
