/// A node on its way to be settled.
///
/// Entries are ordered by distance, then by node.
struct QueueEntry<Weight: AssignmentCost>: Comparable {
  var distance: Weight
  var node: Int32

  @inline(__always)
  static func < (left: QueueEntry, right: QueueEntry) -> Bool {
    left.distance < right.distance || (left.distance == right.distance && left.node < right.node)
  }
}
