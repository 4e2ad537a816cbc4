/// The volunteers that pass for each family, kept in about one byte a pair.
///
/// A row is a run of the gaps between its volunteers, seven bits a byte, the low bits first; all but
/// the last byte of a gap have the high bit. Rows that no longer fit in the memory allowed are asked
/// for again from where they came.
package struct PassingRows: Sendable {
  /// Where a reader stands in a row.
  package struct Cursor: Sendable {
    fileprivate var offset = 0
    fileprivate var last = -1

    /// The beginning of a row.
    package init() {}
  }

  private var bytes: [UInt8] = []
  /// Where each row begins and ends in the bytes; -1 for a row that is not kept.
  private var starts: [Int]
  private var ends: [Int]
  private let limit: Int
  private let again: @Sendable (Int) -> [Int]

  /// Prepares to keep the rows of families.
  ///
  /// - Parameters:
  ///   - familyCount: The number of families.
  ///   - limit: The most bytes to keep.
  ///   - again: Gives a family's row anew, ascending.
  package init(familyCount: Int, limit: Int = 1 << 29, again: @escaping @Sendable (Int) -> [Int]) {
    starts = [Int](repeating: -1, count: familyCount)
    ends = starts
    self.limit = limit
    self.again = again
  }

  /// Keeps a family's row, ascending, if it fits, instead of the one before.
  package mutating func keep(_ row: [Int32], of family: Int) {
    let start = bytes.count
    starts[family] = -1
    guard start + row.count <= limit else { return }
    var last = -1
    for volunteer in row {
      var gap = UInt(Int(volunteer) - last - 1)
      last = Int(volunteer)
      while gap >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: gap) | 0x80)
        gap >>= 7
      }
      bytes.append(UInt8(gap))
    }
    starts[family] = start
    ends[family] = bytes.count
  }

  /// Reads on in a family's row, as long as the body asks for more.
  ///
  /// - Returns: Whether the row is read to its end.
  @discardableResult
  @inline(__always)
  package func read(_ family: Int, from cursor: inout Cursor, while body: (Int) -> Bool) -> Bool {
    let start = starts[family]
    guard start >= 0 else { return ask(family, from: &cursor, while: body) }
    let end = ends[family]
    var offset = start + cursor.offset
    var last = cursor.last
    var wantsMore = true
    while wantsMore, offset < end {
      var byte = bytes[offset]
      var gap = Int(byte & 0x7f)
      var shift = 7
      while byte & 0x80 != 0 {
        offset += 1
        byte = bytes[offset]
        gap |= Int(byte & 0x7f) << shift
        shift += 7
      }
      offset += 1
      last += gap + 1
      wantsMore = body(last)
    }
    cursor.offset = offset - start
    cursor.last = last
    return wantsMore
  }

  /// Reads a whole row.
  @inline(__always)
  func read(_ family: Int, body: (Int) -> Void) {
    var cursor = Cursor()
    read(family, from: &cursor) { volunteer in
      body(volunteer)
      return true
    }
  }

  private func ask(_ family: Int, from cursor: inout Cursor, while body: (Int) -> Bool) -> Bool {
    for volunteer in again(family) where volunteer > cursor.last {
      cursor.last = volunteer
      guard body(volunteer) else { return false }
    }
    return true
  }
}
