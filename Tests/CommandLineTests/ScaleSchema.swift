import Foundation
import TestSupport
import Testing

/// The schema of the figures of `koppel-bench scale`.
enum ScaleSchema {
  /// Where a document differs from its schema.
  static func faults(_ document: Data) throws -> [String] {
    let path = Binary.root.appendingPathComponent("Benchmarks/Schemas/scale.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: path))
    let check = SchemaCheck(root: try #require(schema as? [String: Any]))
    return check.faults(try JSONSerialization.jsonObject(with: document))
  }
}
