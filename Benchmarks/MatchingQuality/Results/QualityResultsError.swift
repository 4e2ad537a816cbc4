/// Why a file of results cannot be used.
package enum QualityResultsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The form is of a version that is not known.
  case version(Int)

  /// The content contradicts itself.
  case flaw(String)

  /// The content is not the one of this digest.
  case digest(String)

  /// What happened and what to do, in one sentence.
  package var description: String {
    switch self {
    case .version(let version):
      "the results are of form \(version), and forms up to \(QualityResults.currentSchemaVersion) are "
        + "known: use a later version of koppel-bench"
    case .flaw(let flaw): "the results contradict themselves: \(flaw)"
    case .digest(let digest):
      "the results were changed after they were written, for their digest is not \(digest): run the suite "
        + "again"
    }
  }
}
