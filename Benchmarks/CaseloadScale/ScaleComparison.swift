/// Ways of scoring the same pairs, by turns.
package struct ScaleComparison: Codable, Sendable {
  package var size: Int
  package var repetitions: Int
  /// One thread; tables included.
  package var bulkSeconds: Double
  package var portableSeconds: Double
  package var blasSeconds: Double?
  /// All rows, from those of the sample.
  package var singleSeconds: Double
  package var sampledRows: Int
  package var rows: Int
  /// Whether every score was the same in every way, sampled rows only where they are judged one by one.
  package var isEqual: Bool

  package init(
    size: Int,
    repetitions: Int,
    bulkSeconds: Double,
    portableSeconds: Double,
    blasSeconds: Double?,
    singleSeconds: Double,
    sampledRows: Int,
    rows: Int,
    isEqual: Bool
  ) {
    (self.size, self.repetitions, self.bulkSeconds) = (size, repetitions, bulkSeconds)
    (self.portableSeconds, self.blasSeconds) = (portableSeconds, blasSeconds)
    (self.singleSeconds, self.sampledRows) = (singleSeconds, sampledRows)
    (self.rows, self.isEqual) = (rows, isEqual)
  }

  /// The time of judging pair by pair over that of tiles.
  package var bulkOverSingle: Double { singleSeconds / bulkSeconds }

  /// The time in plain Swift over that by BLAS, `nil` without BLAS.
  package var portableOverBLAS: Double? { blasSeconds.map { portableSeconds / $0 } }
}
