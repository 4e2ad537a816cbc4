/// Puts the parts of other schemas that a schema refers to under its own `$defs`.
///
/// A part keeps its name, with the name of its schema before it: `scheme.schema.json` becomes
/// `scheme`, and `scheme.schema.json#/$defs/overrides` becomes `scheme-overrides`.
struct SchemaBundle {
  private let root: SchemaDocument
  private var definitions: [JSONNode.Member] = []
  private var names: Set<String> = []

  /// The text of a schema that refers to nothing outside itself.
  static func text(of document: SchemaDocument) -> String {
    var bundle = SchemaBundle(root: document)
    return JSONText.text(of: bundle.bundled()) + "\n"
  }

  private init(root: SchemaDocument) {
    self.root = root
  }

  private mutating func bundled() -> JSONNode {
    var members = rewritten(root.node, in: root).members ?? []
    let id = JSONNode(value: .text("urn:koppeling:\(Self.stem(of: root)):1"), line: 0)
    members = members.map {
      $0.key == "$id" ? JSONNode.Member(key: $0.key, line: $0.line, node: id) : $0
    }
    guard !definitions.isEmpty else { return JSONNode(value: .object(members), line: 0) }
    let own = members.first { $0.key == "$defs" }?.node.members ?? []
    members.removeAll { $0.key == "$defs" }
    let all = JSONNode(value: .object(own + definitions), line: 0)
    members.append(JSONNode.Member(key: "$defs", line: 0, node: all))
    return JSONNode(value: .object(members), line: 0)
  }

  /// A part of a schema with its references made local.
  private mutating func rewritten(_ node: JSONNode, in document: SchemaDocument) -> JSONNode {
    switch node.value {
    case .object(let members):
      var result: [JSONNode.Member] = []
      for member in members {
        let inner =
          if member.key == "$ref", let reference = member.node.text {
            JSONNode(value: .text(local(reference, in: document)), line: 0)
          } else {
            rewritten(member.node, in: document)
          }
        result.append(JSONNode.Member(key: member.key, line: member.line, node: inner))
      }
      return JSONNode(value: .object(result), line: node.line)
    case .array(let elements):
      var result: [JSONNode] = []
      for element in elements { result.append(rewritten(element, in: document)) }
      return JSONNode(value: .array(result), line: node.line)
    default:
      return node
    }
  }

  /// The local form of a reference; what it refers to is taken over if it stands elsewhere.
  private mutating func local(_ reference: String, in document: SchemaDocument) -> String {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
    let file = parts.first.map(String.init) ?? ""
    let target = SchemaDocument.all.first { $0.name == file } ?? document
    guard target.name != root.name else {
      return parts.count == 2 ? "#" + parts[1] : "#"
    }
    let key = parts.count == 2 ? parts[1].split(separator: "/").last.map(String.init) : nil
    let stem = Self.stem(of: target)
    let name = key.map { stem + "-" + $0 } ?? stem
    if names.insert(name).inserted {
      let part = key.flatMap { target.node["$defs"]?[$0] } ?? Self.body(of: target.node)
      let node = rewritten(part, in: target)
      definitions.append(JSONNode.Member(key: name, line: 0, node: node))
    }
    return "#/$defs/" + name
  }

  /// A schema as a part of another: without its identifier and its own parts.
  private static func body(of node: JSONNode) -> JSONNode {
    let heads = ["$schema", "$id", "$defs"]
    let members = (node.members ?? []).filter { !heads.contains($0.key) }
    return JSONNode(value: .object(members), line: node.line)
  }

  private static func stem(of document: SchemaDocument) -> String {
    document.name.prefix { $0 != "." }.lowercased()
  }
}
