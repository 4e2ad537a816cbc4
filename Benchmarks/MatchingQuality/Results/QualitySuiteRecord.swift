/// What a run was asked for.
package struct QualitySuiteRecord: Hashable, Sendable, Codable {
  /// The name of the suite, for example `netherlands`.
  package var name: String

  /// What the suite is for, in a sentence; empty if it does not say.
  package var title: String

  /// The seed that all others follow from.
  package var seed: UInt64

  /// How many times each kind of instance is drawn.
  package var replications: Int

  /// The digest of all that decides about the results, the content of files it names included.
  package var digest: String

  /// The suite as it was written.
  package var source: String

  /// Creates a record.
  package init(
    name: String,
    title: String,
    seed: UInt64,
    replications: Int,
    digest: String,
    source: String
  ) {
    self.name = name
    self.title = title
    self.seed = seed
    self.replications = replications
    self.digest = digest
    self.source = source
  }
}
