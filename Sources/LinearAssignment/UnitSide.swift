/// The units of one side of a problem, each a row or a column of a problem without capacities.
struct UnitSide: Sendable {
  /// The units of each index.
  private(set) var units: [[Int]] = []

  /// The index of each unit.
  private(set) var owners: [Int] = []

  init(capacities: [Int]) {
    for (index, capacity) in capacities.enumerated() {
      units.append(Array(owners.count..<owners.count + capacity))
      owners += repeatElement(index, count: capacity)
    }
  }

  /// Adds an index without units at the end.
  mutating func append() { units.append([]) }

  /// Adds a unit of an index, as the last of all units.
  mutating func addUnit(of index: Int) {
    units[index].append(owners.count)
    owners.append(index)
  }

  /// Removes a unit; later ones move up by one.
  ///
  /// O(*units*).
  mutating func removeUnit(_ unit: Int) {
    let index = owners.remove(at: unit)
    units[index].removeAll { $0 == unit }
    for index in units.indices {
      for place in units[index].indices where units[index][place] > unit {
        units[index][place] -= 1
      }
    }
  }

  /// Removes an index that has no units; later ones move up by one.
  mutating func remove(_ index: Int) {
    units.remove(at: index)
    for unit in owners.indices where owners[unit] > index { owners[unit] -= 1 }
  }
}
