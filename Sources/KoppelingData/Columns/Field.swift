import Koppeling

/// A column bound to the record it fills: how a cell is read into it and written from it.
struct Field<Draft>: Sendable {
  let column: Column
  let read: @Sendable (String, inout Draft) throws(CellFault) -> Void
  let write: @Sendable (Draft) -> String
}

extension Field {
  /// A column that may be left out or empty, which means unknown.
  static func optional<Value>(
    _ key: String,
    _ dutch: String,
    _ property: String,
    _ path: any WritableKeyPath<Draft, Value?> & Sendable,
    _ format: CellFormat<Value>,
    aliases: [String] = [],
    nl: String,
    en: String,
    example: String
  ) -> Field {
    Field(
      column: Column(
        key: key,
        dutch: dutch,
        aliases: aliases,
        property: property,
        isRequired: false,
        kind: format.kind,
        words: format.words,
        description: LocalizedText(nl: nl, en: en),
        example: example
      )
    ) { text, draft throws(CellFault) in
      if !isUnknown(text) { draft[keyPath: path] = try format.parse(trimmed(text)) }
    } write: { draft in
      draft[keyPath: path].map(format.render) ?? ""
    }
  }

  /// A column that must be there, with something in every cell.
  static func required<Value>(
    _ key: String,
    _ dutch: String,
    _ property: String,
    _ path: any WritableKeyPath<Draft, Value> & Sendable,
    _ format: CellFormat<Value>,
    aliases: [String] = [],
    nl: String,
    en: String,
    example: String
  ) -> Field {
    Field(
      column: Column(
        key: key,
        dutch: dutch,
        aliases: aliases,
        property: property,
        isRequired: true,
        kind: format.kind,
        words: format.words,
        description: LocalizedText(nl: nl, en: en),
        example: example
      )
    ) { text, draft throws(CellFault) in
      guard !isUnknown(text) else {
        throw CellFault(
          nl: "de cel is leeg: vul hem in",
          en: "the cell is empty: fill it in"
        )
      }
      draft[keyPath: path] = try format.parse(trimmed(text))
    } write: { draft in
      format.render(draft[keyPath: path])
    }
  }
}
