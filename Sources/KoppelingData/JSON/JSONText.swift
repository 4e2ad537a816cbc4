/// Writes a JSON document as text, two spaces further in at each level.
enum JSONText {
  /// The text of a value, without a line end after it.
  static func text(of node: JSONNode, indent: String = "") -> String {
    let inner = indent + "  "
    switch node.value {
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { inner + quoted($0.key) + ": " + text(of: $0.node, indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
    case .array(let elements):
      guard !elements.isEmpty else { return "[]" }
      let lines = elements.map { inner + text(of: $0, indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
    case .text(let text): return quoted(text)
    case .number(let text): return text
    case .bool(let value): return value ? "true" : "false"
    case .null: return "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
