/// A second, simple solver for the plans of the tests: a flow from a source over municipalities,
/// families and volunteers to a sink, made larger along the best path of Bellman and Ford until no
/// path adds anything.
///
/// Each best path keeps the flow the best of its size, and what a path adds never grows, so the flow
/// is the best of all when a path adds nothing. It shares no code and no numbers with the engine's
/// solver: worths are compared in three parts instead of as one number.
struct AugmentingFlow {
  private struct Edge {
    let from: Int
    let to: Int
    var capacity: Int
    let worth: Worth
  }

  /// Edges in pairs: each is followed by its reverse.
  private var edges: [Edge] = []
  private let list: WaitingList
  private let nodeCount: Int
  /// The worth of the best plan.
  private(set) var best = Worth()

  private var source: Int { 0 }
  private var sink: Int { 1 }

  init(_ list: WaitingList) {
    self.list = list
    let firstQuota = 2
    let firstFamily = firstQuota + list.quotas.count
    let firstVolunteer = firstFamily + list.families.count
    nodeCount = firstVolunteer + list.volunteers.count
    for (quota, left) in list.quotas.enumerated() {
      add(from: source, to: firstQuota + quota, capacity: left)
    }
    for family in list.families.indices {
      let before = list.quotaOfFamily[family].map { firstQuota + $0 } ?? source
      add(from: before, to: firstFamily + family, capacity: 1)
      for (volunteer, worth) in list.worths[family].enumerated() {
        guard let worth else { continue }
        add(from: firstFamily + family, to: firstVolunteer + volunteer, capacity: 1, worth)
      }
    }
    for (volunteer, places) in list.places.enumerated() {
      add(from: firstVolunteer + volunteer, to: sink, capacity: places)
    }
    while let path = bestPath(), path.worth > Worth() {
      for edge in path.edges {
        edges[edge].capacity -= 1
        edges[edge ^ 1].capacity += 1
      }
      best = best + path.worth
    }
  }

  /// For each waiting family the volunteer of the best plan.
  var choice: [Int?] {
    let firstFamily = 2 + list.quotas.count
    let firstVolunteer = firstFamily + list.families.count
    return list.families.indices.map { family in
      let used = edges.indices.first { index in
        index.isMultiple(of: 2) && edges[index].from == firstFamily + family
          && edges[index].capacity == 0
      }
      return used.map { edges[$0].to - firstVolunteer }
    }
  }

  private mutating func add(from: Int, to: Int, capacity: Int, _ worth: Worth = Worth()) {
    edges.append(Edge(from: from, to: to, capacity: capacity, worth: worth))
    edges.append(Edge(from: to, to: from, capacity: 0, worth: -worth))
  }

  /// The path from source to sink that adds the most, or `nil` if there is none.
  private func bestPath() -> (edges: [Int], worth: Worth)? {
    var worths = [Worth?](repeating: nil, count: nodeCount)
    var lastEdge = [Int?](repeating: nil, count: nodeCount)
    worths[source] = Worth()
    var changes = true
    while changes {
      changes = false
      for (index, edge) in edges.enumerated() where edge.capacity > 0 {
        guard let before = worths[edge.from] else { continue }
        let worth = before + edge.worth
        if let known = worths[edge.to], known >= worth { continue }
        worths[edge.to] = worth
        lastEdge[edge.to] = index
        changes = true
      }
    }
    guard let worth = worths[sink] else { return nil }
    var path: [Int] = []
    var node = sink
    while let edge = lastEdge[node] {
      path.append(edge)
      node = edges[edge].from
    }
    return (path, worth)
  }
}
