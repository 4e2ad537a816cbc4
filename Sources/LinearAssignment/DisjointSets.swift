/// Sets without common members, joined two by two.
///
/// R. E. Tarjan, "Efficiency of a good but not linear set union algorithm", Journal of the ACM 22 (1975)
/// 215–225, with paths halved and the smaller representative kept.
struct DisjointSets {
  private var parents: [Int32]

  /// Sets of one member each.
  init(count: Int) { parents = (0..<Int32(count)).map(\.self) }

  /// The number of members of all sets.
  var count: Int { parents.count }

  /// The smallest member of the set of a member.
  mutating func representative(of member: Int) -> Int {
    var member = member
    while Int(parents[member]) != member {
      parents[member] = parents[Int(parents[member])]
      member = Int(parents[member])
    }
    return member
  }

  /// Makes one set of the sets of two members.
  mutating func join(_ first: Int, _ second: Int) {
    let (first, second) = (representative(of: first), representative(of: second))
    parents[max(first, second)] = Int32(min(first, second))
  }
}
