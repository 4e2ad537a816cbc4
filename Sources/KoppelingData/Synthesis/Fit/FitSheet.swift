import Koppeling

/// Collects the comparisons of a caseload with the tables of this version.
struct FitSheet {
  let caseload: Caseload
  let region: SyntheticRegion
  let marginals = Marginals.standard
  private(set) var checks: [FitCheck] = []
  /// The day of the meeting of each match under way, by family.
  private var meetings: [Family.ID: CalendarDate] = [:]
  private let settlements: [Int: Int]

  init(_ caseload: Caseload, _ region: SyntheticRegion) {
    self.caseload = caseload
    self.region = region
    settlements = Dictionary(
      uniqueKeysWithValues: region.settlements.enumerated().map { ($1.place.id, $0) }
    )
    for match in caseload.matches where match.isPinned {
      meetings[match.family] = match.meetingOn ?? caseload.asOf
    }
  }

  /// Whether a family has a match under way.
  func isMatched(_ family: Family) -> Bool { meetings[family.id] != nil }

  /// The days a family waited, up to its meeting if that was held.
  func waitedDays(_ family: Family) -> Int {
    let end = min(caseload.asOf, meetings[family.id] ?? caseload.asOf)
    return family.registeredOn.days(until: end)
  }

  /// The position of the settlement of a home.
  func position(of location: Location) -> Int? { location.place.flatMap { settlements[$0] } }

  /// The settlement of a home.
  func settlement(of location: Location) -> Settlement? {
    position(of: location).map { region.settlements[$0] }
  }

  /// Adds a comparison.
  mutating func add(_ check: FitCheck) { checks.append(check) }

  /// Compares counts by stratum.
  mutating func compare(_ name: String, _ evidence: Evidence, _ strata: [FitStratum]) {
    checks.append(FitCheck(name, evidence, strata: strata))
  }

  /// Compares outcomes with a table that depends on nothing.
  mutating func compare<Outcome>(
    _ name: String,
    _ marginal: Marginal<Outcome>,
    _ observed: [Outcome]
  ) {
    compare(name, marginal.evidence, [FitStratum("", marginal, observed)])
  }

  /// Compares yeses with a chance.
  mutating func compare(_ name: String, _ chance: Chance, _ observed: [Bool]) {
    compare(name, chance.evidence, [FitStratum("", chance, observed)])
  }

  /// Compares whole numbers with their distribution.
  ///
  /// A number *k* becomes a point between the chance of less than *k* and that of *k* at most, by a
  /// draw of its own, which is uniform if the distribution is right.
  ///
  /// - Parameters:
  ///   - name: What is compared.
  ///   - evidence: The evidence for the distribution.
  ///   - observed: The numbers.
  ///   - below: The chance of a number less than the argument.
  mutating func compare(
    _ name: String,
    _ evidence: Evidence,
    _ observed: [Int],
    below: (Int) -> Double
  ) {
    let values = observed.enumerated().map { index, number in
      var stream = SyntheticStream(seed: UInt64(checks.count), purpose: .fitStep, index: index)
      let step = Double(stream.below(1 << 30)) / Double(1 << 30)
      let low = below(number)
      return low + step * (below(number + 1) - low)
    }
    checks.append(FitCheck(name, evidence, uniform: values))
  }
}
