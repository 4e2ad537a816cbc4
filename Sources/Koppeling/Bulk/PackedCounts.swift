internal import Kernels

/// Four counts for every pair, from as few sums as they fit in: matrix products of families by volunteers,
/// of which whole tiles, rows or single elements are computed.
///
/// Each count is the sum of products of small whole numbers: one of the family's, one of the
/// volunteer's, per feature. Counts that together take at most 24 bits share one product: the
/// family's numbers of each count are scaled by a power of two of its own, and the counts are cut out
/// of the sum by shift and mask. All sums are whole numbers below 2²⁴, so `Float` holds them exactly
/// in any order of summation, and every kernel gives the same bits.
struct PackedCounts: Sendable {
  /// A count and its features.
  struct Count {
    /// The numbers of each family.
    var families: FeatureNumbers
    /// The numbers of each volunteer.
    var volunteers: FeatureNumbers
    /// The number of features.
    var featureCount: Int
    /// The largest sum that any pair can have.
    var largest: Int
  }

  /// Where a count stands: in which product, above which bits, under which mask.
  struct Field: Sendable {
    var product: Int
    var shift: UInt32
    var mask: UInt32
  }

  struct Product: Sendable {
    var depth = 0
    /// The families' features with numbers that are not zero, family after family.
    var features: [Int32] = []
    /// These numbers, scaled.
    var numbers: [Float] = []
    /// Where each family's features begin, and at the end their number.
    var starts: [Int] = [0]
    /// Feature by volunteer, strip after strip.
    var right: [Float] = []
  }

  /// The volunteers are kept in strips of this many, so that a strip stays in the cache.
  static let stripWidth = 512

  let fields: [Field]
  let products: [Product]
  let volunteerCount: Int

  /// The number of products.
  var productCount: Int { products.count }

  /// Packs counts.
  ///
  /// - Precondition: No count exceeds 2²⁴ − 1.
  init(_ counts: [Count], familyCount: Int, volunteerCount: Int) {
    self.volunteerCount = volunteerCount
    var fields: [Field] = []
    var members: [[Int]] = []
    var bits: [Int] = []
    for (index, count) in counts.enumerated() {
      let width = Int.bitWidth - count.largest.leadingZeroBitCount
      precondition(width <= 24, "a count has at most 24 bits")
      if let last = bits.last, last + width <= 24 {
        fields.append(Self.field(members.count - 1, shift: last, width: width))
        members[members.count - 1].append(index)
        bits[bits.count - 1] += width
      } else {
        fields.append(Self.field(members.count, shift: 0, width: width))
        members.append([index])
        bits.append(width)
      }
    }
    self.fields = fields
    products = members.map { members in
      Self.product(
        of: members.map { (counts[$0], fields[$0]) },
        familyCount: familyCount,
        volunteerCount: volunteerCount
      )
    }
  }

  private static func field(_ product: Int, shift: Int, width: Int) -> Field {
    Field(product: product, shift: UInt32(shift), mask: (1 << UInt32(width)) - 1)
  }

  private static func product(
    of counts: [(count: Count, field: Field)],
    familyCount: Int,
    volunteerCount: Int
  ) -> Product {
    var product = Product()
    product.depth = counts.reduce(0) { $0 + $1.count.featureCount }
    product.right = [Float](repeating: 0, count: product.depth * volunteerCount)
    var first = 0
    for (count, _) in counts {
      count.volunteers.visit { volunteer, feature, number in
        let start = volunteer - volunteer % stripWidth
        let width = min(stripWidth, volunteerCount - start)
        let row = start * product.depth + (first + feature) * width
        product.right[row + volunteer - start] = Float(number)
      }
      first += count.featureCount
    }
    for family in 0..<familyCount {
      append(family, of: counts, to: &product)
    }
    return product
  }

  /// Appends the features of one family.
  private static func append(
    _ family: Int,
    of counts: [(count: Count, field: Field)],
    to product: inout Product
  ) {
    var first = 0
    for (count, field) in counts {
      let scale = Float(1 << field.shift)
      for (feature, number) in count.families[family] {
        product.features.append(Int32(first + feature))
        product.numbers.append(Float(number) * scale)
      }
      first += count.featureCount
    }
    product.starts.append(product.features.count)
  }

  /// The volunteers of a strip.
  func volunteers(inStrip strip: Int) -> Range<Int> {
    strip * Self.stripWidth..<min((strip + 1) * Self.stripWidth, volunteerCount)
  }
}
