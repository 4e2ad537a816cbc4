/// How large a weight may be so that sums of `steps` of them stay in range.
struct MagnitudeLimit<Weight: AssignmentCost> {
  var value: Weight
  var steps: Int
}
