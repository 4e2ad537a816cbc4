/// Short lists of whole numbers by number, one after the other in memory.
struct Lists: Sendable {
  private var starts: [Int] = [0]
  private var items: [Int32] = []

  /// The number of lists.
  var count: Int { starts.count - 1 }

  subscript(list: Int) -> ArraySlice<Int32> {
    items[starts[list]..<starts[list + 1]]
  }

  /// No lists.
  init() {}

  /// For each item below a count, the lists that have it, ascending.
  init(reversing lists: Lists, count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for item in lists.items { starts[Int(item) + 1] += 1 }
    for item in 0..<count { starts[item + 1] += starts[item] }
    items = [Int32](repeating: 0, count: lists.items.count)
    var next = starts
    for list in 0..<lists.count {
      for item in lists[list] {
        items[next[Int(item)]] = Int32(list)
        next[Int(item)] += 1
      }
    }
  }

  /// For each key below a count, the elements that have it, ascending; a key below 0 has no list.
  init(grouping keys: [Int32], count: Int) {
    var own = Lists()
    for key in keys {
      if key >= 0 { own.add(key) }
      own.endList()
    }
    self.init(reversing: own, count: count)
  }

  /// Adds an item to the list that is being made.
  mutating func add(_ item: Int32) {
    items.append(item)
  }

  /// Ends the list that is being made.
  mutating func endList() {
    starts.append(items.count)
  }
}

/// Remembers which whole numbers were met in this round.
struct Stamps: Sendable {
  private var rounds: [Int32]
  private var round: Int32 = 0

  init(count: Int) {
    rounds = [Int32](repeating: 0, count: count)
  }

  /// Forgets everything.
  mutating func clear() {
    round += 1
  }

  /// Whether a number is met for the first time in this round.
  mutating func meet(_ number: Int) -> Bool {
    guard rounds[number] != round else { return false }
    rounds[number] = round
    return true
  }
}
