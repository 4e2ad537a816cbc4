/// Makes a whole assignment and feasible duals of what an engine had when it was stopped.
///
/// Rows without a column take a free one of small reduced weight, or leave, or turn others out along
/// whatever way there is: a breadth-first search, which does not look at weights. Then every row gets the
/// largest potential that the prices allow, so that potentials and prices bound the optimum. Every row is
/// gone through once, more often only where no free column is allowed.
struct PlainCompletion<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  private let builder: NetworkBuilder<Cost>
  private let reader: RowReader<Cost>?
  private let network: Network<Weight>?
  private let exits: [Weight]
  private let limit: MagnitudeLimit<Weight>
  private var owner: [Int32]

  private(set) var answer: PlainAssignment<Weight>

  /// The rows and columns that a failing search reached.
  private(set) var reached: (rows: [Int], columns: [Int]) = ([], [])

  init(
    _ answer: PlainAssignment<Weight>,
    _ builder: NetworkBuilder<Cost>,
    _ limit: MagnitudeLimit<Weight>
  ) {
    self.answer = answer
    self.builder = builder
    self.limit = limit
    reader = builder.reader()
    network = reader == nil ? builder.network() : nil
    exits = builder.exits()
    owner = Array(repeating: -1, count: answer.v.count)
    for (row, column) in answer.columnOfRow.enumerated() where column >= 0 {
      owner[Int(column)] = Int32(row)
    }
  }

  /// Completes the assignment.
  ///
  /// Returns `false` if there is none: a row then has no way to anything free.
  mutating func complete() throws(AssignmentError) -> Bool {
    for row in answer.columnOfRow.indices {
      if let reader { try reader.examine(row, limit) }
      setPotential(of: row)
    }
    for row in answer.columnOfRow.indices where answer.columnOfRow[row] == -1 {
      guard findPlace(row) else { return false }
    }
    return true
  }

  /// Sets the potential of a row, and takes its best free column or exit if it has no place yet.
  private mutating func setPotential(of row: Int) {
    var potential = exits.isEmpty ? Weight.forbidden : exits[row]
    var free = (reduced: potential, column: Int32(-2))
    forEachColumn(of: row) { column, weight in
      let reduced = weight - answer.v[column]
      potential = min(potential, reduced)
      if owner[column] < 0, reduced < free.reduced { free = (reduced, Int32(column)) }
    }
    answer.u[row] = potential.isForbidden ? 0 : potential
    guard answer.columnOfRow[row] == -1, !free.reduced.isForbidden else { return }
    answer.columnOfRow[row] = free.column
    if free.column >= 0 { owner[Int(free.column)] = Int32(row) }
  }

  private func forEachColumn(of row: Int, _ body: (_ column: Int, _ weight: Weight) -> Void) {
    guard let reader else {
      network?.forEachSink(of: row, body)
      return
    }
    for column in 0..<reader.columnCount {
      if let weight = reader.allowedWeight(row, column) { body(column, weight) }
    }
  }

  /// Finds a way for a row, turning others out.
  private mutating func findPlace(_ root: Int) -> Bool {
    var parent = [Int32](repeating: -1, count: owner.count)
    var rows = [Int32(root)]
    var columns: [Int] = []
    var next = 0
    while next < rows.count {
      let row = Int(rows[next])
      next += 1
      if !exits.isEmpty {
        let column = answer.columnOfRow[row]
        answer.columnOfRow[row] = -2
        if column >= 0 { shift(to: Int(column), parent, root) }
        return true
      }
      var end: Int?
      forEachColumn(of: row) { column, _ in
        guard end == nil, parent[column] < 0 else { return }
        parent[column] = Int32(row)
        columns.append(column)
        if owner[column] < 0 { end = column } else { rows.append(owner[column]) }
      }
      if let end {
        shift(to: end, parent, root)
        return true
      }
    }
    reached = (rows.map(Int.init).sorted(), columns.sorted())
    return false
  }

  private mutating func shift(to end: Int, _ parent: [Int32], _ root: Int) {
    var column = end
    while true {
      let row = Int(parent[column])
      let before = Int(answer.columnOfRow[row])
      answer.columnOfRow[row] = Int32(column)
      owner[column] = Int32(row)
      if row == root { return }
      column = before
    }
  }
}
