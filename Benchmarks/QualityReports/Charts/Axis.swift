/// A horizontal or vertical axis: where values lie, from 0 to 100 percent of the picture.
struct Axis {
  /// How values are spread.
  enum Scale: String, Encodable {
    /// Evenly.
    case linear
    /// By their square root, which shows small values apart beside large ones; for values of 0 or more.
    case root
  }

  let lower: Double
  let upper: Double
  let scale: Scale
  /// The unit of values, for the texts of ticks.
  let unit: String

  /// The values at which the axis is marked.
  let ticks: [Double]

  /// An axis that holds some values.
  ///
  /// - Parameters:
  ///   - values: The values; an axis without any goes from 0 to 1.
  ///   - unit: Their unit.
  ///   - scale: How they are spread; `root` begins at 0.
  ///   - includesZero: Whether zero is on the axis in any case.
  ///   - tickGap: The least distance of two ticks of `root`, as a share of the axis.
  init(
    holding values: some Sequence<Double>,
    unit: String,
    scale: Scale = .linear,
    includesZero: Bool = false,
    tickGap: Double = 0.17
  ) {
    let known = values.filter(\.isFinite) + (includesZero || scale == .root ? [0] : [])
    var (low, high) = (known.min() ?? 0, known.max() ?? 1)
    if low == high, unit == "share", (0...1).contains(low) {
      (low, high) = (0, 1)
    } else if low == high {
      let room = low == 0 ? 1 : abs(low) * 0.1
      high += room
      if low != 0 { low -= room }
    }
    self.unit = unit
    self.scale = scale
    switch scale {
    case .linear:
      let step = Self.step(for: high - low)
      let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
      (lower, upper) = (first * step, last * step)
      ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    case .root:
      (lower, upper) = (0, high)
      ticks = Self.rootTicks(to: high, gap: tickGap)
    }
  }

  /// The share of the axis at which a value lies, in percent.
  func position(_ value: Double) -> Double {
    let inside = min(max(value, lower), upper)
    switch scale {
    case .linear: return (inside - lower) / (upper - lower) * 100
    case .root: return (inside / upper).squareRoot() * 100
    }
  }

  /// The position as an attribute.
  func percent(_ value: Double) -> String { NumberPlace.percent(position(value)) }

  /// The text of a tick.
  func label(_ tick: Double) -> String {
    let value = unit == "share" ? tick * 100 : tick
    let rounded = (value * 1e6).rounded() / 1e6
    var text = NumberText.fixed(rounded, decimals: 6)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return unit == "share" ? text + " %" : text
  }

  /// The least step of 1, 2 or 5 times a power of ten that goes at most six times into a span.
  private static func step(for span: Double) -> Double {
    var power = 1.0
    while power * 6 < span { power *= 10 }
    while power * 6 >= span { power /= 10 }
    return power * ([2.0, 5, 10].first { power * $0 * 6 >= span } ?? 10)
  }

  private static func rootTicks(to upper: Double, gap: Double) -> [Double] {
    var power = 1.0
    while power > upper { power /= 10 }
    while power * 10 <= upper { power *= 10 }
    let candidates = [1, 10, 100, 1000].flatMap { divisor in
      [5.0, 2, 1].map { $0 * power / divisor }
    }
    // From the largest down, each far enough from the last.
    var last = 1 + gap
    var kept: [Double] = []
    for tick in candidates where tick <= upper {
      let place = (tick / upper).squareRoot()
      guard last - place >= gap, place >= gap else { continue }
      kept.append(tick)
      last = place
    }
    return [0] + kept.reversed()
  }
}

/// Places in a picture as attributes.
enum NumberPlace {
  /// A percentage with three decimals.
  static func percent(_ value: Double) -> String { number(value) + "%" }

  /// A number with at most three decimals.
  static func number(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let (whole, rest) = (abs(thousandths) / 1000, abs(thousandths) % 1000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    var digits = String(String(1000 + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
