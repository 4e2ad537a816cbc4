import LinearAssignment

/// One problem of the speed table, written `uniform/1000`, `uniform/1000x5000` or `sparse50/5000`.
struct SpeedCell {
  enum Kind {
    case dense(SpeedFamily)
    case sparse(perRow: Int)
  }

  let name: String
  let kind: Kind
  let rows: Int
  let columns: Int

  init(_ name: String) throws {
    let parts = name.split(separator: "/")
    let sizes = (parts.last ?? "").split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, let rows = sizes.first, let columns = sizes.last, rows > 0, columns > 0
    else { throw SpeedError.unknownCell(name) }
    self.name = name
    self.rows = rows
    self.columns = columns
    if let family = SpeedFamily(rawValue: String(parts[0])) {
      kind = .dense(family)
    } else if parts[0].hasPrefix("sparse"), let perRow = Int(parts[0].dropFirst(6)) {
      kind = .sparse(perRow: perRow)
    } else {
      throw SpeedError.unknownCell(name)
    }
  }

  /// The cells of the table, and the ratio that each must reach at least.
  static let table: [(names: [String], atLeast: Double)] = [
    (["uniform/5000"], 8),
    (["intn/5000", "matching/5000"], 5),
    (["uniform/2000", "intn/2000", "matching/2000"], 4),
    (["geometric/2000", "geometric/5000"], 3),
    (
      [200, 500, 1000].flatMap { size in
        ["uniform", "intn", "geometric", "matching"].map { "\($0)/\(size)" }
      }, 1.5
    ),
    ([200, 500, 1000, 2000, 5000].map { "int100/\($0)" }, 1),
    ([200, 500, 1000].map { "products/\($0)" }, 1),
    (["uniform", "int100", "intn", "geometric", "matching"].map { "\($0)/1000x5000" }, 2),
    (["sparse50/5000"], 2),
    (["bids/1800x2200"], 1),
  ]

  static func atLeast(_ name: String) -> Double? {
    table.first { $0.names.contains(name) }?.atLeast
  }
}
