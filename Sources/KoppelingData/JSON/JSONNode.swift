/// A value of a JSON document, with the line it starts on.
struct JSONNode: Hashable, Sendable {
  /// The values of JSON; numbers keep their text.
  enum Value: Hashable, Sendable {
    case object([Member])
    case array([JSONNode])
    case text(String)
    case number(String)
    case bool(Bool)
    case null
  }

  /// One property of an object.
  struct Member: Hashable, Sendable {
    let key: String
    let line: Int
    let node: JSONNode
  }

  let value: Value
  let line: Int

  /// The properties, if the value is an object.
  var members: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// The elements, if the value is an array.
  var elements: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The text, if the value is one.
  var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// The number as a whole number, if it is one.
  var integer: Int? {
    if case .number(let text) = value { Int(text) } else { nil }
  }

  /// The property with a name, if the value is an object that has it.
  subscript(_ key: String) -> JSONNode? {
    members?.first { $0.key == key }?.node
  }

  /// The element at an index, if the value is an array that has it.
  subscript(_ index: Int) -> JSONNode? {
    elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
  }
}
