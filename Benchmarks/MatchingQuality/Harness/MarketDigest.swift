internal import KoppelingData
internal import LinearAssignment

extension Market {
  /// The digest of all that decides: sizes, capacities, scores of both sides, urgency, waits, travel,
  /// groups and components; names of people do not count.
  ///
  /// O(*pairs*). The same for equal markets on every machine.
  package var digest: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scores.count * 12)
    func append(_ number: some FixedWidthInteger) {
      var rest = UInt64(truncatingIfNeeded: number)
      for _ in 0..<8 {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
    func append(_ numbers: some Collection<some FixedWidthInteger>) {
      append(numbers.count)
      for number in numbers { append(number) }
    }
    append(familyCapacities)
    append(volunteerCapacities)
    append(scores)
    append(volunteerScores ?? [])
    append(urgency)
    append(waitingDays.map { $0 ?? -1 })
    append(travelMinutes ?? [])
    for grouping in familyGroups {
      append(Array(grouping.name.utf8))
      append(grouping.labels.count)
      append(grouping.labelOfFamily.map { $0 ?? -1 })
    }
    for component in components {
      append(component.weight)
      append(component.values)
    }
    return ContentDigest(of: bytes).description
  }
}

extension Matching {
  /// The digest of the pairs in order.
  package var digest: String {
    let text = pairs.map { "\($0.row),\($0.column);" }.joined()
    return ContentDigest(of: text.utf8).description
  }
}
