import Koppeling

/// The way from the top of a JSON document to one of its values.
struct JSONPath: Hashable, Sendable {
  /// One step: into an object by name, or into an array by index.
  enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  var steps: [Step] = []

  /// The path one step further.
  func appending(_ step: Step) -> JSONPath {
    JSONPath(steps: steps + [step])
  }

  /// The path in words, such as *families, item 3, slots*; `nil` at the top.
  var text: LocalizedText? {
    guard !steps.isEmpty else { return nil }
    func words(_ item: String) -> String {
      steps.map { step in
        switch step {
        case .key(let key): key
        case .index(let index): "\(item) \(index + 1)"
        }
      }
      .joined(separator: ", ")
    }
    return LocalizedText(nl: words("onderdeel"), en: words("item"))
  }

  /// The line of the value at the path, or of the last value on the way to it.
  func line(in node: JSONNode) -> Int {
    var current = node
    for step in steps {
      let next =
        switch step {
        case .key(let key): current[key]
        case .index(let index): current[index]
        }
      guard let next else { break }
      current = next
    }
    return current.line
  }
}
