import Foundation
import SolverSpeed

/// A document as text in Markdown.
package enum ScaleReport {
  /// Everything that was measured.
  package static func markdown(_ document: ScaleDocument) -> String {
    var blocks = [heading(document)]
    if !document.sizes.isEmpty {
      blocks.append(sizes(document.sizes))
      blocks.append(scoring(document.sizes))
    }
    if !document.peaks.isEmpty { blocks.append(peaks(document.peaks)) }
    if document.sizes.contains(where: { !$0.rooflines.isEmpty }) {
      blocks.append(rooflines(document.sizes))
    }
    if let comparison = document.comparison { blocks.append(text(comparison)) }
    if let rivals = document.rivals { blocks.append(text(rivals)) }
    if !document.figures.isEmpty { blocks.append(figures(document.figures)) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func heading(_ document: ScaleDocument) -> String {
    """
    Machine: \(document.machine), \(document.cores) cores; \(document.threads) threads.
    Region \(document.region), seed \(document.seed), as many families as volunteers; medians of up to \
    \(document.repetitions) runs.
    """
  }

  private static func sizes(_ sizes: [ScaleSize]) -> String {
    let stages = ["start"] + ScaleSize.stages + ["write"]
    return table(
      ["a side", "whole, s"] + stages + ["peak, MB", "verify, s", "peak, MB", "runs"],
      sizes.map { size in
        [String(size.size), number(size.wholeSeconds)]
          + stages.map { number(size.stages[$0] ?? 0) }
          + [
            megabytes(size.peakBytes), number(size.verifySeconds),
            megabytes(size.verifyPeakBytes), String(size.runs),
          ]
      }
    )
  }

  private static func scoring(_ sizes: [ScaleSize]) -> String {
    table(
      [
        "a side", "pairs", "pass", "tables, s", "all pairs, s", "10⁶ pairs ruled on/s", "tiles",
        "passed over", "by products",
      ],
      sizes.map { size in
        let scoring = size.scoring
        return [
          String(size.size), String(scoring.pairs), String(scoring.pairsPassing),
          number(scoring.tableSeconds), number(scoring.seconds), number(scoring.millionsPerSecond),
          String(scoring.tiles), String(scoring.tilesPassedOver), String(scoring.tilesMultiplied),
        ]
      }
    )
  }

  private static func peaks(_ peaks: [MachinePeak]) -> String {
    table(
      ["threads", "SGEMM, GFLOP/s", "memory, GB/s"],
      peaks.map { [String($0.threads), number($0.gigaflops), number($0.gigabytes)] }
    )
  }

  private static func rooflines(_ sizes: [ScaleSize]) -> String {
    table(
      ["a side", "stage", "s", "of SGEMM peak", "of bandwidth", "bound by"],
      sizes.flatMap { size in
        size.rooflines.map { line in
          [
            String(size.size), line.stage, number(line.seconds), percent(line.shareOfPeak),
            percent(line.shareOfBandwidth), line.bound.rawValue,
          ]
        }
      }
    )
  }

  private static func text(_ comparison: ScaleComparison) -> String {
    let sample =
      comparison.sampledRows == comparison.rows
      ? "on every row"
      : "on \(comparison.sampledRows) of \(comparison.rows) rows, extrapolated by rows"
    let rows = comparison.forms.map { form in
      [
        "tiles, \(form.form)", number(form.tableSeconds), number(form.pairSeconds),
        number(form.wholeSeconds), number(comparison.singleSeconds / form.wholeSeconds),
        number(comparison.singleSeconds / form.pairSeconds),
      ]
    }
    let single = ["pair by pair", "–", "–", number(comparison.singleSeconds), "1", "1"]
    let heading =
      "Scoring \(comparison.size) × \(comparison.size) on one thread, by turns, pair by pair \(sample). "
      + "Whole products are taken of \(comparison.tilesMultiplied) of \(comparison.tiles) tiles.\n\n"
    let ways =
      heading
      + table(
        ["way", "tables, s", "pairs, s", "whole, s", "times as fast", "without tables"],
        [single] + rows
      ) + "\n"
    return ways + "\n" + text(comparison.kernels) + "\n\n"
      + (comparison.isEqual
        ? "Every score is the same in every way." : "THE SCORES DIFFER.")
  }

  private static func text(_ kernels: ScaleComparison.Kernels) -> String {
    func micro(_ seconds: Double) -> String { number(seconds * 1e6) + " µs" }
    let blas = kernels.blasSeconds.map {
      ", by BLAS \(micro($0)), \(number(kernels.portableSeconds / $0)) times as fast"
    }
    return "One tile with \(kernels.features) features: the whole product takes "
      + "\(micro(kernels.portableSeconds)) in plain Swift\(blas ?? ""); sums over the "
      + "\(number(kernels.featuresOfFamily)) features that a family has on average, in plain Swift in both "
      + "forms, \(micro(kernels.sumSeconds))."
  }

  private static func text(_ rivals: ScaleRivals) -> String {
    let ours =
      "The greatest sum of scores of \(rivals.size) × \(rivals.size) people, no one in two pairs; "
      + "\(rivals.pairs) pairs pass. Ours, tables and all scoring included: "
      + "\(number(rivals.ourSeconds)) s on one thread, \(number(rivals.ourThreadedSeconds)) s on several, "
      + "\(megabytes(rivals.ourPeakBytes)) MB, total \(rivals.total); from the list of pairs that sparse "
      + "solvers get \(number(rivals.ourListSeconds)) s on one thread. The others get matrix or list free, one "
      + "thread, \(rivals.timeLimit) s and \(megabytes(rivals.memoryLimit)) MB."
    let rows = rivals.rivals.sorted {
      ($0.seconds ?? .infinity, $0.name) < ($1.seconds ?? .infinity, $1.name)
    }
    return ours + "\n\n"
      + table(
        ["public solver", "matrix", "s", "peak, MB", "outcome", "its time over ours"],
        rows.map { rival in
          [
            rival.name, rival.form, rival.seconds.map(number) ?? "–",
            rival.peakBytes.map(megabytes) ?? "–", outcome(rival),
            rival.seconds.map { number($0 / rivals.ourSeconds) } ?? "–",
          ]
        }
      )
  }

  private static func outcome(_ rival: ScaleRivals.Rival) -> String {
    switch rival.outcome {
    case .optimal: "the same total"
    case .wrong: rival.total.map { "another total, \($0)" } ?? "no assignment"
    case .failed: "failed"
    case .outOfMemory: "out of memory"
    case .overTime: "over the limit of time"
    }
  }

  private static func figures(_ figures: [ScaleFigure]) -> String {
    table(
      ["measure", "a side", "figure", "at least", "aim", "verdict"],
      figures.map { figure in
        let unit = figure.measure.unit
        let due = figure.atLeast.map { String(format: "%g \(unit)", $0) }
        return [
          figure.measure.name, String(figure.size), "\(number(figure.figure)) \(unit)",
          due ?? (figure.aim == nil ? "–" : "measured"),
          figure.aim.map { String(format: "%g \(unit)", $0) } ?? "–",
          figure.verdict?.rawValue ?? "–",
        ]
      }
    )
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    let rule = Array(repeating: "---", count: head.count)
    return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// Three digits that count, without an exponent, and no more than six behind the point.
  package static func number(_ value: Double) -> String {
    let digits = value > 0 ? 2 - Int(log10(value).rounded(.down)) : 3
    return String(format: "%.\(min(6, max(0, digits)))f", value)
  }

  private static func megabytes(_ bytes: Int) -> String { number(Double(bytes) / 1e6) }

  private static func percent(_ share: Double) -> String { number(100 * share) + " %" }
}
