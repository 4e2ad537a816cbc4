extension BulkScorer {
  /// Memory for one thread.
  struct Workspace {
    /// The volunteers of the pairs of a tile that pass, family after family.
    var columns: [Int32]
    /// The scores of these pairs.
    var scores: [Int32]
    /// Where each family's pairs begin, and at the end their number.
    var starts: [Int]
    /// The packed counts of the pairs, one part of this length for each product.
    var sums: [Float]
    let partLength: Int
    var counts: PackedCounts.Workspace

    init(_ scorer: BulkScorer, rows: Int) {
      let size = rows * PackedCounts.stripWidth
      columns = [Int32](repeating: 0, count: size)
      scores = [Int32](repeating: 0, count: size)
      starts = [Int](repeating: 0, count: rows + 1)
      sums = [Float](repeating: 0, count: scorer.counts.productCount * size)
      partLength = size
      counts = PackedCounts.Workspace(scorer.counts, rows: rows)
    }
  }

  /// Finds the pairs of some families and a strip that pass every requirement.
  func findPassing(
    families rows: Range<Int>,
    strip: Int,
    columns: inout [Int32],
    starts: inout [Int]
  ) {
    let range = counts.volunteers(inStrip: strip)
    let firstRun = range.lowerBound / BulkRegions.runLength
    let runCount = (range.count + BulkRegions.runLength - 1) / BulkRegions.runLength
    var columns = columns.mutableSpan
    var count = 0
    for row in rows {
      let family = families[row]
      starts[row - rows.lowerBound] = count
      guard family.isReady else { continue }
      let first = count
      for run in firstRun..<firstRun + runCount where mayReach(family, run: run) {
        let lower = run * BulkRegions.runLength
        let block = lower..<min(lower + BulkRegions.runLength, range.upperBound)
        let begin = count
        appendFree(family, block, to: &columns, &count)
        keepNear(family, from: begin, in: &columns, &count)
      }
      keepRare(family, range, from: first, in: &columns, &count)
    }
    starts[rows.count] = count
  }

  /// Whether some volunteer of a strip may be within reach of some family of a ball.
  func mayReach(_ homes: Ball, _ rows: Range<Int>, strip: Int) -> Bool {
    let chord =
      volunteerTravels
      ? regions.stripChords[strip] : families[rows].lazy.map(\.chord).max() ?? -.infinity
    return homes.mayReach(regions.strips[strip], chord: chord)
  }

  /// Whether some volunteer of a run may be within reach of a family.
  @inline(__always)
  private func mayReach(_ family: BulkFamily, run: Int) -> Bool {
    let ball = regions.runs[run]
    let squared = Globe.halfChordSquared(from: family.home, to: ball.center)
    let limit =
      volunteerTravels
      ? regions.limits[family.scheme * regions.runs.count + run]
      : ball.limit(chord: family.chord)
    return squared <= limit
  }

  /// Appends the volunteers with a common slot, no clash of boundaries, and whatever else follows from
  /// the volunteer and the start.
  private func appendFree(
    _ family: BulkFamily,
    _ block: Range<Int>,
    to columns: inout MutableSpan<Int32>,
    _ count: inout Int
  ) {
    let slots = volunteers.slots.span.extracting(block)
    let clash = volunteers.clash.span.extracting(block)
    let base = tables.base.span.extracting(
      family.base + block.lowerBound..<family.base + block.upperBound
    )
    precondition(count + block.count <= columns.count)
    var found = count
    for index in 0..<block.count {
      // Within bounds: no more is written than there are columns, and the spans have equal lengths.
      unsafe columns[unchecked: found] = Int32(truncatingIfNeeded: block.lowerBound &+ index)
      let isFree = unsafe slots[unchecked: index] & family.free != 0 ? 1 : 0
      let isCalm = unsafe clash[unchecked: index] & family.clash == 0 ? 1 : 0
      let isFit = unsafe base[unchecked: index] >= 0 ? 1 : 0
      found &+= isFree & isCalm & isFit
    }
    count = found
  }

  /// Keeps the volunteers within reach, not too near, and with a common language.
  private func keepNear(
    _ family: BulkFamily,
    from first: Int,
    in columns: inout MutableSpan<Int32>,
    _ count: inout Int
  ) {
    let (x, y, z) = (volunteers.x.span, volunteers.y.span, volunteers.z.span)
    let (classes, places) = (volunteers.language.span, volunteers.place.span)
    let languages = tables.language.span.extracting(
      family.language..<family.language + languageClasses
    )
    let reaches = tables.reach.span
    let firstReach = family.scheme * volunteers.x.count
    var kept = first
    for index in first..<count {
      let column = columns[index]
      let place = Int(column)
      let home = Globe.UnitVector(x: x[place], y: y[place], z: z[place])
      let squared = Globe.halfChordSquared(from: family.home, to: home)
      let reach = volunteerTravels ? reaches[firstReach + place] : family.reach
      let other = places[place]
      let mayBeSame = (other == family.place ? 1 : 0) | (other == 0 || family.place == 0 ? 1 : 0)
      let isNear = squared <= reach ? 1 : 0
      let isSame = (squared <= family.nearSquare ? 1 : 0) & mayBeSame
      let speaks = languages[Int(classes[place])] >= 0 ? 1 : 0
      columns[kept] = column
      kept += isNear & (1 - isSame) & speaks
    }
    count = kept
  }

  /// Keeps the volunteers that are not refused and at whose start the children's ages fit: both ask
  /// something of few families.
  private func keepRare(
    _ family: BulkFamily,
    _ range: Range<Int>,
    from first: Int,
    in columns: inout MutableSpan<Int32>,
    _ count: inout Int
  ) {
    if !family.fitsOnStart.isEmpty {
      var kept = first
      for index in first..<count {
        let column = columns[index]
        let start = max(family.start, volunteers.start[Int(column)])
        columns[kept] = column
        kept += family.fitsOnStart[Int(start)] ? 1 : 0
      }
      count = kept
    }
    for refused in family.refused where range.contains(refused) {
      var kept = first
      for index in first..<count {
        let column = columns[index]
        columns[kept] = column
        kept += Int(column) == refused ? 0 : 1
      }
      count = kept
    }
  }
}
