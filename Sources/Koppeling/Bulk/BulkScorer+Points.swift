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
      addPoints(
        of: families[row],
        workspace.starts[index]..<workspace.starts[index + 1],
        workspace.columns,
        workspace.squares,
        workspace.counts.tile,
        first: index * range.count - range.lowerBound,
        to: &workspace.scores
      )
    }
  }

  /// Writes the scores of one family's pairs, whose counts stand in a tile from `first` on, by column.
  private func addPoints(
    of family: BulkFamily,
    _ pairs: Range<Int>,
    _ columns: [Int32],
    _ squares: [Double],
    _ tile: [Float],
    first: Int,
    to scores: inout [Int32]
  ) {
    let (columns, squares, tile) = (columns.span, squares.span, tile.span)
    let length = tile.count / max(counts.productCount, 1)
    var scores = scores.mutableSpan
    let people = volunteers.span
    let base = tables.base.span.extracting(family.base..<family.base + people.count)
    let languages = tables.language.span.extracting(
      family.language..<family.language + languageClasses
    )
    let (travel, pieces) = (tables.travel.tables.span, tables.travel.pieces.span)
    let (needs, slots) = (tables.needs.span, tables.slots.span)
    let (interests, preferences) = (tables.interests.span, tables.preferences.span)
    let fields = (counts.fields[0], counts.fields[1], counts.fields[2], counts.fields[3])
    let (second, third) = (fields.1.product * length, fields.2.product * length)
    let fourth = fields.3.product * length
    for pair in pairs {
      let column = Int(columns[pair])
      let person = people[column]
      let value = TravelSteps.value(
        travel[family.travel &+ Int(person.modes)],
        pieces,
        metres: Globe.metres(halfChordSquared: squares[pair])
      )
      // Mostly all counts stand in one product.
      let place = first &+ column
      let counts = UInt32(tile[place])
      let asked = fields.0.value(in: counts)
      let common = fields.1.value(in: second == 0 ? counts : UInt32(tile[second &+ place]))
      let shared = fields.2.value(in: third == 0 ? counts : UInt32(tile[third &+ place]))
      let met = fields.3.value(in: fourth == 0 ? counts : UInt32(tile[fourth &+ place]))
      // Points are at most a million: no sum overflows.
      scores[pair] =
        base[column] &+ languages[Int(person.language)] &+ family.travelWeight &* Int32(value)
        &+ needs[family.needs &+ (person.noExperience ? family.needsUnknown : asked)]
        &+ slots[family.slots &+ common]
        &+ interests[family.interests &+ (person.noInterests ? family.interestsUnknown : shared)]
        &+ preferences[family.preferences &+ Int(person.preferences) &+ met]
    }
  }
}

extension PackedCounts.Field {
  /// The count among packed ones.
  @inline(__always)
  fileprivate func value(in counts: UInt32) -> Int {
    Int(counts &>> shift & mask)
  }
}
