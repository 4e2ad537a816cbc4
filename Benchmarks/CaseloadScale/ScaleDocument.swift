package import Foundation

/// What `koppel-bench scale --output` writes; `Benchmarks/Schemas/scale.schema.json` describes it.
package struct ScaleDocument: Codable, Sendable {
  /// Grows when a field changes its meaning or goes.
  package static let currentSchemaVersion = 2

  package var schemaVersion = currentSchemaVersion
  package var machine: String
  package var cores: Int
  package var threads: Int
  package var repetitions: Int
  package var region: String
  package var seed: UInt64
  /// What the machine does at most: on one thread, and on as many as were asked for.
  package var peaks: [MachinePeak] = []
  package var sizes: [ScaleSize] = []
  package var comparison: ScaleComparison?
  package var rivals: ScaleRivals?
  package var figures: [ScaleFigure] = []

  package init(
    machine: String,
    cores: Int,
    threads: Int,
    repetitions: Int,
    region: String,
    seed: UInt64
  ) {
    (self.machine, self.cores, self.threads) = (machine, cores, threads)
    (self.repetitions, self.region, self.seed) = (repetitions, region, seed)
  }

  /// The document as JSON, keys in order.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// Everything that the table of targets asks about, from what is there.
  package mutating func judge() {
    figures = sizes.flatMap { size in
      [
        ScaleFigure(.matchSeconds, size: size.size, figure: size.wholeSeconds),
        ScaleFigure(.matchMemory, size: size.size, figure: Double(size.peakBytes) / 1e9),
      ]
    }
    if let comparison {
      if let ratio = comparison.bulkOverSingle {
        figures.append(ScaleFigure(.bulkOverSingle, size: comparison.size, figure: ratio))
      }
      if let ratio = comparison.portableOverBLAS {
        figures.append(ScaleFigure(.portableOverBLAS, size: comparison.size, figure: ratio))
      }
    }
    guard let rivals else { return }
    for (measure, fromList) in [
      (ScaleTarget.Measure.peerOverOurs, false), (.listPeerOverOurs, true),
    ] {
      guard let ratio = rivals.ratio(fromList: fromList) else { continue }
      figures.append(ScaleFigure(measure, size: rivals.size, figure: ratio))
    }
  }
}
