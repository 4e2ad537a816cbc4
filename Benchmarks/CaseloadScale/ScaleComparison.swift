/// Ways of scoring the same pairs, by turns.
package struct ScaleComparison: Codable, Hashable, Sendable {
  /// One form of the kernels, on one thread; medians.
  package struct Form: Codable, Hashable, Sendable {
    /// `portable` or `blas`.
    package var form: String
    /// The tables, made once.
    package var tableSeconds: Double
    /// One visit of every tile.
    package var pairSeconds: Double
    /// Both.
    package var wholeSeconds: Double

    package init(form: String, times: [(tables: Double, pairs: Double)]) {
      self.form = form
      tableSeconds = ScaleSize.median(times.map(\.tables))
      pairSeconds = ScaleSize.median(times.map(\.pairs))
      wholeSeconds = ScaleSize.median(times.map { $0.tables + $0.pairs })
    }
  }

  /// One tile of as many features as the region has, in several ways; seconds, medians.
  package struct Kernels: Codable, Hashable, Sendable {
    /// How many features there are, and how many of them a family has on average.
    package var features: Int
    package var featuresOfFamily: Double
    /// The whole product in plain Swift and by BLAS, and sums over the features of each family.
    package var portableSeconds: Double
    package var blasSeconds: Double?
    package var sumSeconds: Double

    package init(
      features: Int,
      featuresOfFamily: Double,
      portable: Double,
      blas: Double?,
      sums: Double
    ) {
      (self.features, self.featuresOfFamily) = (features, featuresOfFamily)
      (portableSeconds, blasSeconds, sumSeconds) = (portable, blas, sums)
    }
  }

  package var size: Int
  package var repetitions: Int
  /// Those that the build has, the portable form first.
  package var forms: [Form]
  package var tiles: Int
  /// The tiles of which whole products were taken: in the others forms do not differ.
  package var tilesMultiplied: Int
  package var kernels: Kernels
  /// All rows pair by pair, from those of the sample.
  package var singleSeconds: Double
  package var sampledRows: Int
  package var rows: Int
  /// Whether every score was the same in every way, of sampled rows only where they are judged one by
  /// one.
  package var isEqual: Bool

  package init(
    repetitions: Int,
    forms: [Form],
    tiles: (all: Int, multiplied: Int),
    kernels: Kernels,
    single: Double,
    sample: ScaleSample,
    isEqual: Bool
  ) {
    (size, self.repetitions, self.forms) = (sample.rowCount, repetitions, forms)
    (self.tiles, tilesMultiplied) = tiles
    self.kernels = kernels
    singleSeconds = sample.extrapolated(single)
    (sampledRows, rows) = (sample.rows.count, sample.rowCount)
    self.isEqual = isEqual
  }

  /// The time of judging pair by pair over that of the last form with its tables.
  package var bulkOverSingle: Double? { forms.last.map { singleSeconds / $0.wholeSeconds } }

  /// The time in plain Swift over that by BLAS, tables included; `nil` without BLAS.
  package var portableOverBLAS: Double? {
    guard forms.count == 2 else { return nil }
    return forms[0].wholeSeconds / forms[1].wholeSeconds
  }
}
