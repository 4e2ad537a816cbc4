import MatchingQuality

/// A bar with the time left on the terminal of standard error; silent where that is no terminal.
struct ProgressBar {
  private let start = ContinuousClock.now
  private let isShown = Terminal.showsProgress

  /// Shows how far a run is.
  func show(_ progress: QualityRun.Progress) {
    guard isShown else { return }
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    Terminal.rewriteErrorLine(Self.line(progress, elapsed: elapsed))
  }

  /// Takes the bar away.
  func clear() {
    if isShown { Terminal.rewriteErrorLine("") }
  }

  /// The bar: what is done, and the time left if the rest of the work goes as fast as this run's so far.
  static func line(_ progress: QualityRun.Progress, elapsed: Double) -> String {
    let width = 30
    let filled = progress.total == 0 ? width : width * progress.done / progress.total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let text = "\(bar) \(progress.done)/\(progress.total)"
    guard progress.share > 0 else { return text }
    let left = Int((elapsed / progress.share * (1 - progress.share)).rounded(.up))
    let seconds = left % 60 < 10 ? "0\(left % 60)" : "\(left % 60)"
    return "\(text)  \(left / 60):\(seconds) left"
  }
}
