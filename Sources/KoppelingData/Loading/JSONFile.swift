internal import Foundation
import Koppeling

/// Decodes one JSON file, with every fault by its line and its path in words.
struct JSONFile<Value: Decodable> {
  let file: String
  private(set) var value: Value?
  private(set) var node: JSONNode?
  private(set) var faults: [ImportFinding] = []
  private(set) var warnings: [ImportFinding] = []

  init(file: String, bytes: [UInt8], schema: SchemaDocument) {
    self.file = file
    do throws(StructureFault) {
      let text = try DecodedText(bytes).utf8
      let node = try JSONParser.parse(text)
      self.node = node
      var validator = SchemaValidator(file: file, schema: schema)
      validator.check(node)
      faults = validator.faults
      warnings = validator.warnings
      if faults.isEmpty { decode(text, node) }
    } catch {
      faults.append(ImportFinding(file: file, line: error.line, message: error.message))
    }
  }

  private mutating func decode(_ text: [UInt8], _ node: JSONNode) {
    do {
      value = try JSONDecoder().decode(Value.self, from: Data(text))
    } catch let error as DecodingError {
      let (context, message) = Self.describe(error)
      let path = JSONPath(
        steps: context.codingPath.map { key in
          key.intValue.map { .index($0) } ?? .key(key.stringValue)
        }
      )
      faults.append(finding(at: path, message: message))
    } catch {
      faults.append(
        ImportFinding(
          file: file,
          message: LocalizedText(nl: "het bestand is geen JSON", en: "the file is not JSON")
        )
      )
    }
  }

  /// A finding at a path of the document.
  func finding(at path: JSONPath, message: LocalizedText) -> ImportFinding {
    ImportFinding(
      file: file,
      line: node.map { path.line(in: $0) },
      path: path.text,
      message: message
    )
  }

  private static func describe(
    _ error: DecodingError
  ) -> (context: DecodingError.Context, message: LocalizedText) {
    switch error {
    case .dataCorrupted(let context):
      (context, LocalizedText(nl: context.debugDescription, en: context.debugDescription))
    case .keyNotFound(let key, let context):
      (
        context,
        LocalizedText(
          nl: "\(key.stringValue) ontbreekt: voeg het toe",
          en: "\(key.stringValue) is missing: add it"
        )
      )
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      (
        context,
        LocalizedText(nl: "hier hoort een andere waarde", en: "another value belongs here")
      )
    @unknown default:
      (
        DecodingError.Context(codingPath: [], debugDescription: ""),
        LocalizedText(nl: "het bestand klopt niet", en: "the file is not in order")
      )
    }
  }
}
