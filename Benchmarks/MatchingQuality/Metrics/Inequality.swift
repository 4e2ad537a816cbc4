/// Measures of how unequally something is spread.
public enum Inequality {
  /// The Gini coefficient: 0 if all have the same, (*n* − 1)/*n* if one of *n* has everything.
  ///
  /// G = Σ_i Σ_j |x_i − x_j| / (2 n² x̄), computed from sorted numbers as Σ_i (2i − n − 1) x_(i) / (n Σ x).
  /// C. Gini, *Variabilità e mutabilità*, 1912. O(*n* log *n*).
  ///
  /// - Parameter values: Numbers, none negative.
  /// - Returns: The coefficient; 0 if all are zero, `nil` if there are none.
  public static func gini(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let count = Double(values.count)
    var (sum, weighted) = (0.0, 0.0)
    for (index, value) in values.sorted().enumerated() {
      sum += value
      weighted += (2 * Double(index + 1) - count - 1) * value
    }
    return sum == 0 ? 0 : weighted / (count * sum)
  }

  /// Jain's index of fairness: 1 if all have the same, 1/*n* if one of *n* has everything.
  ///
  /// J = (Σ x)² / (n Σ x²). R. Jain, D. Chiu and W. Hawe, "A quantitative measure of fairness and
  /// discrimination", DEC-TR-301, 1984. O(*n*).
  ///
  /// - Parameter values: Numbers, none negative.
  /// - Returns: The index; 1 if all are zero, `nil` if there are none.
  public static func jain(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sum = values.reduce(0, +)
    let squares = values.reduce(0) { $0 + $1 * $1 }
    return squares == 0 ? 1 : sum * sum / (Double(values.count) * squares)
  }
}
