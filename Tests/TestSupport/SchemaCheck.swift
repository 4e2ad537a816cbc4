import Foundation

/// As much of JSON Schema as the schemas of the benchmarks use.
package struct SchemaCheck {
  private let root: [String: Any]

  /// Takes the document of a schema.
  package init(root: [String: Any]) { self.root = root }

  /// Where a document differs; empty if it is of the form.
  package func faults(_ value: Any) -> [String] { faults(value, root, "") }

  private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    var schema = schema
    if let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last,
      let target = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
    {
      schema = target
    }
    var faults: [String] = []
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { Self.isOf($0, value) }) {
      return ["\(path) is not \(types)"]
    }
    if let constant = schema["const"] as? NSNumber, constant != value as? NSNumber {
      faults.append("\(path) is not \(constant)")
    }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      faults.append("\(path) is none of \(words)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path) does not match")
    }
    if let minimum = schema["minimum"] as? NSNumber, let number = value as? NSNumber,
      number.doubleValue < minimum.doubleValue
    {
      faults.append("\(path) is below \(minimum)")
    }
    if let items = schema["items"] as? [String: Any], let elements = value as? [Any] {
      for (index, element) in elements.enumerated() {
        faults += self.faults(element, items, "\(path)[\(index)]")
      }
    }
    guard let members = value as? [String: Any] else { return faults }
    for key in schema["required"] as? [String] ?? [] where members[key] == nil {
      faults.append("\(path).\(key) is missing")
    }
    let known = schema["properties"] as? [String: Any] ?? [:]
    for (key, member) in members {
      if let inner = known[key] as? [String: Any] {
        faults += self.faults(member, inner, "\(path).\(key)")
      } else if let inner = schema["additionalProperties"] as? [String: Any] {
        faults += self.faults(member, inner, "\(path).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        faults.append("\(path).\(key) is not known")
      }
    }
    return faults
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is Bool
    case "number": value is NSNumber
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: false
    }
  }
}
