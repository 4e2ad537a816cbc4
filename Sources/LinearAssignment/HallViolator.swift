/// A proof that not everyone can be assigned: members of one side who compete for too few places.
///
/// All units of ``members`` must be assigned, ``demand`` in number. They can go only to ``places`` on the
/// other side, where at most ``supply`` units fit. A pair between a member and somebody outside `places`
/// that is allowed all the same carries one unit at most, and is counted in `supply`.
public struct HallViolator: Hashable, Sendable {
  /// The side whose units must all be assigned.
  public var side: Side

  /// The members who compete, in ascending order.
  public var members: [Int]

  /// The places of the other side that are open to them and are full, in ascending order.
  public var places: [Int]

  /// The units of the members.
  public var demand: Int

  /// The greatest number of units that can be placed.
  public var supply: Int

  /// The group whose maximum is too small for its own rows, where that alone is the reason.
  public var group: Int?

  /// Creates a violator.
  public init(
    side: Side,
    members: [Int],
    places: [Int],
    demand: Int,
    supply: Int,
    group: Int? = nil
  ) {
    self.side = side
    self.members = members
    self.places = places
    self.demand = demand
    self.supply = supply
    self.group = group
  }
}
