import Koppeling
import TestSupport
import Testing

@Suite("Rows of volunteers that pass")
struct PassingRowsTests {
  @Test("are read as they were kept, in parts of any length", arguments: UInt64(0)..<40)
  func readsInParts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Gaps of one, two and three bytes, and the largest of each.
    let gaps = [0, 1, 126, 127, 128, 300, 16_383, 16_384, 3_000_000]
    let passing = (0..<20).map { _ in
      var last = -1
      return (0..<generator.int(0...30)).map { _ in
        last += 1 + generator.pick(gaps)
        return last
      }
    }
    for limit in [1 << 20, 100, 0] {
      var rows = PassingRows(familyCount: passing.count, limit: limit) { passing[$0] }
      for (family, row) in passing.enumerated() { rows.keep(row.map(Int32.init), of: family) }
      for (family, row) in passing.enumerated() {
        let part = generator.int(1...5)
        var found: [Int] = []
        var cursor = PassingRows.Cursor()
        var isDone = false
        while !isDone {
          var left = part
          isDone = rows.read(family, from: &cursor) { volunteer in
            found.append(volunteer)
            left -= 1
            return left > 0
          }
        }
        #expect(found == row)
      }
    }
  }

  @Test("the best few are the first of all in order", arguments: UInt64(0)..<60)
  func shortlist(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let limit = generator.int(0...6)
    var shortlist = Shortlist(limit: limit)
    for _ in 0..<3 {
      let worths = (0..<generator.int(0...300)).map { _ in Int64(generator.int(-3...20)) }
      for (volunteer, worth) in worths.enumerated() {
        shortlist.take(Int32(volunteer), worth: worth)
      }
      let order = worths.indices.sorted { (-worths[$0], $0) < (-worths[$1], $1) }
      #expect(shortlist.empty().map(Int.init) == Array(order.prefix(limit)))
    }
  }
}
