/// The adjustment of Holm for asking many questions at once.
///
/// S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6
/// (1979): sorted p₍₁₎ ≤ … ≤ p₍ₘ₎ become p̃₍ᵢ₎ = max over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎). Rejecting where p̃ ≤ α
/// keeps the chance of any false alarm in the family at α, whatever depends on what.
public enum HolmAdjustment {
  /// The adjusted *p* values, in the order of the given ones.
  ///
  /// O(*m* log *m*).
  public static func adjusted(_ values: [Double]) -> [Double] {
    var result = values
    var largest = 0.0
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    for (place, index) in order.enumerated() {
      largest = max(largest, min(1, Double(values.count - place) * values[index]))
      result[index] = largest
    }
    return result
  }
}
