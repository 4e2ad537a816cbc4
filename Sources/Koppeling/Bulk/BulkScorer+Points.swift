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
        into: &workspace.sums,
        workspace: &workspace.counts,
        form: form
      )
    }
    for row in rows {
      let index = row - rows.lowerBound
      let pairs = workspace.starts[index]..<workspace.starts[index + 1]
      guard !pairs.isEmpty else { continue }
      addPersonal(families[row], workspace.columns, pairs, to: &workspace.scores)
      addCounted(families[row], workspace.columns, pairs, workspace.sums, to: &workspace.scores)
    }
  }

  /// Writes the points of commitment, language and travel.
  private func addPersonal(
    _ family: BulkFamily,
    _ columns: [Int32],
    _ pairs: Range<Int>,
    to scores: inout [Int32]
  ) {
    let columns = columns.span
    var scores = scores.mutableSpan
    let (x, y, z) = (volunteers.x.span, volunteers.y.span, volunteers.z.span)
    let (classes, modes) = (volunteers.language.span, volunteers.modes.span)
    let base = tables.base.span.extracting(family.base..<family.base + x.count)
    let languages = tables.language.span
    let (travel, starts) = (tables.travel.span, tables.travelStarts.span)
    for pair in pairs {
      let column = Int(columns[pair])
      let home = Globe.UnitVector(x: x[column], y: y[column], z: z[column])
      let metres = Globe.metres(
        halfChordSquared: Globe.halfChordSquared(from: family.home, to: home)
      )
      let start = Int(starts[family.travel + Int(modes[column])])
      scores[pair] =
        base[column] + languages[family.language + Int(classes[column])]
        + family.travelWeight * Int32(travel[start + metres])
    }
  }

  /// Adds the points of needs, slots, interests and preferences.
  private func addCounted(
    _ family: BulkFamily,
    _ columns: [Int32],
    _ pairs: Range<Int>,
    _ sums: [Float],
    to scores: inout [Int32]
  ) {
    let part = scores.count
    var scores = scores.mutableSpan
    let (columns, sums) = (columns.span, sums.span)
    let (needs, slots) = (tables.needs.span, tables.slots.span)
    let (interests, preferences) = (tables.interests.span, tables.preferences.span)
    let noExperience = volunteers.experienceUnknown.span
    let noInterests = volunteers.interestsUnknown.span
    let rows = volunteers.preferences.span
    let fields = (counts.fields[0], counts.fields[1], counts.fields[2], counts.fields[3])
    let parts = (
      fields.0.product * part, fields.1.product * part, fields.2.product * part,
      fields.3.product * part
    )
    let width = tables.preferencesWidth
    for pair in pairs {
      let column = Int(columns[pair])
      let asked = fields.0.value(in: sums[parts.0 + pair])
      let shared = fields.2.value(in: sums[parts.2 + pair])
      let row = Int(rows[column]) * width
      var points = slots[family.slots + fields.1.value(in: sums[parts.1 + pair])]
      points += needs[family.needs + (noExperience[column] ? family.needsUnknown : asked)]
      points +=
        interests[
          family.interests + (noInterests[column] ? family.interestsUnknown : shared)
        ]
      points += preferences[family.preferences + row + fields.3.value(in: sums[parts.3 + pair])]
      scores[pair] += points
    }
  }
}

extension PackedCounts.Field {
  /// The count in a packed sum.
  @inline(__always)
  fileprivate func value(in sum: Float) -> Int {
    Int(UInt32(sum) >> shift & mask)
  }
}
