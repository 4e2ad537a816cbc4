/// Tries every plan of a small waiting list.
struct EveryPlan {
  private let list: WaitingList
  private var places: [Int]
  private var quotas: [Int]
  private var chosen: [Int?]
  /// The best worth of any plan.
  private(set) var best = Worth()
  /// For each waiting family the volunteer in the best plan.
  private(set) var bestChoice: [Int?]
  /// How many plans there are.
  private(set) var count = 0
  /// How many of them have the best urgency and score, whatever their tickets.
  private(set) var equals = 0

  init(_ list: WaitingList) {
    self.list = list
    places = list.places
    quotas = list.quotas
    chosen = Array(repeating: nil, count: list.families.count)
    bestChoice = chosen
    decide(family: 0, Worth())
  }

  private mutating func decide(family: Int, _ worth: Worth) {
    guard family < list.families.count else { return note(worth) }
    decide(family: family + 1, worth)
    let quota = list.quotaOfFamily[family]
    if let quota, quotas[quota] == 0 { return }
    for volunteer in list.volunteers.indices where places[volunteer] > 0 {
      guard let pair = list.worths[family][volunteer] else { continue }
      places[volunteer] -= 1
      if let quota { quotas[quota] -= 1 }
      chosen[family] = volunteer
      decide(family: family + 1, worth + pair)
      chosen[family] = nil
      if let quota { quotas[quota] += 1 }
      places[volunteer] += 1
    }
  }

  private mutating func note(_ worth: Worth) {
    count += 1
    if (worth.urgency, worth.score) > (best.urgency, best.score) { equals = 0 }
    if (worth.urgency, worth.score) >= (best.urgency, best.score) { equals += 1 }
    guard worth > best else { return }
    best = worth
    bestChoice = chosen
  }
}
