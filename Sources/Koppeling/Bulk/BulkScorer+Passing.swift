extension BulkScorer {
  /// Memory for one thread.
  struct Workspace {
    /// The volunteers of the pairs of a tile that pass, family after family.
    var columns: [Int32]
    /// The square of half the chord between the homes of each of these pairs.
    var squares: [Double]
    /// The scores of these pairs.
    var scores: [Int32]
    /// Where each family's pairs begin, and at the end their number.
    var starts: [Int]
    var counts: PackedCounts.Workspace

    init(_ scorer: BulkScorer, rows: Int) {
      let size = rows * PackedCounts.stripWidth
      columns = [Int32](repeating: 0, count: size)
      squares = [Double](repeating: 0, count: size)
      scores = [Int32](repeating: 0, count: size)
      starts = [Int](repeating: 0, count: rows + 1)
      counts = PackedCounts.Workspace(scorer.counts, rows: rows)
    }
  }

  /// Finds the pairs of some families and a strip that pass every requirement.
  ///
  /// - Parameters:
  ///   - rows: The families.
  ///   - strip: The strip of volunteers.
  ///   - columns: From its beginning on set to the volunteers of the pairs, family after family.
  ///   - squares: Set to the square of half the chord between the homes of each pair.
  ///   - starts: Set to where each family's pairs begin, and at the end their number.
  func findPassing(
    families rows: Range<Int>,
    strip: Int,
    columns: inout [Int32],
    squares: inout [Double],
    starts: inout [Int]
  ) {
    let range = counts.volunteers(inStrip: strip)
    let firstRun = range.lowerBound / BulkRegions.runLength
    let runCount = (range.count + BulkRegions.runLength - 1) / BulkRegions.runLength
    var columns = columns.mutableSpan
    var squares = squares.mutableSpan
    var count = 0
    for row in rows {
      let family = families[row]
      starts[row - rows.lowerBound] = count
      guard family.isReady else { continue }
      let first = count
      for run in firstRun..<firstRun + runCount {
        let squared = Globe.halfChordSquared(from: family.home, to: regions.runs[run].center)
        guard squared <= limit(family, run: run) else { continue }
        let begin = count
        append(family, row, run: run, free: free(family, run: run), to: &columns, &squares, &count)
        if family.nearSquare >= 0,
          squared <= regions.runs[run].limit(chord: Ball.chord(ofReach: family.nearSquare))
        {
          keepApart(family, from: begin, in: &columns, &squares, &count)
        }
      }
      keepRare(family, range, from: first, in: &columns, &squares, &count)
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

  /// The square of half the distance of a family from the centre of a run beyond which no volunteer of
  /// it is within reach.
  @inline(__always)
  private func limit(_ family: BulkFamily, run: Int) -> Double {
    volunteerTravels
      ? regions.limits[family.scheme * regions.runs.count + run]
      : regions.runs[run].limit(chord: family.chord)
  }

  /// The volunteers of a run with a common slot, no clash of boundaries, a common language, and
  /// whatever else follows from the volunteer and the start.
  @inline(__always)
  private func free(_ family: BulkFamily, run: Int) -> UInt64 {
    masks.free(family.bits, run: run) & rows.words[family.baseRow + run]
      & rows.words[family.languageRow + run]
  }

  /// Appends those volunteers of a run that are within reach.
  @inline(__always)
  private func append(
    _ family: BulkFamily,
    _ row: Int,
    run: Int,
    free: UInt64,
    to columns: inout MutableSpan<Int32>,
    _ squares: inout MutableSpan<Double>,
    _ count: inout Int
  ) {
    let (homes, reaches) = (homes.span, tables.reach.span)
    let first = run * BulkRegions.runLength
    // Where the child travels, one reach holds for all volunteers.
    let firstReach = volunteerTravels ? family.scheme * homes.count : row
    let step = volunteerTravels ? 1 : 0
    precondition(
      count + free.nonzeroBitCount <= min(columns.count, squares.count)
        && first + BulkRegions.runLength - free.leadingZeroBitCount <= homes.count
        && firstReach + (homes.count - 1) * step < reaches.count
    )
    let (x, y, z) = (family.home.x, family.home.y, family.home.z)
    let home = Globe.UnitVector(x: x, y: y, z: z)
    var kept = count
    var free = free
    while free != 0 {
      let place = first &+ free.trailingZeroBitCount
      free &= free &- 1
      // Within bounds: places of people, of whom no more are found than there is room for.
      unsafe columns[unchecked: kept] = Int32(truncatingIfNeeded: place)
      let squared = unsafe Globe.halfChordSquared(from: home, to: homes[unchecked: place])
      unsafe squares[unchecked: kept] = squared
      let room = unsafe reaches[unchecked: firstReach &+ place &* step] - squared
      // Near or far looks like chance, and a wrong guess of the processor costs more than the test: the
      // sign of the difference is taken as a number. A rounded difference keeps its sign, and that of
      // equal numbers is positive.
      kept &+= Int(truncatingIfNeeded: ~room.bitPattern &>> 63)
    }
    count = kept
  }

  /// Keeps the volunteers whose home is not too near, or surely in another place.
  private func keepApart(
    _ family: BulkFamily,
    from first: Int,
    in columns: inout MutableSpan<Int32>,
    _ squares: inout MutableSpan<Double>,
    _ count: inout Int
  ) {
    keep(from: first, in: &columns, &squares, &count) { column, squared in
      let place = volunteers[column].place
      let mayBeSame = place == family.place || place == 0 || family.place == 0
      return squared > family.nearSquare || !mayBeSame
    }
  }

  /// Keeps the volunteers that are not refused and at whose start the children's ages fit: both ask
  /// something of few families.
  private func keepRare(
    _ family: BulkFamily,
    _ range: Range<Int>,
    from first: Int,
    in columns: inout MutableSpan<Int32>,
    _ squares: inout MutableSpan<Double>,
    _ count: inout Int
  ) {
    if !family.fitsOnStart.isEmpty {
      keep(from: first, in: &columns, &squares, &count) { column, _ in
        family.fitsOnStart[Int(max(family.start, volunteers[column].start))]
      }
    }
    for refused in family.refused where range.contains(refused) {
      keep(from: first, in: &columns, &squares, &count) { column, _ in column != refused }
    }
  }

  /// Keeps the pairs from some place on that fulfil a condition.
  @inline(__always)
  private func keep(
    from first: Int,
    in columns: inout MutableSpan<Int32>,
    _ squares: inout MutableSpan<Double>,
    _ count: inout Int,
    where isKept: (_ column: Int, _ squared: Double) -> Bool
  ) {
    var kept = first
    for index in first..<count {
      let (column, squared) = (columns[index], squares[index])
      columns[kept] = column
      squares[kept] = squared
      kept += isKept(Int(column), squared) ? 1 : 0
    }
    count = kept
  }
}
