/// One instance that a run has to measure: an entry under a setting, and the number of its replication.
package struct QualityTask: Sendable {
  /// The instance's id.
  package let id: String
  /// The entry.
  package let entry: SuiteEntry
  /// The setting.
  package let setting: SuiteSetting
  /// The number of the replication, from 1.
  package let replication: Int
  /// The seed that the instance is drawn with, below 2⁵³.
  package let seed: UInt64

  /// The seed of lots and ties of all policies on the instance.
  package var policySeed: UInt64 { seeds(stream: 1) }

  /// The seed of the perturbations of the instance.
  package var perturbationSeed: UInt64 { seeds(stream: 2) }

  /// How long the instance takes beside others, roughly: its pairs, and some for what each needs.
  var work: Int { 2000 + entry.pairCount }

  private func seeds(stream: UInt64) -> UInt64 {
    var random = SeededRandom(seed: seed, stream: stream)
    return random.next()
  }
}

extension QualitySuite {
  /// The instances to measure: entries in order, for each the settings, for each the replications.
  ///
  /// Settings apply to regions; other entries are measured once. The seed of an instance follows from the
  /// suite's seed, the entry's name and the replication: settings share it, so that they are compared on
  /// the same people, and an entry more leaves the others as they are.
  package var tasks: [QualityTask] {
    entries.flatMap { entry in
      let settings = entry.isRegion ? settings : [SuiteSetting()]
      let digits = String(entry.replications).count
      return settings.flatMap { setting in
        (1...entry.replications).map { replication in
          let number = String(replication)
          let padded = String(repeating: "0", count: digits - number.count) + number
          let middle = settings.count > 1 ? "/\(setting.name)" : ""
          return QualityTask(
            id: "\(entry.name)\(middle)/\(padded)",
            entry: entry,
            setting: setting,
            replication: replication,
            seed: seed(of: entry, replication: replication)
          )
        }
      }
    }
  }

  private func seed(of entry: SuiteEntry, replication: Int) -> UInt64 {
    var stream: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in entry.name.utf8 { stream = (stream ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    var random = SeededRandom(seed: seed &+ UInt64(replication) << 32, stream: stream)
    // What every reader of JSON holds exactly.
    return random.next() >> 11
  }
}
