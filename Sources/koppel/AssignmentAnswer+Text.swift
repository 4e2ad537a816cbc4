import KoppelingData

extension AssignmentAnswer {
  /// The answer for people: the sum, then one pair a line, then what was asked besides.
  func text(_ matrix: MatrixFile, _ questions: AssignQuestions) -> String {
    let names = Names(matrix: matrix)
    var lines = [cost.map { "\(status): \($0.text)" } ?? status]
    if let bottleneck { lines.append("worst pair: \(bottleneck.text)") }
    if let violator {
      let members = violator.members.map(String.init).joined(separator: ", ")
      let places = violator.supply == 1 ? "1 place" : "\(violator.supply) places"
      let isOne = violator.demand == 1
      let isCounted = violator.demand != violator.members.count
      let kind = isOne ? String(violator.side.dropLast()) : violator.side
      let side = isCounted ? "units of \(violator.side)" : kind
      let verb = isOne ? "competes" : "compete"
      lines.append("\(violator.demand) \(side) (\(members)) \(verb) for \(places)")
    } else {
      lines += names.pairs(rowToColumn, rowToColumns)
    }
    for level in profile ?? [] { lines.append("cost \(level.cost.text): \(level.count)") }
    if questions.wantsDuals {
      for (row, dual) in rowDuals.enumerated() {
        lines.append("row dual\t\(names.row(row))\t\(dual.text)")
      }
      for (column, dual) in columnDuals.enumerated() {
        lines.append("column dual\t\(names.column(column))\t\(dual.text)")
      }
    }
    for (index, ranked) in (best ?? []).enumerated() {
      lines.append("best \(index + 1): \(ranked.cost.text)")
      lines += names.pairs(ranked.rowToColumn, ranked.rowToColumns)
    }
    if let ties { lines += text(ties, names) }
    if let sensitivity { lines += text(sensitivity, names) }
    for item in explanation?.items ?? [] { lines.append("solver \(item.name): \(item.value)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(_ ties: Ties, _ names: Names) -> [String] {
    let count = ties.count.map(String.init) ?? "more than \(ties.assignments.count)"
    var lines = ["assignments with the best sum: \(count)"]
    for (index, tie) in ties.assignments.enumerated() {
      lines.append("tie \(index + 1)")
      lines += names.pairs(tie, ties.rowToColumns?[index])
    }
    return lines
  }

  private func text(_ sensitivity: Sensitivity, _ names: Names) -> [String] {
    var lines: [String] = []
    for (row, totals) in sensitivity.forced.enumerated() {
      for (column, total) in totals.enumerated() {
        let pair = "\(names.row(row))\t\(names.column(column))"
        lines.append("with\t\(pair)\t\(total?.text ?? "none")")
        let ends = sensitivity.ranges[row][column].map { $0?.text ?? "any" }
        lines.append("range\t\(pair)\t\(ends[0])\t\(ends[1])")
        guard let without = without(row, column, sensitivity) else { continue }
        lines.append("without\t\(pair)\t\(without?.text ?? "none")")
      }
    }
    for (row, gain) in sensitivity.rowCopies.enumerated() {
      lines.append("row copy\t\(names.row(row))\t\(gain?.text ?? "none")")
    }
    for (column, gain) in sensitivity.columnCopies.enumerated() {
      lines.append("column copy\t\(names.column(column))\t\(gain?.text ?? "none")")
    }
    return lines
  }

  /// The sum without a pair, if the answer has it.
  private func without(_ row: Int, _ column: Int, _ sensitivity: Sensitivity) -> Number?? {
    guard let rowToColumns, let each = sensitivity.forbiddenEach else {
      return rowToColumn[row] == column ? .some(sensitivity.forbidden[row]) : nil
    }
    return rowToColumns[row].firstIndex(of: column).map { each[row][$0] }
  }

  /// Rows and columns by their names, or else their numbers.
  private struct Names {
    let matrix: MatrixFile

    func row(_ row: Int) -> String { matrix.rowNames?[row] ?? String(row) }

    func column(_ column: Int) -> String { matrix.columnNames?[column] ?? String(column) }

    func pairs(_ rowToColumn: [Int], _ rowToColumns: [[Int]]?) -> [String] {
      let columns = rowToColumns ?? rowToColumn.map { $0 < 0 ? [] : [$0] }
      return columns.enumerated().flatMap { index, columns in
        columns.map { "\(row(index))\t\(column($0))" }
      }
    }
  }
}
