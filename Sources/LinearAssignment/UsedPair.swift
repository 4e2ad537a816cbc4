/// A unit in a sink: where it came from and at which weight.
struct UsedPair<Weight: AssignmentCost> {
  var source: Int32
  var weight: Weight
}
