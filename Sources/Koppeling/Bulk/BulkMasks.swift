/// Requirements as rows of bits: one word says of each volunteer of a run of 64 whether they pass.
///
/// The slots of a volunteer, and what stands between them and a family, are bits of one number of
/// forty bits. A family asks for the volunteers that share some of its bits. That is the union over the
/// bits; it is taken four bits at a time, from a table of all sixteen unions, so that ten loads answer
/// for 64 pairs.
struct BulkMasks: Sendable {
  /// The bits of slots; those of boundaries stand above them.
  private static let slotGroups = 6
  /// Groups of four bits of one number.
  private static let groupCount = 10
  private static let groupSize = 16
  private static let runSize = groupCount * groupSize

  /// For each run and group of bits the volunteers that have some of the bits of each of the sixteen
  /// subsets.
  private var unions: [UInt64] = []
  /// The number of runs.
  let runCount: Int

  init(_ profiles: [VolunteerProfile]) {
    runCount = (profiles.count + BulkRegions.runLength - 1) / BulkRegions.runLength
    unions = [UInt64](repeating: 0, count: runCount * Self.runSize)
    for (index, profile) in profiles.enumerated() {
      let run = index / BulkRegions.runLength
      let own = UInt64(1) << UInt64(index % BulkRegions.runLength)
      var bits = Self.bits(
        slots: profile.volunteer.slots?.rawValue ?? 0,
        clash: profile.volunteer.circumstances.bits | (profile.volunteer.cannot ?? []).bits << 8
      )
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        unions[run * Self.runSize + bit / 4 * Self.groupSize + 1 << (bit % 4)] |= own
        bits &= bits - 1
      }
    }
    // A union of several bits is the one without the lowest bit, and that of the lowest bit.
    for first in stride(from: 0, to: unions.count, by: Self.groupSize) {
      for subset in 1..<Self.groupSize {
        let lowest = subset & -subset
        unions[first + subset] |= unions[first + subset - lowest] | unions[first + lowest]
      }
    }
  }

  /// Slots and boundaries of a person in one number.
  static func bits(slots: UInt32, clash: UInt32) -> UInt64 {
    UInt64(slots) | UInt64(clash) << UInt64(4 * slotGroups)
  }

  /// The volunteers of a run that share a slot with a family and that nothing stands between.
  @inline(__always)
  func free(_ bits: UInt64, run: Int) -> UInt64 {
    let unions = unions.span.extracting(run * Self.runSize..<(run + 1) * Self.runSize)
    func union(_ groups: Range<Int>) -> UInt64 {
      var union: UInt64 = 0
      for group in groups {
        let subset = Int(truncatingIfNeeded: bits &>> UInt64(4 &* group)) & 15
        union |= unions[group &* Self.groupSize &+ subset]
      }
      return union
    }
    return union(0..<Self.slotGroups) & ~union(Self.slotGroups..<Self.groupCount)
  }
}

/// Rows of bits, one bit for each volunteer, one word for each run of 64.
struct BitRows: Sendable {
  private(set) var words: [UInt64] = []
  private let runCount: Int

  init(runCount: Int) {
    self.runCount = runCount
  }

  /// Appends a row with the bits of those elements whose points are not below zero.
  ///
  /// - Returns: Its first word.
  mutating func append(_ count: Int, points: (Int) -> Int32) -> Int {
    let first = words.count
    words += repeatElement(0, count: runCount)
    for index in 0..<count {
      // The sign is the bit: no branch that looks like chance.
      let isFit = UInt64(~UInt32(bitPattern: points(index)) &>> 31)
      words[first + index / 64] |= isFit &<< UInt64(index % 64)
    }
    return first
  }
}
