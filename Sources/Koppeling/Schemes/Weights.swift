/// How much each criterion counts, in thousandths that sum to 1000.
///
/// Weights are assumptions: no study has estimated them. They are visible in every plan, and may
/// differ by scheme and by municipality.
public struct Weights: Hashable, Sendable {
  /// The sum that weights must have.
  public static let total = 1000

  private var perMille: [Int]

  /// The starting weights: needs 30 %, language 20, travel 20, slot slack 10, commitment 8, stated
  /// preferences 7, interests 5.
  public static let standard = Weights(uncheckedPerMille: [300, 200, 200, 100, 80, 70, 50])

  /// Creates weights from thousandths by criterion; criteria left out count 0.
  ///
  /// - Returns: `nil` if a weight is negative or the weights do not sum to 1000.
  public init?(_ weights: [Criterion: Int]) {
    let perMille = Criterion.allCases.map { weights[$0] ?? 0 }
    // Each is bounded first, so that the sum cannot overflow.
    guard perMille.allSatisfy({ (0...Self.total).contains($0) }),
      perMille.reduce(0, +) == Self.total
    else { return nil }
    self.init(uncheckedPerMille: perMille)
  }

  private init(uncheckedPerMille: [Int]) {
    perMille = uncheckedPerMille
  }

  /// The weight of a criterion, 0...1000.
  public subscript(_ criterion: Criterion) -> Int { perMille[criterion.ordinal] }
}

extension Weights: Codable {
  /// Decodes weights from an object with thousandths by criterion.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let named = try container.decode([String: Int].self)
    var weights: [Criterion: Int] = [:]
    for (name, weight) in named.sorted(by: { $0.key < $1.key }) {
      guard let criterion = Criterion(rawValue: name) else {
        throw DecodingError.dataCorruptedError(
          in: container,
          debugDescription: "\"\(name)\" is not a criterion: write "
            + Criterion.allCases.map(\.rawValue).joined(separator: ", ")
        )
      }
      weights[criterion] = weight
    }
    guard let checked = Weights(weights) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "the weights must be 0 or more and sum to \(Self.total)"
      )
    }
    self = checked
  }

  /// Encodes the weights as an object with thousandths by criterion.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(
      Dictionary(uniqueKeysWithValues: Criterion.allCases.map { ($0.rawValue, self[$0]) })
    )
  }
}
