import Koppeling

/// The settings beside the tables of a folder, in the file `scheme.json`; all may be left out.
struct CaseloadSettings: Hashable, Sendable, Codable {
  /// A scheme by its identifier, or in full.
  enum SchemeChoice: Hashable, Sendable, Codable {
    case named(Scheme.ID)
    case full(Scheme)

    init(from decoder: any Decoder) throws {
      if let id = try? decoder.singleValueContainer().decode(Scheme.ID.self) {
        self = .named(id)
      } else {
        self = .full(try Scheme(from: decoder))
      }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .named(let id): try id.encode(to: encoder)
      case .full(let scheme): try scheme.encode(to: encoder)
      }
    }
  }

  var scheme: SchemeChoice?
  var asOf: CalendarDate?
  var overrides: SchemeOverrides?
  var municipalities: [Municipality]?
  var seed: UInt64?
}
