extension BulkScorer {
  /// Scores the pairs of some families and a strip that pass every requirement.
  ///
  /// The volunteers of the pairs stand in `workspace.columns` afterwards, and their scores in
  /// `workspace.scores`, with the bounds of each family in `workspace.starts`.
  func score(families rows: Range<Int>, strip: Int, workspace: inout Workspace) {
    findPassing(
      families: rows,
      strip: strip,
      columns: &workspace.columns,
      squares: &workspace.squares,
      starts: &workspace.starts
    )
    guard workspace.starts[rows.count] > 0 else { return }
    for product in counts.products.indices {
      counts.sum(
        product: product,
        rows: rows,
        strip: strip,
        columns: workspace.columns,
        starts: workspace.starts,
        workspace: &workspace.counts,
        form: form
      )
    }
    let range = counts.volunteers(inStrip: strip)
    for row in rows {
      let index = row - rows.lowerBound
      let pairs = workspace.starts[index]..<workspace.starts[index + 1]
      addPersonal(
        families[row],
        pairs,
        workspace.columns,
        workspace.squares,
        to: &workspace.scores
      )
      addCounted(
        families[row],
        pairs,
        workspace.columns,
        workspace.counts.tile,
        first: index * range.count - range.lowerBound,
        to: &workspace.scores
      )
    }
  }

  /// Writes the points of commitment, language and travel.
  private func addPersonal(
    _ family: BulkFamily,
    _ pairs: Range<Int>,
    _ columns: [Int32],
    _ squares: [Double],
    to scores: inout [Int32]
  ) {
    let (columns, squares) = (columns.span, squares.span)
    var scores = scores.mutableSpan
    let people = volunteers.span
    let base = tables.base.span.extracting(family.base..<family.base + people.count)
    let languages = tables.language.span.extracting(
      family.language..<family.language + languageClasses
    )
    let (travel, pieces) = (tables.travel.tables.span, tables.travel.pieces.span)
    for pair in pairs {
      let column = Int(columns[pair])
      let person = people[column]
      let value = TravelSteps.value(
        travel[family.travel &+ Int(person.modes)],
        pieces,
        metres: Globe.metres(halfChordSquared: squares[pair])
      )
      // Points are at most a million: no sum overflows.
      scores[pair] =
        family.baseWeight &* Int32(base[column]) &+ languages[Int(person.language)]
        &+ family.travelWeight &* value
    }
  }

  /// Adds the points of needs, slots, interests and preferences of one family's pairs, whose counts
  /// stand in a tile from `first` on, by column.
  private func addCounted(
    _ family: BulkFamily,
    _ pairs: Range<Int>,
    _ columns: [Int32],
    _ tile: [Float],
    first: Int,
    to scores: inout [Int32]
  ) {
    let length = tile.count / max(counts.productCount, 1)
    let (columns, tile, people) = (columns.span, tile.span, volunteers.span)
    var scores = scores.mutableSpan
    let (needs, slots) = (tables.needs.span, tables.slots.span)
    let (interests, preferences) = (tables.interests.span, tables.preferences.span)
    let fields = (counts.fields[0], counts.fields[1], counts.fields[2], counts.fields[3])
    let (second, third) = (fields.1.product * length, fields.2.product * length)
    let fourth = fields.3.product * length
    for pair in pairs {
      let column = Int(columns[pair])
      let person = people[column]
      // Mostly all counts stand in one product.
      let place = first &+ column
      let counts = Self.whole(tile[place])
      let asked = fields.0.value(in: counts)
      let common = fields.1.value(in: second == 0 ? counts : Self.whole(tile[second &+ place]))
      let shared = fields.2.value(in: third == 0 ? counts : Self.whole(tile[third &+ place]))
      let met = fields.3.value(in: fourth == 0 ? counts : Self.whole(tile[fourth &+ place]))
      scores[pair] &+=
        needs[family.needs &+ (person.noExperience ? family.needsUnknown : asked)]
        &+ slots[family.slots &+ common]
        &+ interests[family.interests &+ (person.noInterests ? family.interestsUnknown : shared)]
        &+ preferences[family.preferences &+ Int(person.preferences) &+ met]
    }
  }

  /// A whole number below 2²⁴, which counts the last bits of a number above 2⁵²: no range is checked.
  @inline(__always)
  private static func whole(_ sum: Float) -> UInt32 {
    UInt32(truncatingIfNeeded: (Double(sum) + 0x1p52).bitPattern)
  }
}

extension PackedCounts.Field {
  /// The count among packed ones.
  @inline(__always)
  fileprivate func value(in counts: UInt32) -> Int {
    Int(counts &>> shift & mask)
  }
}
