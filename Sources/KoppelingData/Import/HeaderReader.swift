import Koppeling

/// Finds the column of each header.
struct HeaderReader<Draft: RecordDraft> {
  private(set) var columns: [Field<Draft>?] = []
  private(set) var warnings: [(column: String, message: LocalizedText)] = []
  private(set) var faults: [(column: String, message: LocalizedText)] = []

  mutating func read(_ headers: [String]) {
    var byKey: [String: Field<Draft>] = [:]
    // An alias never takes the place of another column's own name.
    for field in Draft.fields {
      for alias in field.column.aliases { byKey[Spelling.key(alias)] = field }
    }
    for field in Draft.fields {
      byKey[Spelling.key(field.column.dutch)] = field
      byKey[Spelling.key(field.column.key)] = field
    }
    var first: [String: String] = [:]
    for header in headers {
      let field = byKey[Spelling.key(header)]
      columns.append(field)
      if let field {
        if let other = first.updateValue(header, forKey: field.column.key) {
          refuseDouble(header, other)
        }
      } else {
        warnings.append((header, PersonalData.warning(header: header) ?? unknown(header)))
      }
    }
    refuseMissing(first)
  }

  private mutating func refuseDouble(_ header: String, _ other: String) {
    let quoted = CellFault.quoted(other)
    let message =
      header == other
      ? LocalizedText(
        nl: "de kolom staat er twee keer: haal er een weg",
        en: "the column is there twice: remove one"
      )
      : LocalizedText(
        nl: "dit is dezelfde kolom als \(quoted): haal er een weg",
        en: "this is the same column as \(quoted): remove one"
      )
    faults.append((header, message))
  }

  private mutating func refuseMissing(_ found: [String: String]) {
    for column in Draft.fields.map(\.column) where column.isRequired && found[column.key] == nil {
      faults.append(
        (
          column.key,
          LocalizedText(
            nl: "de kolom ontbreekt: voeg hem toe als \(column.dutch) of \(column.key)",
            en: "the column is missing: add it as \(column.key) or \(column.dutch)"
          )
        )
      )
    }
    let keys = Draft.fields.map(\.column.key)
    if keys.contains("place"), found["place"] == nil, found["latitude"] == nil {
      faults.append(
        (
          "place",
          LocalizedText(
            nl: "de kolom ontbreekt: voeg plaats toe, of breedtegraad en lengtegraad",
            en: "the column is missing: add place, or latitude and longitude"
          )
        )
      )
    }
  }

  private func unknown(_ header: String) -> LocalizedText {
    guard !header.isEmpty else {
      return LocalizedText(
        nl: "een kolom zonder naam wordt overgeslagen",
        en: "a column without a name is left out"
      )
    }
    let names = Draft.fields.flatMap(\.column.headers)
    guard let nearest = Spelling.nearest(to: header, among: names) else {
      return LocalizedText(
        nl: "de kolom is niet bekend en wordt overgeslagen",
        en: "the column is not known and is left out"
      )
    }
    return LocalizedText(
      nl: "de kolom is niet bekend en wordt overgeslagen: bedoelt u \(nearest)?",
      en: "the column is not known and is left out: did you mean \(nearest)?"
    )
  }
}
