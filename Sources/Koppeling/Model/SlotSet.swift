/// A set of slots: seven days of three parts, one bit each.
public struct SlotSet: OptionSet, Hashable, Sendable {
  /// One bit for each slot, in the order of ``Slot/index``.
  public let rawValue: UInt32

  /// Creates a set from its bits; bits beyond the week are dropped.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue & 0x1f_ffff
  }

  /// Creates a set from slots.
  public init(_ slots: some Sequence<Slot>) {
    var bits: UInt32 = 0
    for slot in slots {
      bits |= 1 << UInt32(slot.index)
    }
    self.init(rawValue: bits)
  }

  /// Every slot of the week.
  public static let all = SlotSet(rawValue: 0x1f_ffff)

  /// The number of slots in the set.
  public var count: Int { rawValue.nonzeroBitCount }

  /// The slots in the set, in order of the week.
  public var slots: [Slot] { Slot.week.filter { contains($0) } }

  /// Whether the set has a slot.
  public func contains(_ slot: Slot) -> Bool {
    rawValue & (1 << UInt32(slot.index)) != 0
  }
}

extension SlotSet: Codable {
  /// Decodes the set from a list of codes such as `wed-afternoon`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self.init(
      try container.decode([String].self).map { code in
        guard let slot = Slot(code) else {
          throw DecodingError.dataCorruptedError(
            in: container,
            debugDescription: "\"\(code)\" is not a slot: write it as wed-afternoon"
          )
        }
        return slot
      }
    )
  }

  /// Encodes the set as a list of codes in order of the week.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(slots.map(\.description))
  }
}
