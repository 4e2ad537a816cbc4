internal import KoppelingData

extension QualitySuite {
  /// The suite with some instances and policies only.
  ///
  /// - Parameter names: Names of entries and policies of the suite. Where an entry is named, only named
  ///   entries stay, and likewise for policies; without names all stay.
  /// - Returns: The smaller suite.
  /// - Throws: ``SuiteError`` for each name that is neither.
  package func selecting(_ names: [String]) throws(SuiteError) -> QualitySuite {
    let known = entries.map(\.name) + policies.map(\.name)
    let faults = names.filter { !known.contains($0) }.map { word in
      let near = Spelling.nearest(to: word, among: known).map { "did you mean \($0)?" }
      let advice = near ?? "write \(known.joined(separator: ", "))"
      return SuiteFault(
        line: 0,
        column: 0,
        message: "it has no instance or policy \"\(word)\": \(advice)"
      )
    }
    guard faults.isEmpty else { throw SuiteError(file: "\(name)", faults: faults) }
    var suite = self
    let chosenEntries = entries.filter { names.contains($0.name) }
    let chosenPolicies = policies.filter { names.contains($0.name) }
    if !chosenEntries.isEmpty { suite.entries = chosenEntries }
    if !chosenPolicies.isEmpty { suite.policies = chosenPolicies }
    return suite
  }
}
