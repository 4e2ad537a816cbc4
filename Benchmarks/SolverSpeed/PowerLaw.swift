import Foundation

/// A power of the size that times follow.
package enum PowerLaw {
  /// The exponent by least squares on logarithms, over the upper half of the sizes.
  ///
  /// The upper half of an odd number of sizes has the middle one. `nil` for fewer than two sizes there,
  /// or for a time that is not positive.
  ///
  /// - Precondition: One time for each size, sizes positive and ascending.
  package static func exponent(sizes: [Int], times: [Double]) -> Double? {
    precondition(sizes.count == times.count, "one time for each size")
    let upper = sizes.count / 2
    let x = sizes[upper...].map { log(Double($0)) }
    let y = times[upper...].map { log($0) }
    guard x.count >= 2, y.allSatisfy(\.isFinite) else { return nil }
    let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    let covariance = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    return covariance / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
  }
}
