/// One alteration of a JSON value: what was done, where, and what came out.
package struct JSONMutation: Sendable {
  /// Where, and what was done, such as `proposals[0].score + 1`.
  package let name: String
  /// The altered value.
  package let value: JSONValue

  /// Every alteration of one number, text, truth value, list or entry anywhere in a value.
  package static func all(of value: JSONValue, path: String = "") -> [JSONMutation] {
    switch value {
    case .null: []
    case .bool(let flag): [JSONMutation(name: "\(path) negated", value: .bool(!flag))]
    case .integer(let number):
      [
        JSONMutation(name: "\(path) + 1", value: .integer(number &+ 1)),
        JSONMutation(name: "\(path) - 1", value: .integer(number &- 1)),
      ]
    case .unsigned(let number):
      [JSONMutation(name: "\(path) - 1", value: .unsigned(number &- 1))]
    case .number(let number):
      [JSONMutation(name: "\(path) + 1", value: .number(number + 1))]
    case .string(let text): [JSONMutation(name: "\(path) extended", value: .string(text + "x"))]
    case .array(let elements): ofArray(elements, path: path)
    case .object(let members): ofObject(members, path: path)
    }
  }

  private static func ofArray(_ elements: [JSONValue], path: String) -> [JSONMutation] {
    var mutations: [JSONMutation] = []
    for (index, element) in elements.enumerated() {
      let place = "\(path)[\(index)]"
      for inner in all(of: element, path: place) {
        var altered = elements
        altered[index] = inner.value
        mutations.append(JSONMutation(name: inner.name, value: .array(altered)))
      }
      var shorter = elements
      shorter.remove(at: index)
      mutations.append(JSONMutation(name: "\(place) removed", value: .array(shorter)))
      let longer = elements + [element]
      mutations.append(JSONMutation(name: "\(place) repeated", value: .array(longer)))
      if index > 0, elements[index - 1] != element {
        var swapped = elements
        swapped.swapAt(index - 1, index)
        mutations.append(JSONMutation(name: "\(place) moved up", value: .array(swapped)))
      }
    }
    return mutations
  }

  private static func ofObject(_ members: [String: JSONValue], path: String) -> [JSONMutation] {
    var mutations: [JSONMutation] = []
    for (key, member) in members.sorted(by: { $0.key < $1.key }) {
      let place = path.isEmpty ? key : "\(path).\(key)"
      for inner in all(of: member, path: place) {
        var altered = members
        altered[key] = inner.value
        mutations.append(JSONMutation(name: inner.name, value: .object(altered)))
      }
      var shorter = members
      shorter[key] = nil
      mutations.append(JSONMutation(name: "\(place) removed", value: .object(shorter)))
    }
    return mutations
  }
}
