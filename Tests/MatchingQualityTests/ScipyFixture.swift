import Foundation

/// A file of results of scipy, made by `Fixtures/Statistics/make.py`.
struct ScipyFixture<Case: Decodable>: Decodable {
  let scipy: String
  let cases: [Case]

  /// Reads the cases of a file.
  static func cases(_ name: String) throws -> [Case] {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Fixtures/Statistics/\(name).json")
    let cases = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file)).cases
    precondition(!cases.isEmpty, "a fixture has cases")
    return cases
  }
}

/// Whether two numbers agree up to a relative error.
func agree(_ ours: Double, _ theirs: Double, within tolerance: Double = 1e-13) -> Bool {
  abs(ours - theirs) <= tolerance * abs(theirs)
}
