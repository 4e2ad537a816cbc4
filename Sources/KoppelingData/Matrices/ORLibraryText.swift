import Koppeling

/// The text form of assignment problems in the OR-Library of Beasley (1990).
///
/// First comes *n*. A dense problem follows with *n* × *n* costs, row after row and wrapped over
/// lines anyhow; a sparse one with a row, a column (both from 1) and a cost a time. The two are told
/// apart by how many numbers follow; a file named `assignp…` is sparse whatever their number.
enum ORLibraryText {
  /// The largest *n* that is read; a dense matrix of that size fills the memory of a large machine.
  private static let largest = 1_000_000

  static func read(_ text: [UInt8], isSparse: Bool? = nil) throws(StructureFault) -> MatrixFile {
    var scanner = NumberScanner(text)
    guard case .whole(let size) = try scanner.next(), (1...Int64(largest)).contains(size) else {
      throw StructureFault(
        line: scanner.line,
        nl: "hier hoort eerst het aantal rijen, een geheel getal van 1 of meer",
        en: "the number of rows belongs here first, a whole number of 1 or more"
      )
    }
    let n = Int(size)
    var numbers: [ParsedNumber] = []
    var lines: [Int] = []
    while let number = try scanner.next() {
      numbers.append(number)
      lines.append(scanner.line)
    }
    if numbers.count == n * n, isSparse != true { return dense(n, numbers) }
    guard numbers.count.isMultiple(of: 3), !numbers.isEmpty else {
      throw StructureFault(
        line: scanner.line,
        nl:
          "na \(n) volgen \(numbers.count) getallen: er horen er \(n * n) te staan, of steeds een "
          + "rij, een kolom en een getal",
        en:
          "\(numbers.count) numbers follow \(n): there should be \(n * n), or a row, a column and "
          + "a number each time"
      )
    }
    return try sparse(n, numbers, lines)
  }

  private static func dense(_ n: Int, _ numbers: [ParsedNumber]) -> MatrixFile {
    var collector = NumberCollector()
    collector.reserve(numbers.count)
    for number in numbers { collector.append(number) }
    return MatrixFile(rowCount: n, columnCount: n, content: .dense(collector.elements))
  }

  private static func sparse(
    _ n: Int,
    _ numbers: [ParsedNumber],
    _ lines: [Int]
  ) throws(StructureFault) -> MatrixFile {
    var rows: [Int] = []
    var columns: [Int] = []
    var costs = NumberCollector()
    var seen: Set<Int> = []
    for index in stride(from: 0, to: numbers.count, by: 3) {
      guard case .whole(let row) = numbers[index], case .whole(let column) = numbers[index + 1],
        (1...Int64(n)).contains(row), (1...Int64(n)).contains(column)
      else {
        throw StructureFault(
          line: lines[index],
          nl: "hier horen een rij en een kolom van 1 tot en met \(n)",
          en: "a row and a column from 1 to \(n) belong here"
        )
      }
      guard seen.insert(Int(row - 1) * n + Int(column - 1)).inserted else {
        throw StructureFault(
          line: lines[index],
          nl: "het paar \(row), \(column) staat er twee keer: haal er een weg",
          en: "the pair \(row), \(column) is there twice: remove one"
        )
      }
      rows.append(Int(row - 1))
      columns.append(Int(column - 1))
      costs.append(numbers[index + 2])
    }
    return MatrixFile(
      rowCount: n,
      columnCount: n,
      content: .sparse(rows: rows, columns: columns, costs.elements)
    )
  }
}
