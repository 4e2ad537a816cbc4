public import Koppeling

/// A drawn caseload compared with the tables it was drawn from, each with its source.
///
/// ```swift
/// let region = try SyntheticRegion(named: "drenthe", settings: .init(families: 5000))
/// let report = FitReport(of: region.caseload(seed: 1), drawnFrom: region)
/// print(report.fits, report.checks.count)
/// ```
///
/// Tables are compared by chi-square, within strata where a table depends on something, and waiting
/// and other spans by the Kolmogorov-Smirnov distance. Holm's correction (Scandinavian Journal of
/// Statistics 6, 1979) keeps the chance that any right table is called wrong at ``level`` or less.
public struct FitReport: Hashable, Sendable, Codable {
  /// The chance that a right generator is said not to fit: one in a thousand.
  public static let standardLevel = 0.001

  /// The version of the generator and its tables.
  public let generatorVersion: Int
  /// The identifier of the region.
  public let region: String
  /// The number of families.
  public let families: Int
  /// The number of volunteers.
  public let volunteers: Int
  /// The chance that a right generator is said not to fit, over all checks together.
  public let level: Double
  /// The comparisons, in a stated order.
  public let checks: [FitCheck]
  /// Whether no comparison says otherwise.
  public let fits: Bool

  /// Compares a caseload with the tables of this version.
  ///
  /// O((*F* + *V*) × *c*) for *F* families, *V* volunteers and *c* checks.
  ///
  /// - Parameters:
  ///   - caseload: A caseload of the region.
  ///   - region: The region, with the settings of the draw.
  ///   - level: The chance that a right generator is said not to fit.
  public init(
    of caseload: Caseload,
    drawnFrom region: SyntheticRegion,
    level: Double = standardLevel
  ) {
    var sheet = FitSheet(caseload, region)
    sheet.compareFamilies()
    sheet.compareIntake()
    sheet.compareRequests()
    sheet.compareVolunteers()
    sheet.compareTraining()
    sheet.compareAnswersAndMatches()
    sheet.compareFigures()
    let checks = Self.adjusted(sheet.checks)
    generatorVersion = SyntheticRegion.generatorVersion
    self.region = region.id
    families = caseload.families.count
    volunteers = caseload.volunteers.count
    self.level = level
    self.checks = checks
    fits = checks.allSatisfy { $0.adjustedPValue ?? 1 > level }
  }

  /// The checks with Holm's correction: the *i*-th smallest of *m* p-values times *m* − *i* + 1, and
  /// never less than one before.
  private static func adjusted(_ checks: [FitCheck]) -> [FitCheck] {
    var checks = checks
    let order = checks.indices.filter { checks[$0].pValue != nil }.sorted {
      (checks[$0].pValue ?? 1, $0) < (checks[$1].pValue ?? 1, $1)
    }
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(1, Double(order.count - rank) * (checks[index].pValue ?? 1)))
      checks[index].adjustedPValue = largest
    }
    return checks
  }
}
