public import LinearAssignment

extension Market {
  /// The number of families.
  public var familyCount: Int { familyNames.count }

  /// The number of volunteers.
  public var volunteerCount: Int { volunteerNames.count }

  /// The score of a pair in millionths, negative if it may not be chosen.
  ///
  /// - Precondition: The pair lies inside the market.
  public func score(_ pair: Pair) -> Int32 {
    scores[pair.row * volunteerCount + pair.column]
  }

  /// What the volunteer of a pair prefers by.
  ///
  /// - Precondition: The pair lies inside the market.
  public func volunteerScore(_ pair: Pair) -> Int32 {
    (volunteerScores ?? scores)[pair.row * volunteerCount + pair.column]
  }

  /// Whether a pair passes the requirements.
  ///
  /// - Precondition: The pair lies inside the market.
  public func allows(_ pair: Pair) -> Bool { score(pair) >= 0 }

  /// The places of all families.
  public var familyPlaces: Int { familyCapacities.reduce(0, +) }

  /// The places of all volunteers.
  public var volunteerPlaces: Int { volunteerCapacities.reduce(0, +) }

  /// The grouping of a name, or the first where the name is `nil`; `nil` if there is none.
  public func grouping(named name: String?) -> Grouping? {
    guard let name else { return familyGroups.first }
    return familyGroups.first { $0.name == name }
  }

  /// What is wrong with the market, in one sentence; `nil` if it makes sense.
  ///
  /// O(*families* × *volunteers* × *components*). Everything in this module expects a market without a
  /// flaw.
  public var flaw: String? {
    let pairs = familyCount * volunteerCount
    let lengths: [(String, Int, Int)] = [
      ("familyCapacities", familyCapacities.count, familyCount),
      ("volunteerCapacities", volunteerCapacities.count, volunteerCount),
      ("scores", scores.count, pairs),
      ("volunteerScores", volunteerScores?.count ?? pairs, pairs),
      ("urgency", urgency.count, familyCount),
      ("waitingDays", waitingDays.count, familyCount),
      ("travelMinutes", travelMinutes?.count ?? pairs, pairs),
    ]
    for (name, found, expected) in lengths where found != expected {
      return "\(name) has \(found) elements instead of \(expected)"
    }
    if let volunteerScores {
      let isOutside = scores.indices.contains { index in
        scores[index] >= 0 && !(0...Self.largestScore).contains(volunteerScores[index])
      }
      if isOutside { return "a volunteer's score of an allowed pair is outside 0...1 000 000" }
    }
    if (familyCapacities + volunteerCapacities).contains(where: { $0 < 0 }) {
      return "a capacity is negative"
    }
    if scores.contains(where: { $0 > Self.largestScore }) { return "a score is above 1 000 000" }
    if urgency.contains(where: { $0 < 0 }) { return "an urgency is negative" }
    if waitingDays.contains(where: { ($0 ?? 0) < 0 }) { return "a waiting time is negative" }
    return groupingFlaw ?? componentFlaw
  }

  private var groupingFlaw: String? {
    for grouping in familyGroups {
      guard grouping.labelOfFamily.count == familyCount else {
        return "the grouping \(grouping.name) has not one label for each family"
      }
      let isKnown = grouping.labelOfFamily.allSatisfy {
        $0.map(grouping.labels.indices.contains) ?? true
      }
      if !isKnown { return "the grouping \(grouping.name) names a label that it does not have" }
    }
    return nil
  }

  private var componentFlaw: String? {
    guard !components.isEmpty else { return nil }
    if let odd = components.first(where: { $0.values.count != scores.count }) {
      return "the component \(odd.name) has not one value for each pair"
    }
    let isSum = scores.indices.allSatisfy { index in
      scores[index] < 0
        || components.reduce(0) { $0 + $1.weight * Int($1.values[index]) } == Int(scores[index])
    }
    return isSum ? nil : "a score is not the sum of weight × value of its components"
  }
}
