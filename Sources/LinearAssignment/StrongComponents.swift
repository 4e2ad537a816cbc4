/// The strongly connected components of a directed graph in compressed rows.
///
/// R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972),
/// with a stack of its own instead of recursion. O(*nodes* + *arcs*).
struct StrongComponents {
  /// The component of each node.
  private(set) var componentOfNode: [Int32]

  private(set) var count = 0

  /// Finds the components; the arcs of node *i* lead to `targets[starts[i]..<starts[i + 1]]`, those that
  /// are not kept are left out.
  init(starts: [Int32], targets: [Int32], isKept: [Bool]) {
    let nodeCount = starts.count - 1
    componentOfNode = Array(repeating: -1, count: nodeCount)
    var number = [Int32](repeating: -1, count: nodeCount)
    var low = number
    var next = starts
    var open: [Int32] = []
    var path: [Int32] = []
    var visited: Int32 = 0
    for root in 0..<nodeCount where number[root] < 0 {
      path.append(Int32(root))
      while let top = path.last {
        let node = Int(top)
        if number[node] < 0 {
          number[node] = visited
          low[node] = visited
          visited += 1
          open.append(top)
        }
        var child: Int32 = -1
        while child < 0, next[node] < starts[node + 1] {
          let arc = Int(next[node])
          next[node] += 1
          guard isKept[arc] else { continue }
          let target = Int(targets[arc])
          if number[target] < 0 {
            child = Int32(target)
          } else if componentOfNode[target] < 0 {
            low[node] = min(low[node], number[target])
          }
        }
        if child >= 0 {
          path.append(child)
          continue
        }
        path.removeLast()
        if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[node]) }
        if low[node] == number[node] { close(node, &open) }
      }
    }
  }

  /// Drops the arcs from one component to another: they lie on no cycle.
  func dropArcsBetweenComponents(starts: [Int32], targets: [Int32], isKept: inout [Bool]) {
    for node in componentOfNode.indices {
      for arc in Int(starts[node])..<Int(starts[node + 1])
      where componentOfNode[node] != componentOfNode[Int(targets[arc])] {
        isKept[arc] = false
      }
    }
  }

  private mutating func close(_ node: Int, _ open: inout [Int32]) {
    while let member = open.popLast() {
      componentOfNode[Int(member)] = Int32(count)
      if Int(member) == node { break }
    }
    count += 1
  }
}
