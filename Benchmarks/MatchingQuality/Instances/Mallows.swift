/// The model of Mallows, noise around a central list.
///
/// C. L. Mallows, "Non-null ranking models", Biometrika 44 (1957). A list is drawn with probability proportional to φ to the power of its swaps (Kendall distance) from the
/// central one: φ = 0 gives the central list, φ = 1 any list. *norm-φ* is the parameter of N. Boehmer, R.
/// Bredereck, P. Faliszewski, R. Niedermeier and S. Szufa, "Putting a compass on the map of elections",
/// IJCAI 2021: φ is chosen so that the expected swaps are norm-φ times those of φ = 1, *n*(*n* − 1)/4,
/// which makes lists of different length comparable.
struct Mallows {
  /// The dispersion φ.
  let phi: Double
  private let count: Int
  /// φ⁰ + … + φ^i, for each i.
  private let sums: [Double]

  /// Prepares to draw lists.
  ///
  /// O(*n*) for each of at most 60 bisections.
  ///
  /// - Parameters:
  ///   - count: The length of lists.
  ///   - normPhi: norm-φ, 0...1.
  init(count: Int, normPhi: Double) {
    self.count = count
    phi = Self.phi(count: count, normPhi: normPhi)
    var (sums, sum, power): ([Double], Double, Double) = ([], 0, 1)
    for _ in 0..<count {
      sum += power
      power *= phi
      sums.append(sum)
    }
    self.sums = sums
  }

  /// The expected number of swaps of a list of a length: the sum over insertions of Σ j φ^j / Σ φ^j.
  static func expectedSwaps(count: Int, phi: Double) -> Double {
    var (swaps, weighted, sum, power) = (0.0, 0.0, 0.0, 1.0)
    for place in 0..<count {
      weighted += Double(place) * power
      sum += power
      power *= phi
      swaps += weighted / sum
    }
    return swaps
  }

  /// The φ of a norm-φ, by bisection.
  private static func phi(count: Int, normPhi: Double) -> Double {
    if normPhi <= 0 { return 0 }
    if normPhi >= 1 { return 1 }
    let target = normPhi * Double(count) * Double(count - 1) / 4
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if expectedSwaps(count: count, phi: middle) < target { low = middle } else { high = middle }
    }
    return low
  }

  /// Draws a list around a central one.
  ///
  /// Repeated insertion: the *i*-th of the central list comes *j* places before the end of what is there
  /// with probability proportional to φ^j (J.-P. Doignon, A. Pekeč and M. Regenwetter, 2004). O(*n*²).
  func draw(around center: [Int], _ random: inout SeededRandom) -> [Int] {
    var list: [Int] = []
    list.reserveCapacity(count)
    for (place, item) in center.enumerated() {
      // The sums grow with j, so the first that exceeds the number drawn gives j.
      let drawn = random.unit() * sums[place]
      var (low, high) = (0, place)
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] > drawn { high = middle } else { low = middle + 1 }
      }
      list.insert(item, at: place - low)
    }
    return list
  }
}
