/// A municipality that takes part, with its own settings and the number of matches it purchased.
public struct Municipality: Hashable, Sendable, Codable, Identifiable {
  /// A municipality's identifier, such as `weststellingwerf`.
  public typealias ID = Identifier<Municipality>

  /// The identifier, unique within a caseload.
  public var id: ID
  /// The largest number of matches at once, running ones included; `nil` for no limit.
  public var purchasedMatches: Int?
  /// Settings that differ from the scheme's.
  public var overrides: SchemeOverrides?

  /// Creates a municipality.
  public init(id: ID, purchasedMatches: Int? = nil, overrides: SchemeOverrides? = nil) {
    self.id = id
    self.purchasedMatches = purchasedMatches
    self.overrides = overrides
  }
}
