/// The normal form of every problem: units of sources that are sent to sinks at least cost.
///
/// Each source sends `units[s]` units, each to another sink; or out by its exit, at the price
/// `exits[s]`, if there are exits. A sink takes up to its capacity, a group of sinks up to its maximum.
/// Only least sums are sought.
///
/// Rows are the sources, except where columns must be assigned to the last unit or where optional rows
/// have groups; then columns are. So what is mandatory is always a source, and what is grouped a sink.
/// (If rows are mandatory, a group whose rows have no more units than its maximum is no limit, and one
/// whose rows have more makes the problem infeasible: no case is left over.)
///
/// The price of an unassigned unit of a sink is subtracted from the cost of its pairs and added to the
/// total beforehand: both say the same.
struct Network<Weight: AssignmentCost> where Weight.Total == Weight {
  /// The sinks of each source: entries `starts[s]..<starts[s + 1]`, or all sinks if `starts` is empty.
  var starts: [Int] = []
  var sinks: [Int32] = []

  /// One weight for each entry, `Weight.forbidden` if it must not be used.
  var weights: [Weight] = []

  var units: [Int]
  var exits: [Weight]?
  var capacities: [Int]

  /// The group of each sink or −1; empty if there are no groups.
  var groupOfSink: [Int32] = []
  var maximum: [Int] = []

  var sourceCount: Int { units.count }
  var sinkCount: Int { capacities.count }
  var isDense: Bool { starts.isEmpty }

  /// Calls `body` with the sinks of a source and their weights, forbidden ones left out.
  @inline(__always)
  func forEachSink(of source: Int, _ body: (_ sink: Int, _ weight: Weight) -> Void) {
    let weights = weights.span
    if isDense {
      let start = source * sinkCount
      for sink in 0..<sinkCount {
        let weight = weights[start + sink]
        if !weight.isForbidden { body(sink, weight) }
      }
    } else {
      let sinks = sinks.span
      for entry in starts[source]..<starts[source + 1] {
        let weight = weights[entry]
        if !weight.isForbidden { body(Int(sinks[entry]), weight) }
      }
    }
  }
}
