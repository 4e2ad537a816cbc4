internal import Synchronization

#if canImport(Dispatch)
internal import Dispatch
#endif

/// One look at all pairs of a source under given prices.
///
/// Blocks of rows are shared out among threads; what is found in a block does not depend on who looked.
struct PricePass<Cost: AssignmentCost>: Sendable {
  typealias Weight = Cost.Total

  /// What one block holds.
  struct Finding: Sendable {
    /// The pairs found, by rows.
    var offers: [KeptPairs<Cost>.Offer] = []
    /// The least reduced weight of each row's offers, `nil` for a row without.
    var least: [Weight?] = []
    /// How many pairs were looked at.
    var pairCount = 0
    /// The largest magnitude of a cost, where costs are checked.
    var magnitude = Weight.zero
    /// A cost that no problem may hold.
    var fault: AssignmentError?
  }

  let costs: ImplicitCosts<Cost>
  let isNegated: Bool

  /// The prices of rows, with those of their groups.
  var u: [Weight]

  /// The prices of columns.
  var v: [Weight]

  /// Other prices of columns under which pairs of each row are found as well; none if empty.
  var rivalPrices: [Weight] = []

  /// Only pairs with a reduced weight of this or less are found.
  var threshold: Weight

  /// The greatest number of pairs of a row that are found.
  var capacity: Int

  /// Pairs that are kept already and not found again.
  var kept: KeptPairs<Cost>

  /// Rows and columns among whose pairs is looked; all if empty.
  var openRows: [Bool] = []
  var openColumns: [Bool] = []

  /// How large weights may be; checked if given.
  var limit: MagnitudeLimit<Weight>?

  /// Looks at some blocks, in as many threads.
  func findings(in blocks: ArraySlice<Range<Int>>, threadCount: Int) -> [Finding] {
    #if canImport(Dispatch)
    let workers = min(threadCount, blocks.count)
    if workers > 1 {
      let results = Mutex<[Finding?]>(Array(repeating: nil, count: blocks.count))
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        let reader = costs.source.makeReader()
        var memory = Memory(self)
        while true {
          let place = next.add(1, ordering: .relaxed).oldValue
          guard place < blocks.count else { return }
          let finding = look(blocks[blocks.startIndex + place], reader, &memory)
          results.withLock { $0[place] = finding }
        }
      }
      return results.withLock { $0.map { $0 ?? Finding() } }
    }
    #endif
    let reader = costs.source.makeReader()
    var memory = Memory(self)
    return blocks.map { look($0, reader, &memory) }
  }

  /// What one thread needs.
  private struct Memory {
    var selection: RowSelection<Cost>
    var rival: RowSelection<Cost>

    init(_ pass: PricePass) {
      let rowCount = pass.costs.source.blockLength
      selection = RowSelection(rowCount: rowCount, capacity: pass.capacity)
      rival = RowSelection(
        rowCount: pass.rivalPrices.isEmpty ? 0 : rowCount,
        capacity: pass.capacity
      )
    }
  }

  private func look(
    _ block: Range<Int>,
    _ reader: any CostReader<Cost>,
    _ memory: inout Memory
  ) -> Finding {
    var finding = Finding()
    for place in 0..<block.count {
      memory.selection.begin(place, upTo: threshold)
      if !rivalPrices.isEmpty { memory.rival.begin(place, upTo: threshold) }
    }
    reader.read(block) { row, columns, costs in
      finding.pairCount += columns.count
      if let limit, finding.fault == nil {
        finding.fault = Self.fault(row, columns, costs, limit, &finding.magnitude)
      }
      if finding.fault != nil || (!openRows.isEmpty && !openRows[row]) { return }
      let place = row - block.lowerBound
      select(row, place, columns, costs, v.span, &memory.selection)
      if !rivalPrices.isEmpty {
        select(row, place, columns, costs, rivalPrices.span, &memory.rival)
      }
    }
    for row in block {
      let place = row - block.lowerBound
      finding.least.append(memory.selection.least(of: place))
      let first = finding.offers.count
      memory.selection.append(row: place, as: row, to: &finding.offers)
      guard !rivalPrices.isEmpty else { continue }
      let own = Set(finding.offers[first...].map(\.column))
      var others: [KeptPairs<Cost>.Offer] = []
      memory.rival.append(row: place, as: row, to: &others)
      finding.offers += others.filter { !own.contains($0.column) }
    }
    return finding
  }

  @inline(__always)
  private func select(
    _ row: Int,
    _ place: Int,
    _ columns: Span<Int32>,
    _ costs: Span<Cost>,
    _ prices: Span<Weight>,
    _ selection: inout RowSelection<Cost>
  ) {
    precondition(columns.count == costs.count, "one cost for each column")
    let potential = u[row]
    var bar = selection.bars[place]
    for index in 0..<columns.count {
      let cost = costs[index]
      guard !cost.isForbidden else { continue }
      let column = Int(columns[index])
      let reduced = (isNegated ? cost.total.negation : cost.total) - potential - prices[column]
      guard reduced <= bar else { continue }
      if !openColumns.isEmpty, !openColumns[column] { continue }
      if kept.holds(row, columns[index]) { continue }
      selection.take(place, key: reduced, columns[index], cost)
      bar = selection.bars[place]
    }
  }

  /// The first cost that no problem may hold.
  private static func fault(
    _ row: Int,
    _ columns: Span<Int32>,
    _ costs: Span<Cost>,
    _ limit: MagnitudeLimit<Weight>,
    _ magnitude: inout Weight
  ) -> AssignmentError? {
    var (least, greatest) = (Weight.zero, Weight.zero)
    var isWithin = true
    for index in 0..<costs.count where !costs[index].isForbidden {
      let total = costs[index].total
      isWithin = total <= limit.value && total >= -limit.value && isWithin
      least = min(least, total)
      greatest = max(greatest, total)
    }
    guard !isWithin else {
      magnitude = max(magnitude, greatest, -least)
      return nil
    }
    for index in 0..<costs.count where !costs[index].isForbidden {
      let (cost, total) = (costs[index], costs[index].total)
      if cost.isRefused {
        return .refusedCost(Pair(row: row, column: Int(columns[index])), value: cost.text)
      }
      guard total <= limit.value, total >= -limit.value else {
        return .sumsTooLarge(magnitude: cost.text, steps: limit.steps)
      }
    }
    return nil
  }
}
