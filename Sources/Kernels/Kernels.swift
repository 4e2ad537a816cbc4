/// Dense numeric kernels over spans.
public enum Kernels {
  /// The least element.
  ///
  /// O(*n*).
  ///
  /// - Returns: `nil` if the span is empty.
  public static func minimum(_ values: Span<Double>) -> Double? {
    guard !values.isEmpty else { return nil }
    var least = values[0]
    for index in 1..<values.count { least = min(least, values[index]) }
    return least
  }
}
