package import Kernels

/// The exact value of every pair of a caseload: what the assignment maximises the sum of.
///
/// The value of a pair that passes every requirement is `urgency × scale + score`, where the scale
/// exceeds the sum of scores of any plan. A larger sum of urgency points therefore always outweighs
/// any sum of scores, and the sum of values orders plans first by the one, then by the other.
///
/// **No overflow.** With *p* the most pairs that a plan can have, the scale is *p* × 10⁶ + 1, a value
/// is at most 100 × scale + 10⁶, and a sum at most *p* times that: below 2⁶¹ for *p* up to 150 000.
/// Beyond, making the values throws.
public struct PairValues: Sendable {
  /// The number of families, matched ones included.
  public let familyCount: Int
  /// The number of volunteers.
  public let volunteerCount: Int
  /// What one urgency point is worth, in points of score.
  public let scale: Int64
  /// Where the values come from.
  private let store: Store

  private enum Store: Sendable {
    /// Every value, family by family, and the places of the volunteers that pass, with their starts.
    case matrix(values: [Int64], starts: [Int], passing: [Int])
    /// Nothing: rows are scored when they are asked for.
    case tiles(TileValues)
  }

  /// Stands for a pair that may not be proposed.
  public static let notAllowed: Int64 = -1

  /// The most pairs that a plan may have.
  public static let largestPlan = 150_000

  /// Values every pair.
  ///
  /// O(*f* × *v*) judgements, for *f* families and *v* volunteers.
  ///
  /// - Throws: ``PlanError/tooLarge(pairs:limit:)`` if a plan could have more pairs than
  ///   ``largestPlan``.
  public init(_ scorer: Scorer) throws(PlanError) {
    try self.init(scorer, largestMatrix: Self.largestMatrix)
  }

  /// Values every pair, and stores the values of no more pairs than given.
  init(_ scorer: Scorer, largestMatrix: Int) throws(PlanError) {
    familyCount = scorer.families.count
    volunteerCount = scorer.volunteers.count
    let waiting = scorer.families.count { !$0.isMatched }
    let places = scorer.volunteers.reduce(0) { $0 + $1.placesLeft }
    let pairs = min(waiting, places)
    guard pairs <= Self.largestPlan else {
      throw PlanError.tooLarge(pairs: pairs, limit: Self.largestPlan)
    }
    scale = Int64(pairs) * Int64(Score.maximum) + 1
    if Self.areScoredOnDemand(scorer, largestMatrix: largestMatrix) {
      store = .tiles(TileValues(scorer, scale: scale))
      return
    }
    let values =
      familyCount * volunteerCount < Self.fewPairs
      ? Self.values(of: scorer, scale: scale)
      : Self.bulkValues(of: scorer, scale: scale, form: .fastest)
        ?? Self.values(of: scorer, scale: scale)
    var starts = [0]
    var passing: [Int] = []
    for family in 0..<familyCount {
      for volunteer in 0..<volunteerCount
      where values[family * volunteerCount + volunteer] != Self.notAllowed {
        passing.append(volunteer)
      }
      starts.append(passing.count)
    }
    store = .matrix(values: values, starts: starts, passing: passing)
  }

  /// The most pairs, allowed or not, of which every value is stored.
  ///
  /// Beyond, pairs are scored whenever they are asked for. Where travel times come from a source of the
  /// caller's all values are stored, so that it is asked once for each pair.
  public static let largestMatrix = 1_000_000

  /// Whether there are so many pairs that none of their values is stored.
  static func areScoredOnDemand(_ scorer: Scorer, largestMatrix: Int) -> Bool {
    scorer.estimatesTravel && scorer.families.count * scorer.volunteers.count > largestMatrix
  }

  /// The values without a matrix, `nil` where they are stored.
  var tiles: TileValues? {
    if case .tiles(let tiles) = store { tiles } else { nil }
  }

  /// The values, family by family in ascending order of identifiers, each family's volunteers in
  /// ascending order of identifiers; ``notAllowed`` for a pair that may not be proposed.
  ///
  /// O(*f* × *v*) for *f* families and *v* volunteers if they are not stored.
  public var values: [Int64] {
    switch store {
    case .matrix(let values, _, _): values
    case .tiles(let tiles): tiles.matrix
    }
  }

  /// The places of the volunteers that pass every requirement for a family, ascending.
  ///
  /// O(*v*) for *v* volunteers.
  func volunteers(passingFor family: Int) -> [Int] { row(of: family).volunteers }

  /// The volunteers that pass every requirement for a family, ascending, and their values.
  ///
  /// O(*v*) for *v* volunteers, and where values are not stored memory for a tile: all rows are read by
  /// ``forEachRow(threadLimit:while:_:)`` instead.
  func row(of family: Int) -> (volunteers: [Int], values: [Int64]) {
    switch store {
    case .matrix(let values, let starts, let passing):
      let volunteers = Array(passing[starts[family]..<starts[family + 1]])
      return (volunteers, volunteers.map { values[family * volunteerCount + $0] })
    case .tiles(let tiles):
      return tiles.row(of: family)
    }
  }

  /// Below this many pairs the tables of scoring in bulk cost more than they save.
  private static let fewPairs = 4096

  /// The values by tiles, or `nil` if the source of travel times does not allow it.
  package static func bulkValues(of scorer: Scorer, scale: Int64, form: KernelForm) -> [Int64]? {
    guard scorer.estimatesTravel else { return nil }
    return values(of: PairTiles(scorer, form: form), scorer: scorer, scale: scale)
  }

  /// The values by the functions that define them, pair by pair.
  package static func values(of scorer: Scorer, scale: Int64) -> [Int64] {
    var values: [Int64] = []
    values.reserveCapacity(scorer.families.count * scorer.volunteers.count)
    for (family, profile) in scorer.families.enumerated() {
      let base = Int64(profile.urgencyPoints) * scale
      for volunteer in scorer.volunteers.indices {
        let score = scorer.score(family: family, volunteer: volunteer)
        values.append(score.map { base + Int64($0) } ?? notAllowed)
      }
    }
    return values
  }

  /// The values by tiles.
  static func values(of tiles: PairTiles, scorer: Scorer, scale: Int64) -> [Int64] {
    let width = scorer.volunteers.count
    var values = [Int64](repeating: notAllowed, count: scorer.families.count * width)
    var workspace = tiles.makeWorkspace()
    let rows = tiles.families.indices
    for first in stride(from: 0, to: rows.count, by: PairTiles.blockLength) {
      let block = first..<min(first + PairTiles.blockLength, rows.count)
      tiles.visit(rows: block, workspace: &workspace) { row, columns, scores in
        let family = tiles.families[row]
        let base = Int64(scorer.families[family].urgencyPoints) * scale
        for index in columns.indices {
          let volunteer = tiles.volunteers[Int(columns[index])]
          values[family * width + volunteer] = base + Int64(scores[index])
        }
      }
    }
    return values
  }

  /// The value of a pair by its places, or `nil` if it may not be proposed.
  public func value(family: Int, volunteer: Int) -> Int64? {
    switch store {
    case .matrix(let values, _, _):
      let value = values[family * volunteerCount + volunteer]
      return value == Self.notAllowed ? nil : value
    case .tiles(let tiles):
      return tiles.value(family: family, volunteer: volunteer)
    }
  }
}
