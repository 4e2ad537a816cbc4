import Koppeling

/// A line on standard error that says how far a plan is; nothing where that is no terminal.
struct PlanProgressBar {
  private static let width = 24
  /// The line is written anew no sooner than after this.
  private static let interval = Duration.milliseconds(100)

  private let language: ReadingLanguage
  private let isShown = Terminal.showsProgress
  private let clock = ContinuousClock()
  private var next: ContinuousClock.Instant
  private var isDrawn = false
  private var stage = PlanProgress.Stage.assigning

  init(_ language: ReadingLanguage) {
    self.language = language
    // A plan that is there at once needs no bar.
    next = clock.now + Self.interval * 3
  }

  /// Shows how far a plan is.
  mutating func show(_ progress: PlanProgress) {
    let isDue = clock.now >= next || (isDrawn && progress.stage != stage)
    guard isShown, isDue else { return }
    stage = progress.stage
    next = clock.now + Self.interval
    isDrawn = true
    Terminal.rewriteErrorLine(Self.line(progress, language))
  }

  /// Takes the line away.
  mutating func clear() {
    if isDrawn { Terminal.rewriteErrorLine("") }
    isDrawn = false
  }

  /// The line: a bar of families looked through or settled, pairs scored, and how far from the best the plan
  /// can be.
  static func line(_ progress: PlanProgress, _ language: ReadingLanguage) -> String {
    let filled = min(width, Int(Double(width) * progress.share))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    switch progress.stage {
    case .drawingLots: return "\(bar) \(Messages.drawingLots(language))"
    case .explaining: return "\(bar) \(Messages.explaining(language))"
    case .assigning:
      let pairs = Messages.pairsScored(millions(progress.pairsScored, language))(language)
      let done = progress.familiesRead ?? progress.familiesSettled
      let count = "\(done)/\(progress.familyCount)"
      let families =
        progress.familiesRead == nil ? Messages.settled(count) : Messages.lookedThrough(count)
      let gap = progress.gap.map { "  ≤ " + Messages.fromBest(percent($0, language))(language) }
      return "\(bar) \(families(language))  \(pairs)\(gap ?? "")"
    }
  }

  private static func millions(_ count: Int, _ language: ReadingLanguage) -> String {
    let tenths = count / 100_000
    return "\(tenths / 10)\(language.decimalMark)\(tenths % 10)"
  }

  /// A share in hundredths of a per cent, rounded up.
  private static func percent(_ share: Double, _ language: ReadingLanguage) -> String {
    let hundredths = Int((share * 10_000).rounded(.up))
    let rest = hundredths % 100
    return "\(hundredths / 100)\(language.decimalMark)\(rest < 10 ? "0" : "")\(rest) %"
  }
}
