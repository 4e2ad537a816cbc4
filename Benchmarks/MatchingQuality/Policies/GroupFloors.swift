internal import LinearAssignment

/// The assignment problem of ``GroupFloor``: volunteers and rest rows against families that must be full.
struct GroupFloors {
  private let market: Market
  private let grouping: Grouping
  /// The places of each group's eligible families.
  private let eligiblePlaces: [Int]
  /// All places of each group's families.
  private let places: [Int]
  private let allEligible: Int
  private let mostPairs: Int

  /// Counts the places of groups; `nil` without a grouping.
  init?(_ market: Market, grouping: Grouping?) {
    guard let grouping else { return nil }
    var eligiblePlaces = [Int](repeating: 0, count: grouping.labels.count)
    var places = eligiblePlaces
    var allEligible = 0
    let width = market.volunteerCount
    for family in 0..<market.familyCount {
      let row = family * width
      let listed = market.scores[row..<row + width].count { $0 >= 0 }
      // A family of two places with one possible volunteer has one eligible place.
      let eligible = min(listed, market.familyCapacities[family])
      allEligible += eligible
      guard let label = grouping.labelOfFamily[family] else { continue }
      eligiblePlaces[label] += eligible
      places[label] += market.familyCapacities[family]
    }
    self.market = market
    self.grouping = grouping
    self.eligiblePlaces = eligiblePlaces
    self.places = places
    self.allEligible = allEligible
    mostPairs = PlacesFlow.mostPairs(in: market).count
  }

  /// The least number of places served in each group at a fraction in thousandths: ⌊φ × *r* × *n*⌋.
  func floors(fraction: Int) -> [Int] {
    eligiblePlaces.map { allEligible == 0 ? 0 : $0 * fraction * mostPairs / (1000 * allEligible) }
  }

  /// The pairs of the largest total that keep the floors, `nil` if none do.
  func pairs(fraction: Int) throws -> [Pair]? {
    let (families, volunteers) = (market.familyCount, market.volunteerCount)
    let layers = market.familyCapacities.max() ?? 0
    let groups = grouping.labels.count
    // Below the volunteers: for each layer a rest row of each group and one of families without a group,
    // so that a family of several places can leave them all empty; last, a row that keeps the families the
    // scarcer side, which makes the solver fill them.
    let rows = volunteers + layers * (groups + 1) + 1
    let scale = Int64(min(market.familyPlaces, market.volunteerPlaces)) + 1
    var starts = [0]
    var columns: [Int] = []
    var values: [Int64] = []
    for volunteer in 0..<volunteers {
      for family in 0..<families {
        let score = market.scores[family * volunteers + volunteer]
        guard score >= 0 else { continue }
        columns.append(family)
        values.append(Int64(score) * scale + 1)
      }
      starts.append(columns.count)
    }
    for _ in 0..<layers {
      for label in 0...groups {
        for family in 0..<families where (grouping.labelOfFamily[family] ?? groups) == label {
          columns.append(family)
          values.append(0)
        }
        starts.append(columns.count)
      }
    }
    starts.append(columns.count)
    var problem = AssignmentProblem(
      SparseCostMatrix(
        rowCount: rows,
        columnCount: families,
        rowStarts: starts,
        columns: columns,
        costs: values
      ),
      objective: .maximize
    )
    problem.rowCapacities =
      market.volunteerCapacities
      + Array(repeating: max(1, families), count: layers * (groups + 1) + 1)
    problem.columnCapacities = market.familyCapacities
    var groupOfRow = [Int?](repeating: nil, count: volunteers)
    for _ in 0..<layers { groupOfRow += (0..<groups).map { $0 } + [nil] }
    groupOfRow.append(nil)
    let floors = floors(fraction: fraction)
    problem.rowGroups = RowGroups(
      groupOfRow: groupOfRow,
      maximum: places.indices.map { places[$0] - floors[$0] }
    )
    let solution = try problem.solve()
    guard solution.status == .optimal else { return nil }
    return solution.pairs.filter { $0.row < volunteers }.map {
      Pair(row: $0.column, column: $0.row)
    }
  }
}
