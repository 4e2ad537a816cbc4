/// One row of the speed table.
///
/// | name | what |
/// |---|---|
/// | `uniform/1000`, `uniform/1000x5000` | a dense problem of a ``SpeedFamily`` |
/// | `sparse50/5000` | a sparse problem with fifty entries a row and the diagonal |
/// | `orlib/assignp800` | a sparse problem of the OR-Library |
/// | `reoptimize/2000` | one changed row, against a fresh solve |
/// | `kbest/200` | the hundred best, against fresh solves |
/// | `memory/5000` | peak memory above a dense input |
package struct SpeedCell: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case dense(SpeedFamily)
    case sparse(perRow: Int)
    case library(String)
    case reoptimize
    case ranked
    case memory
  }

  package let name: String
  package let kind: Kind

  /// The number of rows; 0 for a problem in a file.
  package let rows: Int

  /// The number of columns; 0 for a problem in a file.
  package let columns: Int

  /// Reads a name, `nil` if it is none.
  package init?(_ name: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    self.name = name
    if parts[0] == "orlib" {
      guard SpeedTarget.libraryProblems.contains(parts[1]) else { return nil }
      (kind, rows, columns) = (.library(parts[1]), 0, 0)
      return
    }
    guard let shape = Self.shape(parts[1]) else { return nil }
    (rows, columns) = shape
    if let family = SpeedFamily(rawValue: parts[0]) {
      kind = .dense(family)
      return
    }
    guard rows == columns else { return nil }
    switch parts[0] {
    case "reoptimize": kind = .reoptimize
    case "kbest": kind = .ranked
    case "memory": kind = .memory
    default:
      let count = Int(parts[0].dropFirst(6))
      guard parts[0].hasPrefix("sparse"), let count, count > 0, count < rows else { return nil }
      kind = .sparse(perRow: count)
    }
  }

  /// Reads `5000` or `1000x5000`; every number from 1 to 20 000.
  private static func shape(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    let sizes = parts.compactMap { Int($0) }
    guard sizes.count == parts.count, let rows = sizes.first, let columns = sizes.last,
      sizes.count <= 2, sizes.allSatisfy({ (1...20_000).contains($0) })
    else { return nil }
    return (rows, columns)
  }

  /// How names are written, for somebody who wrote another.
  package static var syntax: String {
    let families = SpeedFamily.allCases.map(\.rawValue).joined(separator: ", ")
    let library = SpeedTarget.libraryProblems.joined(separator: ", orlib/")
    return "write FAMILY/N or FAMILY/RxC (families: \(families)), sparseK/N, orlib/\(library), "
      + "reoptimize/N, kbest/N or memory/N, with sizes from 1 to 20000"
  }
}
