import Foundation
import Koppeling
import KoppelingData

/// A scheme in a file of the user's.
enum SchemeFile {
  static func read(path: String) throws -> Scheme {
    guard let data = FileManager.default.contents(atPath: path) else {
      let names = SchemeCatalog.all.map(\.id.rawValue).joined(separator: ", ")
      throw Refused(lines: [
        "\(path): neither a scheme nor a file: write \(names), or a file's path"
      ])
    }
    do {
      return try JSONDecoder().decode(Scheme.self, from: data)
    } catch {
      throw Refused(lines: ["\(path): not a scheme: \(JSONFaults.text(error))"])
    }
  }
}

/// Faults of JSON in words.
enum JSONFaults {
  static func text(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      "\(path(context.codingPath + [key])) is missing: add it"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "\(path(context.codingPath)) is of another kind than it should be: see `koppel schema`"
    case DecodingError.dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "it is not JSON: \(context.debugDescription)"
        : "\(path(context.codingPath)): \(context.debugDescription)"
    default: "it cannot be read"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
      .split(separator: ".[").joined(separator: "[")
  }
}
