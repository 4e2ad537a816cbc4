/// The best few of a run of volunteers: the highest worth first, on equal worth the first that came.
///
/// A family's urgency is in all its values, so the larger value has the larger score.
package struct Shortlist {
  private let limit: Int
  /// The best so far and as many more, in the order in which they came.
  private var entries: [(volunteer: Int32, worth: Int64)] = []
  /// What an entry must exceed once the list was cut to its limit.
  private var bar = Int64.min

  /// Prepares to pick at most so many.
  package init(limit: Int) {
    self.limit = limit
  }

  /// Takes in a volunteer; they must come in ascending order.
  package mutating func take(_ volunteer: Int32, worth: Int64) {
    // Whoever comes later must be better than the last of a full list, not as good.
    guard limit > 0, worth > bar else { return }
    entries.append((volunteer, worth))
    // Cut once for as many entries as the list holds: O(log limit) for each.
    if entries.count >= 2 * limit + 16 { cut() }
  }

  /// The best, and begins anew.
  package mutating func empty() -> [Int32] {
    cut()
    defer {
      entries.removeAll(keepingCapacity: true)
      bar = .min
    }
    return entries.map(\.volunteer)
  }

  private mutating func cut() {
    entries.sort { ($1.worth, $0.volunteer) < ($0.worth, $1.volunteer) }
    guard entries.count >= limit else { return }
    entries.removeSubrange(limit...)
    if let last = entries.last { bar = last.worth }
  }
}
