import Koppeling

extension CellFormat where Value == [LanguageSkill] {
  /// Languages with levels, such as `nl:B1 ti:native`; without a level it is not known.
  static let languages = CellFormat(kind: .list, words: WordList.levels.words) {
    text throws(CellFault) in
    try CellList.elements(in: text, parse: language(in:))
  } render: {
    CellList.text($0.map { skill in skill.level.map { "\(skill.tag):\($0)" } ?? "\(skill.tag)" })
  }

  private static func language(in element: String) throws(CellFault) -> LanguageSkill {
    let (name, level) = CellList.pair(element)
    let tag = LanguageTag(name) ?? languageNames[Spelling.key(name)].flatMap { LanguageTag($0) }
    guard let tag else {
      throw CellFault(
        name,
        nl: "is geen taalcode: schrijf nl, ti, fa-AF of rif; ber is een groep van talen",
        en: "is not a language tag: write nl, ti, fa-AF or rif; ber is a group of languages"
      )
    }
    guard let level, !isUnknown(level) else { return LanguageSkill(tag) }
    return LanguageSkill(tag, try CellFormat<LanguageLevel>.value(of: level, in: .levels))
  }

  /// Languages by their Dutch and English names, next to their codes.
  private static let languageNames: [String: String] = [
    "nederlands": "nl", "dutch": "nl", "engels": "en", "english": "en", "duits": "de",
    "german": "de", "frans": "fr", "french": "fr", "arabisch": "ar", "arabic": "ar",
    "turks": "tr", "turkish": "tr", "pools": "pl", "polish": "pl", "oekraiens": "uk",
    "ukrainian": "uk", "russisch": "ru", "russian": "ru", "tigrinya": "ti", "farsi": "fa",
    "perzisch": "fa", "persian": "fa", "dari": "fa-AF", "pasjtoe": "ps", "pashto": "ps",
    "somalisch": "so", "somali": "so", "fries": "fy", "frisian": "fy", "spaans": "es",
    "spanish": "es", "portugees": "pt", "portuguese": "pt", "roemeens": "ro", "romanian": "ro",
    "bulgaars": "bg", "bulgarian": "bg", "papiaments": "pap", "papiamento": "pap",
    "sranan": "srn", "tarifit": "rif", "riffijns": "rif", "amhaars": "am", "amharic": "am",
    "stellingwerfs": "stl", "gronings": "gos", "limburgs": "li", "koerdisch": "ku",
    "kurdish": "ku", "urdu": "ur", "hindi": "hi", "chinees": "zh", "chinese": "zh",
  ]
}
