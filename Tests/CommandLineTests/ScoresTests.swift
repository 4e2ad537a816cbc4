import Foundation
import Testing

@Suite("koppel scores")
struct ScoresTests {
  @Test("writes the values that the plan sums", arguments: MatchTests.regions)
  func values(region: String) throws {
    let path = Binary.fixture("Regions/\(region)")
    let folder = try TemporaryFolder()
    let target = folder.url.appendingPathComponent("scores.npy").path
    let outcome = try Binary.koppel("scores", path, "--output", target)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try folder.names() == ["scores.json", "scores.npy"])
    let matrix = try Matrix(Data(contentsOf: URL(fileURLWithPath: target)))
    let names = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.url.appendingPathComponent("scores.json"))
    )
    let people = try #require(names as? [String: Any])
    let families = try #require(people["families"] as? [String])
    let volunteers = try #require(people["volunteers"] as? [String])
    #expect(matrix.rows == families.count && matrix.columns == volunteers.count)
    let plan = try #require(
      try JSONSerialization.jsonObject(
        with: Data(Binary.koppel("match", path).output.utf8)
      ) as? [String: Any]
    )
    for proposal in try #require(plan["proposals"] as? [[String: Any]]) {
      let row = try #require(families.firstIndex(of: proposal["family"] as? String ?? ""))
      let column = try #require(volunteers.firstIndex(of: proposal["volunteer"] as? String ?? ""))
      #expect(matrix[row, column] == (proposal["value"] as? Int).map(Int64.init))
    }
  }

  /// A NumPy matrix of int64.
  private struct Matrix {
    let rows: Int
    let columns: Int
    private let values: [Int64]

    init(_ data: Data) throws {
      let length = Int(data[8]) + Int(data[9]) << 8
      let header = String(decoding: data[10..<10 + length], as: UTF8.self)
      #expect(header.contains("'<i8'") && header.contains("'fortran_order': False"))
      let shape = try #require(header.split(separator: "(").last?.split(separator: ")").first)
      let sizes = shape.split(separator: ",").compactMap {
        Int($0.trimmingCharacters(in: .whitespaces))
      }
      rows = sizes[0]
      columns = sizes[1]
      let bytes = Array(data.dropFirst(10 + length))
      values = stride(from: 0, to: bytes.count, by: 8).map { first in
        let word = bytes[first..<first + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int64(bitPattern: word)
      }
      #expect(values.count == rows * columns)
    }

    subscript(row: Int, column: Int) -> Int64 { values[row * columns + column] }
  }
}
