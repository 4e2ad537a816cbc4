/// The lottery that decides among equally good plans: a ticket for every pair, drawn from a seed.
///
/// A pair's ticket is a whole number below 2²⁴ that follows from the seed and the two identifiers
/// alone, so it does not depend on the order of the input, the machine or the run. Among the plans
/// that are best on families and on scores, the one with the largest sum of tickets is chosen.
///
/// The draw is FNV-1a over the bytes of the seed and the identifiers, finished as in SplitMix64. It
/// is a fair-looking draw, not a cryptographic one: who may choose the seed must not have an interest
/// in the outcome.
public enum Lottery {
  /// The number of bits of a ticket.
  public static let bits = 24

  /// The ticket of a pair, 0 to 2²⁴ − 1.
  ///
  /// - Parameters:
  ///   - seed: The seed of the lottery, recorded in the plan.
  ///   - family: The family.
  ///   - volunteer: The volunteer.
  /// - Returns: The ticket.
  public static func ticket(seed: UInt64, family: Family.ID, volunteer: Volunteer.ID) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    for shift in stride(from: 0, to: 64, by: 8) {
      mix(UInt8(truncatingIfNeeded: seed >> UInt64(shift)))
    }
    for byte in family.rawValue.utf8 { mix(byte) }
    // A byte that no UTF-8 text has, so that "ab" + "c" differs from "a" + "bc".
    mix(0xff)
    for byte in volunteer.rawValue.utf8 { mix(byte) }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    hash ^= hash >> 31
    return Int64(hash >> UInt64(64 - bits))
  }
}
