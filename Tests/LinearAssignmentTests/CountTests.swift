import Foundation
import LinearAssignment
import Testing

@Suite("Solves do no more work than was measured")
struct CountTests {
  /// Work is counted on matrices of Double, minimised, seed 300; the same on every machine.
  private static func measure(_ family: CostFamily, _ size: Int) throws -> SolveStatistics {
    let instance = PlainInstance(costs: family.costs(size, size, seed: 300))
    return try #require(instance.problem(of: Double.self)).solve().statistics
  }

  #if DEBUG
  static let sizes = [200]
  #else
  static let sizes = [200, 500, 1000]
  #endif

  @Test("Counts stay within three tenths of the measured ones", arguments: CostFamily.allCases)
  func thresholds(family: CostFamily) throws {
    for size in Self.sizes {
      let name = "\(family.rawValue) \(size)"
      let measured = try #require(MeasuredCounts.table[name], "no row in the table")
      let found = try Self.measure(family, size)
      let counts = [
        ("rowsScanned", found.rowsScanned), ("fullRowsScanned", found.fullRowsScanned),
        ("augmentations", found.augmentations), ("bids", found.bids),
      ]
      for (index, (count, value)) in counts.enumerated() {
        // A tenth of the size on top, so that counts near zero have room as well.
        let limit = measured[index] * 13 / 10 + size / 10
        #expect(value <= limit, "\(count), n = \(size), measured \(measured[index])")
      }
    }
  }

  /// Prints the table anew.
  ///
  ///     MEASURE_COUNTS=1 swift test -c release --disable-xctest --filter CountTests/printTable
  ///
  /// Its lines replace those of `MeasuredCounts.table`. Whoever does so says in the commit which counts
  /// rose, and why that is worth it.
  @Test(
    "The table can be measured anew",
    .enabled(if: ProcessInfo.processInfo.environment["MEASURE_COUNTS"] != nil)
  )
  func printTable() throws {
    for family in CostFamily.allCases {
      for size in Self.sizes {
        let found = try Self.measure(family, size)
        let counts = [found.rowsScanned, found.fullRowsScanned, found.augmentations, found.bids]
        print("    \"\(family.rawValue) \(size)\": \(counts),")
      }
    }
  }
}
