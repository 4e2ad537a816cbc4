/// Where a run took place; nothing else of the results depends on it.
package struct QualityEnvironment: Hashable, Sendable, Codable {
  /// The processor, as the system names it.
  package var processor: String
  /// The number of cores.
  package var cores: Int
  /// The number of threads that worked.
  package var threads: Int
  /// The version of Swift that compiled the program.
  package var swift: String
  /// The operating system.
  package var system: String
  /// The version of the package.
  package var package: String
  /// Whether the program was compiled with optimisation.
  package var isOptimized: Bool

  /// Creates an environment.
  package init(
    processor: String,
    cores: Int,
    threads: Int,
    swift: String,
    system: String,
    package: String,
    isOptimized: Bool
  ) {
    self.processor = processor
    self.cores = cores
    self.threads = threads
    self.swift = swift
    self.system = system
    self.package = package
    self.isOptimized = isOptimized
  }
}

/// How long a run took; nothing else of the results depends on it.
package struct QualityTiming: Hashable, Sendable, Codable {
  /// How long a policy took, over all its plans.
  package struct Policy: Hashable, Sendable, Codable {
    /// The policy's id.
    package var id: String
    /// The seconds of all its plans on markets as they are.
    package var seconds: Double
    /// The seconds of all its plans on perturbed markets.
    package var replanSeconds: Double

    /// Creates a policy's time.
    package init(id: String, seconds: Double, replanSeconds: Double) {
      self.id = id
      self.seconds = seconds
      self.replanSeconds = replanSeconds
    }
  }

  /// The seconds from beginning to end; of a run that was continued, of its last part.
  package var seconds: Double

  /// The seconds spent drawing instances, solving them exactly and measuring plans, over all threads.
  package var instanceSeconds: Double

  /// The policies, in the order of the suite.
  package var policies: [Policy]

  /// Creates a timing.
  package init(seconds: Double, instanceSeconds: Double, policies: [Policy]) {
    self.seconds = seconds
    self.instanceSeconds = instanceSeconds
    self.policies = policies
  }
}
