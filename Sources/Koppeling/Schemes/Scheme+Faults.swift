extension Scheme {
  /// What is wrong with the scheme's settings, one sentence a fault; empty if nothing is.
  public var faults: [LocalizedText] {
    var faults: [LocalizedText] = []
    func require(_ value: Int?, _ name: String, _ lower: Int, _ upper: Int) {
      guard let value, value < lower || value > upper else { return }
      faults.append(outOfRange(name, value, lower, upper))
    }
    require(youngestChildBelowMonths, "youngestChildBelowMonths", 1, 276)
    require(prenatalFromWeek, "prenatalFromWeek", 0, 42)
    require(plannedWeeks, "plannedWeeks", 1, 520)
    require(maximumWeeks, "maximumWeeks", plannedWeeks, 1040)
    require(minimumCommitmentWeeks, "minimumCommitmentWeeks", 0, 520)
    require(visitMinutes, "visitMinutes", 1, 1440)
    require(defaultCapacity, "defaultCapacity", 0, 20)
    require(maximumCapacity, "maximumCapacity", max(1, defaultCapacity), 20)
    require(samePlaceMetres, "samePlaceMetres", 0, 100_000)
    require(maximumTravelMinutes, "maximumTravelMinutes", 1, 600)
    require(conductCheck?.validMonths, "conductCheck.validMonths", 1, 240)
    require(conductCheck?.noticeMonths, "conductCheck.noticeMonths", 0, 240)
    require(manySidedFromTopics, "manySidedFromTopics", 1, 100)
    return faults + urgency.faults
  }
}

extension UrgencyRule {
  /// What is wrong with the rule, one sentence a fault; empty if nothing is.
  public var faults: [LocalizedText] {
    var faults: [LocalizedText] = []
    func require(_ value: Int, _ name: String, _ lower: Int, _ upper: Int) {
      guard value < lower || value > upper else { return }
      faults.append(outOfRange("urgency.\(name)", value, lower, upper))
    }
    require(base, "base", 1, Self.largestCap)
    require(raised, "raised", 0, Self.largestCap)
    require(high, "high", 0, Self.largestCap)
    require(waitingDaysPerPoint, "waitingDaysPerPoint", 1, 10_000)
    require(waitingCap, "waitingCap", 0, Self.largestCap)
    require(orphaned, "orphaned", 0, Self.largestCap)
    require(cap, "cap", base, Self.largestCap)
    return faults
  }
}

private func outOfRange(_ name: String, _ value: Int, _ lower: Int, _ upper: Int) -> LocalizedText {
  LocalizedText(
    nl: "\(name) is \(value): schrijf \(lower) tot en met \(upper)",
    en: "\(name) is \(value): write \(lower) to \(upper)"
  )
}
