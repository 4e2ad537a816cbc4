package import Koppeling

/// A way in which regions are looked at: the scheme, its weights and what volunteers prefer by.
package struct SuiteSetting: Hashable, Sendable {
  /// The name, unique in the suite.
  package var name = "standard"
  /// The scheme instead of the region's own; `nil` for that.
  package var scheme: Scheme?
  /// The weights instead of the scheme's own; `nil` for those.
  package var weights: Weights?
  /// What volunteers prefer by.
  package var volunteerSide = VolunteerSide.own

  /// Creates the standard setting: the region's own scheme and weights.
  package init() {}

  /// A caseload under this setting.
  package func applied(to caseload: Caseload) -> Caseload {
    var caseload = caseload
    if let scheme { caseload.scheme = scheme }
    if let weights { caseload.scheme.weights = weights }
    return caseload
  }

  /// The weights in words, `nil` for those of the scheme.
  var weightsText: String? {
    weights.map { weights in
      Criterion.allCases.map { "\($0.rawValue) \(weights[$0])" }.joined(separator: ", ")
    }
  }

  /// All that decides, in one line.
  var canonicalText: String {
    "\(name) scheme \(scheme.map { "\($0.id)" } ?? "-") weights \(weightsText ?? "-") "
      + "volunteers \(volunteerSide.rawValue)"
  }
}
