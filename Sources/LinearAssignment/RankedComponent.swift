/// The assignments of one strongly connected component from the best on.
///
/// The component is a set of sources, perhaps with the hub, and the choices of near-optimal excess among
/// them. Assignments of a whole problem are combinations of assignments of its components, because an
/// exchange of sinks never leaves a component.
///
/// The method is K. G. Murty's, "An algorithm for ranking all the assignments in order of increasing
/// cost", Operations Research 16 (1968), with the potentials reused as M. L. Miller, H. S. Stone and
/// I. J. Cox showed (IEEE Transactions on Aerospace and Electronic Systems 33, 1997): what is left of the
/// assignments when one is taken out falls into parts, one for each source *j*, which keep the sinks of
/// the sources before *j* and deny *j* its own. The best of a part is one shortest cycle through *j* away
/// from the one taken out. A part waits at a bound, the cheapest way out of *j* plus the cheapest way into
/// the sink that *j* gives up, and is solved when the bound comes up.
///
/// Every assignment is kept as its sinks and prices, so no part copies anything. Work stays within
/// `limit`, the greatest excess looked for.
struct RankedComponent<Weight: AssignmentCost>: Sendable where Weight.Total == Weight {
  /// A part of the assignments of which the best is not yet known.
  struct Part: Sendable {
    /// The assignment whose sinks sources before `source` keep.
    var base: Int32
    var source: Int32
    /// The first of the denied sinks of `source` in ``denials``, −1 for none.
    var denied: Int32
  }

  /// An assignment.
  struct Known: Sendable {
    var excess: Weight
    /// The first source that the parts of this assignment may change.
    var source: Int32
    var denied: Int32
    var hubPotential: Weight
  }

  /// The sources by their number in the problem, ascending.
  let sources: [Int32]

  /// The sinks by their number in the problem; sink *i* belongs to source *i* in the optimum.
  let sinkNumbers: [Int32]

  /// The excess of leaving a sink to the hub, forbidden where that is no near-optimal choice.
  let openings: [Weight]

  let starts: [Int32]
  let sinks: [Int32]
  let weights: [Weight]
  let limit: Weight

  var known: [Known] = []
  var parts: [Part] = []
  var denials: [(sink: Int32, next: Int32)] = []

  /// The sinks, their weights, and the prices of all assignments known, laid end to end.
  var sinkLists: [Int32] = []
  var weightLists: [Weight] = []
  var priceLists: [Weight] = []

  /// Assignments by number, parts by the complement of theirs, so that what is known comes first.
  var queue = PathQueue<Weight>()

  /// The assignments handed out so far.
  private(set) var ranking: [Int32] = []

  var work: Workspace
  var search: ExchangeSearch<Weight>

  /// The number of the hub within the component.
  var hub: Int { sources.count }

  /// The assignment that is loaded to be split or changed.
  struct Workspace: Sendable {
    var sinkOfSource: [Int32]
    var ownerOfSink: [Int32]
    var weightOfSource: [Weight]
    var prices: [Weight]
    var hubPotential: Weight = 0
    var cheapestEntry: [Weight]
    /// Sources that were visited carry the present stamp.
    var stamps: [Int32]
    var stamp: Int32 = 0
    var stack: [Int32] = []
    var loaded: Int32 = -1
  }

  init(
    sources: [Int32],
    sinkNumbers: [Int32],
    openings: [Weight],
    starts: [Int32],
    sinks: [Int32],
    weights: [Weight],
    limit: Weight
  ) {
    self.sources = sources
    self.sinkNumbers = sinkNumbers
    self.openings = openings
    self.starts = starts
    self.sinks = sinks
    self.weights = weights
    self.limit = limit
    let sourceCount = sources.count
    let own = (0..<sourceCount).map { Int32($0) }
    work = Workspace(
      sinkOfSource: own,
      ownerOfSink: sinkNumbers.indices.map { Int32(Swift.min($0, sourceCount)) },
      weightOfSource: Array(repeating: 0, count: sourceCount),
      prices: Array(repeating: 0, count: sinkNumbers.count),
      cheapestEntry: Array(repeating: 0, count: sinkNumbers.count),
      stamps: Array(repeating: 0, count: sourceCount)
    )
    search = ExchangeSearch(sinkCount: sinkNumbers.count)
    store(excess: 0, firstSource: 0, denied: -1)
  }

  /// The excess of the assignment of a rank, 0 for the best; `nil` if there is none within the limit.
  mutating func excess(rank: Int) -> Weight? {
    while ranking.count <= rank {
      guard let entry = queue.popMin() else { return nil }
      if entry.node >= 0 {
        solve(parts[Int(entry.node)])
      } else {
        let number = Int(~entry.node)
        ranking.append(Int32(number))
        split(number)
      }
    }
    return known[Int(ranking[rank])].excess
  }

  /// Writes the sinks of the assignment of a rank.
  func write(rank: Int, to sinkOfSource: inout [Int32]) {
    let start = Int(ranking[rank]) * sources.count
    for (index, source) in sources.enumerated() {
      sinkOfSource[Int(source)] = sinkNumbers[Int(sinkLists[start + index])]
    }
  }

  /// Stores the loaded assignment, and lets it wait for its turn.
  mutating func store(excess: Weight, firstSource: Int, denied: Int32) {
    sinkLists += work.sinkOfSource
    weightLists += work.weightOfSource
    priceLists += work.prices
    let number = Int32(known.count)
    known.append(
      Known(
        excess: excess,
        source: Int32(firstSource),
        denied: denied,
        hubPotential: work.hubPotential
      )
    )
    queue.insert(excess, ~number)
    work.loaded = number
  }

  /// Makes an assignment the loaded one.
  mutating func load(_ number: Int32) {
    guard work.loaded != number else { return }
    work.loaded = number
    let (first, firstPrice) = (Int(number) * sources.count, Int(number) * sinkNumbers.count)
    for sink in sinkNumbers.indices {
      work.prices[sink] = priceLists[firstPrice + sink]
      work.ownerOfSink[sink] = Int32(hub)
    }
    for source in sources.indices {
      let sink = sinkLists[first + source]
      work.sinkOfSource[source] = sink
      work.weightOfSource[source] = weightLists[first + source]
      work.ownerOfSink[Int(sink)] = Int32(source)
    }
    work.hubPotential = known[Int(number)].hubPotential
  }

  /// The price of a sink; the hub is content with any of its own.
  @inline(__always)
  func price(_ sink: Int) -> Weight {
    Int(work.ownerOfSink[sink]) == hub ? openings[sink] - work.hubPotential : work.prices[sink]
  }

  /// The potential of a source.
  @inline(__always)
  func potential(_ source: Int) -> Weight {
    work.weightOfSource[source] - work.prices[Int(work.sinkOfSource[source])]
  }

  func isDenied(_ sink: Int32, _ denied: Int32) -> Bool {
    var link = denied
    while link >= 0 {
      let denial = denials[Int(link)]
      if denial.sink == sink { return true }
      link = denial.next
    }
    return false
  }
}
