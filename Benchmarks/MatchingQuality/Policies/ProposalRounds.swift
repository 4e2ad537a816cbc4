/// The rounds of proposals of deferred acceptance, whichever side proposes.
struct ProposalRounds {
  /// A proposal that is held.
  private struct Held {
    var proposer: Int
    var score: Int32
    var tie: Int

    /// Whether a receiver would rather let go of this one than of another.
    func isWorse(than other: Held) -> Bool {
      score != other.score ? score < other.score : tie > other.tie
    }
  }

  private let capacities: [Int]
  private let receiverCapacities: [Int]
  private let proposerTies: [Int]
  /// The receivers on each proposer's list, from the best on, with what the receiver thinks of it.
  private let lists: [[(receiver: Int, score: Int32)]]
  private var held: [[Held]]

  /// Prepares the lists.
  ///
  /// - Parameters:
  ///   - proposers: The capacity of each proposer.
  ///   - receivers: The capacity of each receiver.
  ///   - proposerTies: The place of each proposer in the order that breaks ties.
  ///   - receiverTies: The place of each receiver in the order that breaks ties.
  ///   - scores: What the proposer and what the receiver thinks of a pair, `nil` if it is not allowed.
  init(
    proposers: [Int],
    receivers: [Int],
    proposerTies: [Int],
    receiverTies: [Int],
    scores: (_ proposer: Int, _ receiver: Int) -> (Int32, Int32)?
  ) {
    capacities = proposers
    receiverCapacities = receivers
    self.proposerTies = proposerTies
    held = Array(repeating: [], count: receivers.count)
    lists = proposers.indices.map { proposer in
      var list: [(own: Int32, receiver: Int, score: Int32)] = []
      for receiver in receivers.indices {
        guard let (own, score) = scores(proposer, receiver) else { continue }
        list.append((own, receiver, score))
      }
      list.sort { left, right in
        left.own != right.own
          ? left.own > right.own : receiverTies[left.receiver] < receiverTies[right.receiver]
      }
      return list.map { ($0.receiver, $0.score) }
    }
  }

  /// Lets everybody propose until nobody wants to any more.
  ///
  /// Each proposer goes down its list once, so there are at most as many proposals as allowed pairs.
  mutating func run() -> [(proposer: Int, receiver: Int)] {
    var room = capacities
    var next = [Int](repeating: 0, count: capacities.count)
    var waiting = Array(capacities.indices.reversed())
    while let proposer = waiting.popLast() {
      while room[proposer] > 0, next[proposer] < lists[proposer].count {
        let (receiver, score) = lists[proposer][next[proposer]]
        next[proposer] += 1
        room[proposer] -= 1
        let proposal = Held(proposer: proposer, score: score, tie: proposerTies[proposer])
        guard let refused = hold(proposal, receiver) else { continue }
        room[refused] += 1
        if refused != proposer { waiting.append(refused) }
      }
    }
    return held.indices.flatMap { receiver in
      held[receiver].map { (proposer: $0.proposer, receiver: receiver) }
    }
  }

  /// Lets a receiver hold a proposal, and returns the proposer who is let go for lack of room.
  private mutating func hold(_ proposal: Held, _ receiver: Int) -> Int? {
    held[receiver].append(proposal)
    guard held[receiver].count > receiverCapacities[receiver] else { return nil }
    var worst = 0
    for place in held[receiver].indices
    where held[receiver][place].isWorse(than: held[receiver][worst]) {
      worst = place
    }
    return held[receiver].remove(at: worst).proposer
  }
}
