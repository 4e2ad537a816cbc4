internal import Synchronization

#if canImport(Dispatch)
internal import Dispatch
#endif

extension CandidateEngine {
  /// How many rows are read between two progress points.
  private static var chunkLength: Int { 512 }

  /// Reads every row once: checks its costs and lists its candidates.
  ///
  /// With several threads each takes a part of the rows. The lists do not depend on who made them.
  mutating func makeLists(under prices: [Weight]) throws(AssignmentError) {
    guard let reader else { return }
    let maker = CandidateListMaker(
      reader,
      limit: limit,
      capacity: selector.capacity,
      prices: prices
    )
    for start in stride(from: 0, to: rowCount, by: Self.chunkLength) {
      guard goesOn(0) else { return }
      let rows = start..<min(start + Self.chunkLength, rowCount)
      statistics.fullRowsScanned += rows.count
      if threadCount > 1 {
        try makeLists(of: rows, maker)
      } else {
        try maker.make(rows, into: &lists, from: 0, &selector)
      }
    }
  }

  /// Shares rows out among threads.
  ///
  /// Of several faults the first is thrown.
  private mutating func makeLists(
    of rows: Range<Int>,
    _ maker: CandidateListMaker<Cost>
  ) throws(AssignmentError) {
    #if canImport(Dispatch)
    let (columnCount, capacity, threadCount) = (columnCount, selector.capacity, threadCount)
    let made = Mutex<[Int: Result<CandidateLists<Weight>, AssignmentError>]>([:])
    DispatchQueue.concurrentPerform(iterations: threadCount) { thread in
      let part = Self.part(thread, of: rows, threadCount)
      var selector = CandidateSelector<Weight>(columnCount: columnCount, capacity: capacity)
      var lists = CandidateLists<Weight>()
      lists.prepare(rowCount: part.count, capacity: capacity)
      do throws(AssignmentError) {
        try maker.make(part, into: &lists, from: part.lowerBound, &selector)
        made.withLock { [lists] in $0[thread] = .success(lists) }
      } catch {
        made.withLock { $0[thread] = .failure(error) }
      }
    }
    let results = made.withLock { $0 }
    for thread in 0..<threadCount {
      guard let result = results[thread] else { preconditionFailure("every thread has ended") }
      lists.replace(Self.part(thread, of: rows, threadCount), with: try result.get())
    }
    #else
    try maker.make(rows, into: &lists, from: 0, &selector)
    #endif
  }

  private static func part(_ thread: Int, of rows: Range<Int>, _ threadCount: Int) -> Range<Int> {
    let start = rows.lowerBound + rows.count * thread / threadCount
    return start..<rows.lowerBound + rows.count * (thread + 1) / threadCount
  }
}
