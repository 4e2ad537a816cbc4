internal import Synchronization

#if canImport(Dispatch)
internal import Dispatch
#endif

/// One family with the volunteers that pass every requirement for it.
struct ValuedRow: Sendable {
  /// The place of the family.
  var family: Int
  /// The places of the volunteers, ascending.
  var volunteers: [Int32]
  /// The value of each of these pairs.
  var values: [Int64]
}

extension PairValues {
  /// Goes through the rows of all families for whom somebody passes, each once.
  ///
  /// Rows that are not stored are scored by blocks, some blocks at once in as many threads; closures are called
  /// by the caller's thread alone, in an order that depends on the caseload only.
  ///
  /// O(*p*) and a scoring of all pairs, for *p* pairs that may be proposed.
  ///
  /// - Parameters:
  ///   - threadLimit: How many threads may score at once, 1 or more.
  ///   - goesOn: Called from time to time with the number of families that are done; returns whether to go on.
  ///   - body: Takes a row.
  /// - Returns: Whether all rows were gone through.
  @discardableResult
  func forEachRow(
    threadLimit: Int,
    while goesOn: (Int) -> Bool = { _ in true },
    _ body: (ValuedRow) -> Void
  ) -> Bool {
    if let tiles { return tiles.forEachRow(threadLimit: threadLimit, while: goesOn, body) }
    for family in 0..<familyCount {
      if family % PairTiles.blockLength == 0, !goesOn(family) { return false }
      let row = row(of: family)
      guard !row.volunteers.isEmpty else { continue }
      body(
        ValuedRow(family: family, volunteers: row.volunteers.map(Int32.init), values: row.values)
      )
    }
    return true
  }
}

extension TileValues {
  /// Goes through all rows; see ``PairValues/forEachRow(threadLimit:while:_:)``.
  fileprivate func forEachRow(
    threadLimit: Int,
    while goesOn: (Int) -> Bool,
    _ body: (ValuedRow) -> Void
  ) -> Bool {
    let length = PairTiles.blockLength
    let blocks = stride(from: 0, to: tiles.families.count, by: length).map { first in
      first..<min(first + length, tiles.families.count)
    }
    // Two blocks for each thread: their rows are in memory at once.
    let step = 2 * threadLimit
    let sorters = Mutex<[RowSorter]>([])
    for first in stride(from: 0, to: blocks.count, by: step) {
      guard goesOn(first * length) else { return false }
      let part = blocks[first..<min(first + step, blocks.count)]
      for rows in rows(of: part, threadLimit: threadLimit, sorters) {
        for row in rows where !row.volunteers.isEmpty { body(row) }
      }
    }
    return true
  }

  /// The rows of some blocks, in as many threads; each takes a sorter, and gives it back.
  private func rows(
    of blocks: ArraySlice<Range<Int>>,
    threadLimit: Int,
    _ sorters: borrowing Mutex<[RowSorter]>
  ) -> [[ValuedRow]] {
    #if canImport(Dispatch)
    let workers = min(threadLimit, blocks.count)
    if workers > 1 {
      let results = Mutex<[[ValuedRow]]>(Array(repeating: [], count: blocks.count))
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        var sorter = sorters.withLock { $0.popLast() } ?? RowSorter(self)
        while true {
          let place = next.add(1, ordering: .relaxed).oldValue
          guard place < blocks.count else { break }
          let rows = sorter.rows(of: blocks[blocks.startIndex + place])
          results.withLock { $0[place] = rows }
        }
        sorters.withLock { $0.append(sorter) }
      }
      return results.withLock { $0 }
    }
    #endif
    var sorter = sorters.withLock { $0.popLast() } ?? RowSorter(self)
    let rows = blocks.map { sorter.rows(of: $0) }
    sorters.withLock { $0.append(sorter) }
    return rows
  }
}

/// Scores blocks of rows, and puts the volunteers of each row in ascending order.
///
/// Tiles have an order of their own. Of each row the volunteers that pass are marked by a bit at their place,
/// and read off in order.
private struct RowSorter: Sendable {
  private let source: TileValues
  private var workspace: PairTiles.Workspace
  private var marks: [BitRow]
  /// The score of each volunteer for each family of a block, where the mark is set.
  private var scores: [Int32]
  private let width: Int

  init(_ source: TileValues) {
    self.source = source
    workspace = source.tiles.makeWorkspace()
    width = (source.tiles.volunteers.max() ?? -1) + 1
    marks = Array(repeating: BitRow(count: width), count: PairTiles.blockLength)
    scores = Array(repeating: 0, count: PairTiles.blockLength * width)
  }

  mutating func rows(of block: Range<Int>) -> [ValuedRow] {
    let (places, width) = (source.tiles.volunteers, width)
    var (marks, scores) = ([BitRow](), [Int32]())
    swap(&marks, &self.marks)
    swap(&scores, &self.scores)
    source.tiles.visit(rows: block, workspace: &workspace) { row, columns, found in
      let place = row - block.lowerBound
      for index in 0..<columns.count {
        let volunteer = places[Int(columns[index])]
        marks[place].insert(volunteer)
        scores[place * width + volunteer] = found[index]
      }
    }
    let rows = block.map { row in
      Self.row(
        source.tiles.families[row],
        base: source.base(ofRow: row),
        &marks[row - block.lowerBound],
        scores[(row - block.lowerBound) * width..<(row - block.lowerBound + 1) * width]
      )
    }
    swap(&marks, &self.marks)
    swap(&scores, &self.scores)
    return rows
  }

  /// Reads off a row, and takes its marks away.
  private static func row(
    _ family: Int,
    base: Int64,
    _ marks: inout BitRow,
    _ scores: ArraySlice<Int32>
  ) -> ValuedRow {
    let count = marks.count
    var row = ValuedRow(family: family, volunteers: [], values: [])
    row.volunteers.reserveCapacity(count)
    row.values.reserveCapacity(count)
    marks.visit { volunteer in
      row.volunteers.append(Int32(volunteer))
      row.values.append(base + Int64(scores[scores.startIndex + volunteer]))
      return true
    }
    marks.removeAll()
    return row
  }
}
