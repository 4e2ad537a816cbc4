extension BulkScorer {
  /// Scores some families with a strip of volunteers.
  ///
  /// - Parameters:
  ///   - rows: The places of the families.
  ///   - strip: The strip of volunteers.
  ///   - workspace: Reused memory.
  ///   - write: Takes each family, and the scores of the strip's volunteers in order, each
  ///     0...1 000 000 or ``notAllowed``.
  func score(
    families rows: Range<Int>,
    strip: Int,
    workspace: inout Workspace,
    write: (_ family: Int, _ volunteers: Range<Int>, _ scores: borrowing Span<Int32>) -> Void
  ) {
    let range = counts.volunteers(inStrip: strip)
    for product in 0..<counts.productCount {
      counts.compute(
        product: product,
        families: rows,
        strip: strip,
        into: &workspace.products[product],
        form: form
      )
    }
    for row in rows {
      let family = families[row]
      fill(family, row: row - rows.lowerBound, range, &workspace)
      for refused in family.refused where range.contains(refused) {
        workspace.scores[refused - range.lowerBound] = Self.notAllowed
      }
      write(row, range, workspace.scores.span.extracting(0..<range.count))
    }
  }

  /// Memory for the products and scores of one tile.
  struct Workspace {
    var products: [[Float]]
    var scores: [Int32]

    init(_ scorer: BulkScorer, rows: Int) {
      products = Array(
        repeating: [Float](repeating: 0, count: rows * PackedCounts.stripWidth),
        count: scorer.counts.productCount
      )
      scores = [Int32](repeating: 0, count: PackedCounts.stripWidth)
    }
  }

  /// Scores one family with a strip of volunteers into the workspace.
  private func fill(
    _ family: BulkFamily,
    row: Int,
    _ range: Range<Int>,
    _ workspace: inout Workspace
  ) {
    guard family.isReady else {
      for column in 0..<range.count { workspace.scores[column] = Self.notAllowed }
      return
    }
    let offset = row * range.count
    for column in 0..<range.count {
      workspace.scores[column] = score(
        family,
        range.lowerBound + column,
        element: offset + column,
        workspace.products
      )
    }
  }

  /// The score of one pair, cheapest checks first.
  @inline(__always)
  private func score(
    _ family: BulkFamily,
    _ volunteer: Int,
    element: Int,
    _ products: [[Float]]
  ) -> Int32 {
    var points = tables.base[family.base + volunteer]
    guard points >= 0 else { return Self.notAllowed }
    let home = Globe.UnitVector(
      x: volunteers.x[volunteer],
      y: volunteers.y[volunteer],
      z: volunteers.z[volunteer]
    )
    let squared = Globe.halfChordSquared(from: family.home, to: home)
    let reach = volunteerTravels ? tables.reach[family.scheme][volunteer] : family.reach
    guard squared <= reach else { return Self.notAllowed }
    let clash =
      (family.cannot & volunteers.circumstances[volunteer])
      | (volunteers.cannot[volunteer] & family.circumstances)
    guard clash == 0 else { return Self.notAllowed }
    if !family.fitsOnStart.isEmpty {
      guard family.fitsOnStart[Int(max(family.start, volunteers.start[volunteer]))] else {
        return Self.notAllowed
      }
    }
    let slots = count(1, element, products)
    guard slots > 0 else { return Self.notAllowed }
    let language = tables.language[family.language + Int(volunteers.language[volunteer])]
    guard language >= 0 else { return Self.notAllowed }
    let metres = Globe.metres(halfChordSquared: squared)
    if metres < family.samePlaceMetres {
      let place = volunteers.place[volunteer]
      let mayBeSame = family.place == place || family.place == .max || place == .min
      if mayBeSame { return Self.notAllowed }
    }
    let modes = volunteerTravels ? Int(volunteers.modes[volunteer]) : family.modes
    points += language + tables.slots[family.slots + slots]
    points += family.travelWeight * Int32(tables.travel[family.scheme][modes].values[metres])
    let needs =
      volunteers.experienceUnknown[volunteer] == 1
      ? family.needsUnknown : count(0, element, products)
    points += tables.needs[family.needs + needs]
    let interests =
      volunteers.interestsUnknown[volunteer] == 1
      ? family.interestsUnknown : count(2, element, products)
    points += tables.interests[family.interests + interests]
    let wishes = Int(volunteers.preferences[volunteer]) * tables.preferencesWidth
    return points + tables.preferences[family.preferences + wishes + count(3, element, products)]
  }

  /// One of the four counts of a pair: needs, slots, interests, met wishes.
  @inline(__always)
  private func count(_ index: Int, _ element: Int, _ products: [[Float]]) -> Int {
    let field = counts.fields[index]
    return Int((UInt32(products[field.product][element]) >> field.shift) & field.mask)
  }
}
