/// Prices that prove a plan best: the optimal solution of the dual linear programme.
///
/// Each family, volunteer and municipality has a price of 0 or more, such that for every pair that
/// may be proposed the prices of its family, volunteer and municipality together are at least the
/// pair's value. Then no plan can be worth more than ``bound``: the sum of all families' prices, of
/// each volunteer's price times their places, and of each municipality's price times its quota. A
/// plan worth exactly the bound is therefore best. Checking this takes one look at every pair and no
/// trust in any solver.
public struct Prices: Hashable, Sendable, Codable {
  /// The prices of families that are not 0.
  public var families: [String: Int64]
  /// The prices of one place of volunteers that are not 0.
  public var volunteers: [String: Int64]
  /// The prices of one match of municipalities that are not 0.
  public var municipalities: [String: Int64]
  /// The most that any plan can be worth.
  public var bound: Int64
}
