import Koppeling

/// Checks a JSON document against a JSON Schema, and lists everything that is wrong at once.
///
/// The part of JSON Schema 2020-12 that our schemas use is understood: `$ref`, `anyOf` by type,
/// `type`, `enum`, `const`, `required`, `properties`, `additionalProperties`, `items`, `minimum`,
/// `maximum`, `minLength` and the format `date`. A property that is not known is a warning; in a
/// scheme it is a fault, for a rule by a wrong name would not be kept.
struct SchemaValidator {
  let file: String
  private(set) var faults: [ImportFinding] = []
  private(set) var warnings: [ImportFinding] = []

  /// The schema that references are looked up in.
  private var document: JSONNode
  /// The name of that schema.
  private var documentName: String

  init(file: String, schema: SchemaDocument) {
    self.file = file
    document = schema.node
    documentName = schema.name
  }

  /// Checks a document from its top.
  mutating func check(_ node: JSONNode) {
    check(node, document, at: JSONPath())
  }

  private mutating func check(_ node: JSONNode, _ schema: JSONNode, at path: JSONPath) {
    let outer = (document, documentName)
    defer { (document, documentName) = outer }
    guard let schema = alternative(resolve(schema), for: node) else { return }
    if let types = types(of: schema), !types.contains(where: { node.isOf(type: $0) }) {
      return refuseType(node, types, at: path)
    }
    checkValue(node, schema, at: path)
    if let members = node.members { check(members, of: node, schema, at: path) }
    if let elements = node.elements, let items = schema["items"] {
      for (index, element) in elements.enumerated() {
        check(element, items, at: path.appending(.index(index)))
      }
    }
  }

  private mutating func check(
    _ members: [JSONNode.Member],
    of node: JSONNode,
    _ schema: JSONNode,
    at path: JSONPath
  ) {
    for key in schema["required"]?.elements?.compactMap(\.text) ?? [] where node[key] == nil {
      refuse(
        node,
        path,
        nl: "\(key) ontbreekt: voeg het toe",
        en: "\(key) is missing: add it"
      )
    }
    let properties = schema["properties"]?.members ?? []
    if schema["properties"]?["conductCheck"] != nil, node["conductCheck"] == nil {
      warnings.append(
        ImportFinding(
          file: file,
          line: node.line,
          path: path.text,
          message: LocalizedText(
            nl: "conductCheck ontbreekt, dus er is geen VOG of andere verklaring vereist",
            en: "conductCheck is missing, so no check of conduct is asked for"
          )
        )
      )
    }
    for member in members {
      let inner = path.appending(.key(member.key))
      if let property = properties.first(where: { $0.key == member.key }) {
        check(member.node, property.node, at: inner)
      } else if let others = schema["additionalProperties"], others.members != nil {
        check(member.node, others, at: inner)
      } else if schema["properties"] != nil, member.key != "$schema" {
        refuseUnknown(member, among: properties.map(\.key), path)
      }
    }
  }

  private mutating func checkValue(_ node: JSONNode, _ schema: JSONNode, at path: JSONPath) {
    if let words = schema["enum"]?.elements?.compactMap(\.text), let text = node.text,
      !words.contains(text)
    {
      let subject = CellFault.subject(text)
      let nearest = Spelling.nearest(to: text, among: words)
      refuse(
        node,
        path,
        nl: "\(subject.nl) is hier niet bekend: "
          + (nearest.map { "bedoelt u \($0)?" } ?? "schrijf " + words.joined(separator: ", ")),
        en: "\(subject.en) is not known here: "
          + (nearest.map { "did you mean \($0)?" } ?? "write " + words.joined(separator: ", "))
      )
    }
    if schema["minLength"] != nil, let text = node.text, trimmed(text).isEmpty {
      refuse(node, path, nl: "dit is leeg: vul het in", en: "this is empty: fill it in")
    }
    if schema["format"]?.text == "date", let text = node.text, CalendarDate(iso: text) == nil {
      let subject = CellFault.subject(text)
      refuse(
        node,
        path,
        nl: "\(subject.nl) is geen datum: schrijf 2026-11-22",
        en: "\(subject.en) is not a date: write 2026-11-22"
      )
    }
    checkNumber(node, schema, at: path)
  }

  private mutating func checkNumber(_ node: JSONNode, _ schema: JSONNode, at path: JSONPath) {
    guard case .number(let text) = node.value, let number = Double(text) else { return }
    if let constant = schema["const"]?.integer, number != Double(constant) {
      refuse(node, path, nl: "hier hoort \(constant)", en: "\(constant) belongs here")
    }
    let low = schema["minimum"]?.integer ?? -1_000_000_000_000
    let high = schema["maximum"]?.integer ?? 1_000_000_000_000
    guard number < Double(low) || number > Double(high) else { return }
    let quoted = CellFault.quoted(text)
    refuse(
      node,
      path,
      nl: "\(quoted) kan niet: schrijf \(low) tot en met \(high)",
      en: "\(quoted) cannot be: write \(low) to \(high)"
    )
  }

  /// The schema that a reference names; later references are looked up where it stands.
  private mutating func resolve(_ schema: JSONNode) -> JSONNode {
    guard let reference = schema["$ref"]?.text else { return schema }
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
    if let name = parts.first, !name.isEmpty {
      guard let other = SchemaDocument.all.first(where: { $0.name == name }) else { return schema }
      document = other.node
      documentName = other.name
    }
    var node = document
    for key in parts.count == 2 ? parts[1].split(separator: "/") : [] {
      node = node[String(key)] ?? node
    }
    return resolve(node)
  }

  /// The alternative whose type fits, or the schema itself if it has no alternatives.
  private mutating func alternative(_ schema: JSONNode, for node: JSONNode) -> JSONNode? {
    guard let alternatives = schema["anyOf"]?.elements else { return schema }
    let outer = (document, documentName)
    for alternative in alternatives {
      (document, documentName) = outer
      let resolved = resolve(alternative)
      if types(of: resolved)?.contains(where: { node.isOf(type: $0) }) ?? true { return resolved }
    }
    (document, documentName) = outer
    return alternatives.last.map { resolve($0) }
  }

  private func types(of schema: JSONNode) -> [String]? {
    schema["type"].map { $0.elements?.compactMap(\.text) ?? [$0.text ?? ""] }
  }

  private mutating func refuseType(_ node: JSONNode, _ types: [String], at path: JSONPath) {
    let names = types.compactMap { Self.typeNames[$0] }
    refuse(
      node,
      path,
      nl: "hier hoort " + names.map(\.nl).joined(separator: " of "),
      en: names.map(\.en).joined(separator: " or ") + " belongs here"
    )
  }

  private mutating func refuse(_ node: JSONNode, _ path: JSONPath, nl: String, en: String) {
    faults.append(
      ImportFinding(
        file: file,
        line: node.line,
        path: path.text,
        message: LocalizedText(nl: nl, en: en)
      )
    )
  }

  private mutating func refuseUnknown(
    _ member: JSONNode.Member,
    among keys: [String],
    _ path: JSONPath
  ) {
    let quoted = CellFault.quoted(member.key)
    let nearest = Spelling.nearest(to: member.key, among: keys)
    let isFault = documentName == SchemaDocument.scheme.name
    let unknown = LocalizedText(
      nl: "\(quoted) is niet bekend" + (isFault ? "" : " en wordt overgeslagen")
        + (nearest.map { ": bedoelt u \($0)?" } ?? (isFault ? ": haal het weg" : "")),
      en: "\(quoted) is not known" + (isFault ? "" : " and is left out")
        + (nearest.map { ": did you mean \($0)?" } ?? (isFault ? ": remove it" : ""))
    )
    let finding = ImportFinding(
      file: file,
      line: member.line,
      path: path.text,
      message: isFault ? unknown : PersonalData.warning(header: member.key) ?? unknown
    )
    if isFault { faults.append(finding) } else { warnings.append(finding) }
  }

  private static let typeNames = [
    "object": LocalizedText(nl: "een object", en: "an object"),
    "array": LocalizedText(nl: "een lijst", en: "a list"),
    "string": LocalizedText(nl: "een tekst", en: "a text"),
    "number": LocalizedText(nl: "een getal", en: "a number"),
    "integer": LocalizedText(nl: "een geheel getal", en: "a whole number"),
    "boolean": LocalizedText(nl: "true of false", en: "true or false"),
    "null": LocalizedText(nl: "null", en: "null"),
  ]
}

extension JSONNode {
  /// Whether the value is of a type of JSON Schema.
  fileprivate func isOf(type: String) -> Bool {
    switch value {
    case .object: type == "object"
    case .array: type == "array"
    case .text: type == "string"
    case .number(let text):
      type == "number" || (type == "integer" && text.allSatisfy { $0.isNumber || $0 == "-" })
    case .bool: type == "boolean"
    case .null: type == "null"
    }
  }
}
