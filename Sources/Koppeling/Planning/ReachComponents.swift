/// The strongly connected components of the volunteers that waiting families reach, where an arc leads
/// from a volunteer to everybody who passes for a family that the volunteer is proposed for.
///
/// R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972).
/// A row is read as far as the next volunteer not seen before, and read on from there, so each is
/// read once in all; no arc is stored. O(*arcs*).
struct ReachComponents {
  /// The component of each volunteer, or -1 for one that is not reached.
  private(set) var componentOfVolunteer: [Int32]
  /// How many components there are; arcs between two lead to the one with the lower number.
  private(set) var count = 0

  private let rows: PassingRows
  private let familiesOfVolunteer: [[Int]]
  private var number: [Int32]
  private var low: [Int32]
  private var visited: Int32 = 0
  private var open: [Int32] = []
  private var path: [Step] = []

  /// A volunteer on the path of the search, and how far their rows are read.
  private struct Step {
    let volunteer: Int
    var family = 0
    var cursor = PassingRows.Cursor()
  }

  init(rows: PassingRows, familiesOfVolunteer: [[Int]], from waiting: [Int]) {
    self.rows = rows
    self.familiesOfVolunteer = familiesOfVolunteer
    number = [Int32](repeating: -1, count: familiesOfVolunteer.count)
    low = number
    componentOfVolunteer = number
    for family in waiting {
      var cursor = PassingRows.Cursor()
      while let root = nextUnseen(family, from: &cursor, parent: nil) { search(from: root) }
    }
  }

  private mutating func search(from root: Int) {
    enter(root)
    while let top = path.last {
      if let child = nextChild(of: top) {
        enter(child)
        continue
      }
      path.removeLast()
      if let parent = path.last {
        low[parent.volunteer] = min(low[parent.volunteer], low[top.volunteer])
      }
      if low[top.volunteer] == number[top.volunteer] { close(top.volunteer) }
    }
  }

  private mutating func enter(_ volunteer: Int) {
    number[volunteer] = visited
    low[volunteer] = visited
    visited += 1
    open.append(Int32(volunteer))
    path.append(Step(volunteer: volunteer))
  }

  private mutating func nextChild(of step: Step) -> Int? {
    var step = step
    let families = familiesOfVolunteer[step.volunteer]
    while step.family < families.count {
      let child = nextUnseen(families[step.family], from: &step.cursor, parent: step.volunteer)
      if child == nil {
        step.family += 1
        step.cursor = PassingRows.Cursor()
      }
      path[path.count - 1] = step
      if let child { return child }
    }
    return nil
  }

  /// The next volunteer of a row that was not seen before; those that are open on the way there tell
  /// how low the parent reaches.
  private mutating func nextUnseen(
    _ family: Int,
    from cursor: inout PassingRows.Cursor,
    parent: Int?
  ) -> Int? {
    var found: Int?
    var lowest = parent.map { low[$0] } ?? 0
    rows.read(family, from: &cursor) { volunteer in
      guard number[volunteer] >= 0 else {
        found = volunteer
        return false
      }
      if componentOfVolunteer[volunteer] < 0 { lowest = min(lowest, number[volunteer]) }
      return true
    }
    if let parent { low[parent] = lowest }
    return found
  }

  private mutating func close(_ volunteer: Int) {
    while let member = open.popLast() {
      componentOfVolunteer[Int(member)] = Int32(count)
      if Int(member) == volunteer { break }
    }
    count += 1
  }
}
