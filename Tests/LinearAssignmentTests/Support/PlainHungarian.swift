/// The least total of an assignment of all rows, by the textbook method of shortest augmenting paths.
///
/// It is the reference for the solver: written to be checked by reading, with no start, no lists and no
/// special cases. Rows enter one after the other; each grows a tree of shortest alternating paths over
/// reduced costs until it meets a free column. A forbidden pair is `nil`. O(*rows*² × *columns*).
///
/// With `Int64` and `Int128` it is exact, or traps on overflow.
struct PlainHungarian<Number: Comparable & SignedNumeric> {
  /// The sum of the chosen costs.
  private(set) var total: Number

  /// The column of each row.
  private(set) var columnOfRow: [Int]

  /// Finds the least total; `nil` if not all rows can be assigned.
  ///
  /// - Precondition: There are at least as many columns as rows.
  init?(rowCount: Int, columnCount: Int, costs: [Number?]) {
    precondition(rowCount <= columnCount && costs.count == rowCount * columnCount)
    var u = [Number](repeating: .zero, count: rowCount)
    var v = [Number](repeating: .zero, count: columnCount)
    var rowOfColumn = [Int?](repeating: nil, count: columnCount)
    columnOfRow = Array(repeating: -1, count: rowCount)
    for root in 0..<rowCount {
      var distance = [Number?](repeating: nil, count: columnCount)
      var parent = [Int](repeating: -1, count: columnCount)
      var settled: [Int] = []
      var isSettled = [Bool](repeating: false, count: columnCount)
      var row = root
      var length = Number.zero
      var free = -1
      while free < 0 {
        var nearest = -1
        for column in 0..<columnCount where !isSettled[column] {
          if let cost = costs[row * columnCount + column] {
            let candidate = length + (cost - u[row] - v[column])
            if distance[column].map({ candidate < $0 }) ?? true {
              distance[column] = candidate
              parent[column] = row
            }
          }
          guard let here = distance[column] else { continue }
          if nearest < 0 || here < distance[nearest]! { nearest = column }
        }
        guard nearest >= 0 else { return nil }
        length = distance[nearest]!
        if let next = rowOfColumn[nearest] {
          settled.append(nearest)
          isSettled[nearest] = true
          row = next
        } else {
          free = nearest
        }
      }
      // Prices change so that the path costs nothing and no reduced cost falls below zero.
      u[root] += length
      for column in settled {
        let change = length - distance[column]!
        v[column] -= change
        u[rowOfColumn[column]!] += change
      }
      var column = free
      while column >= 0 {
        let row = parent[column]
        rowOfColumn[column] = row
        let before = columnOfRow[row]
        columnOfRow[row] = column
        column = row == root ? -1 : before
      }
    }
    total = .zero
    for row in 0..<rowCount { total += costs[row * columnCount + columnOfRow[row]]! }
  }
}
