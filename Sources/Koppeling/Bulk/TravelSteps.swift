/// A function of whole metres that seldom changes, cut into short pieces of equal length so that the
/// values of all tables stay in the cache.
///
/// Each piece holds up to three values and where the second and the third begin. The length is the
/// largest power of two up to ``longest`` metres with which that is enough; one metre always is.
struct TravelSteps: Sendable {
  /// One piece.
  struct Piece: Sendable {
    /// The values in order of distance; the unused ones are not read.
    private var values: (UInt16, UInt16, UInt16) = (0, 0, 0)
    /// The metres into the piece from which the second and the third value hold.
    private var bounds: (UInt8, UInt8) = (.max, .max)
    private var count: UInt8 = 0

    /// Adds a value that holds from some metres into the piece on.
    ///
    /// - Returns: Whether there was room.
    mutating func append(_ value: UInt16, from metres: Int) -> Bool {
      switch count {
      case 0: values.0 = value
      case 1: (values.1, bounds.0) = (value, UInt8(metres))
      case 2: (values.2, bounds.1) = (value, UInt8(metres))
      default: return false
      }
      count += 1
      return true
    }

    /// The value at some metres into the piece, without a branch: what the distance is looks like
    /// chance.
    @inline(__always)
    func value(at metres: Int32) -> Int32 {
      let (first, second, third) = (Int32(values.0), Int32(values.1), Int32(values.2))
      // All bits are set from the bound on.
      let afterFirst = (Int32(bounds.0) &- 1 &- metres) &>> 31
      let afterSecond = (Int32(bounds.1) &- 1 &- metres) &>> 31
      return first &+ (afterFirst & (second &- first)) &+ (afterSecond & (third &- second))
    }
  }

  /// A table: its first piece, the length of its pieces as a power of two, and the metres from which
  /// on the last value holds.
  struct Table: Sendable {
    fileprivate var first: Int32
    fileprivate var shift: Int32
    fileprivate var last: Int
  }

  /// The longest piece, as a power of two: 64 metres.
  private static let longest: Int32 = 6

  private(set) var pieces: [Piece] = []
  private(set) var tables: [Table] = []

  /// Appends a table of runs: values with the first whole metre beyond each.
  mutating func append(_ runs: [(value: UInt16, end: Int)]) {
    let last = runs.dropLast().last?.end ?? 0
    // The last value needs no more than its first metre.
    let runs = runs.dropLast() + runs.suffix(1).map { ($0.value, last + 1) }
    for shift in (0...Self.longest).reversed() {
      if let added = Self.pieces(of: runs, shift: shift) {
        tables.append(Table(first: Int32(pieces.count), shift: shift, last: last))
        pieces += added
        return
      }
    }
  }

  /// The pieces of one length, or `nil` if one of them holds too many values.
  private static func pieces(of runs: some Sequence<(value: UInt16, end: Int)>, shift: Int32)
    -> [Piece]?
  {
    let length = 1 << Int(shift)
    var pieces: [Piece] = []
    var start = 0
    for (value, end) in runs {
      var metres = start
      while metres < end {
        if metres % length == 0 { pieces.append(Piece()) }
        guard pieces[metres / length].append(value, from: metres % length) else { return nil }
        metres = (metres / length + 1) * length
      }
      start = end
    }
    return pieces
  }

  /// The value of a table at a distance.
  @inline(__always)
  static func value(_ table: Table, _ pieces: Span<Piece>, metres: Int) -> Int32 {
    // The lesser of the two without a branch: both are small, so their difference keeps its sign.
    let beyond = metres &- table.last
    let metres = table.last &+ (beyond & beyond &>> 63)
    let piece = pieces[Int(table.first) &+ metres &>> Int(table.shift)]
    let begun = metres & ((1 &<< Int(table.shift)) &- 1)
    return piece.value(at: Int32(truncatingIfNeeded: begun))
  }
}
