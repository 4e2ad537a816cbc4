/// What cells must show.
package struct SpeedTarget: Sendable {
  package let names: [String]
  package let atLeast: Double
  package let aim: Double

  init(_ names: [String], atLeast: Double, aim: Double) {
    (self.names, self.atLeast, self.aim) = (names, atLeast, aim)
  }

  static let libraryProblems = ["assignp800", "assignp1500"]

  /// Every cell that the table shows, whether we win there or not.
  ///
  /// Figures are ratios, the time of the fastest public solver over ours, but for the last three rows:
  /// the time of a fresh solve over ours, fresh solves' time, and per cent of the input.
  package static let table: [SpeedTarget] = [
    SpeedTarget(["uniform/5000"], atLeast: 8, aim: 15),
    SpeedTarget(["intn/5000", "matching/5000"], atLeast: 5, aim: 12),
    SpeedTarget(["uniform/2000", "intn/2000", "matching/2000"], atLeast: 4, aim: 10),
    SpeedTarget(["geometric/2000", "geometric/5000"], atLeast: 3, aim: 10),
    SpeedTarget(
      cells(["uniform", "intn", "geometric", "matching"], [200, 500, 1000]),
      atLeast: 1.5,
      aim: 3
    ),
    SpeedTarget(cells(["int100"], [200, 500, 1000, 2000, 5000]), atLeast: 1, aim: 1.5),
    SpeedTarget(cells(["products"], [200, 500, 1000]), atLeast: 1, aim: 2),
    SpeedTarget(
      ["uniform", "int100", "intn", "products", "geometric", "matching", "bids"]
        .map { "\($0)/1000x5000" },
      atLeast: 2,
      aim: 5
    ),
    SpeedTarget(
      ["sparse50/5000"] + libraryProblems.map { "orlib/\($0)" },
      atLeast: 2,
      aim: 5
    ),
    SpeedTarget(["bids/1800x2200"], atLeast: 1, aim: 3),
    SpeedTarget(["reoptimize/2000"], atLeast: 50, aim: 500),
    SpeedTarget(["kbest/200"], atLeast: 20, aim: 5),
    SpeedTarget(["memory/5000"], atLeast: 3, aim: 1),
  ]

  /// What a cell must show, `nil` if the table has no such cell.
  package static func of(_ name: String) -> SpeedTarget? {
    table.first { $0.names.contains(name) }
  }

  /// What a figure comes to.
  ///
  /// Where the aim is below the least, small figures are good.
  package func verdict(_ figure: Double) -> SpeedVerdict {
    let isGood: (Double) -> Bool = aim > atLeast ? { figure >= $0 } : { figure <= $0 }
    return isGood(aim) ? .reached : isGood(atLeast) ? .atLeast : .below
  }

  private static func cells(_ families: [String], _ sizes: [Int]) -> [String] {
    sizes.flatMap { size in families.map { "\($0)/\(size)" } }
  }
}
