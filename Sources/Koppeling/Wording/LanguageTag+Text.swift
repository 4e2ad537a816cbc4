extension LanguageTag {
  /// The name of the language, or its tag where this short list has none.
  public var text: LocalizedText {
    Self.names[description] ?? LocalizedText(nl: description, en: description)
  }

  private static let names: [String: LocalizedText] = [
    "acm": LocalizedText(nl: "Iraaks Arabisch", en: "Iraqi Arabic"),
    "am": LocalizedText(nl: "Amhaars", en: "Amharic"),
    "apc": LocalizedText(nl: "Levantijns Arabisch", en: "Levantine Arabic"),
    "apd": LocalizedText(nl: "Soedanees Arabisch", en: "Sudanese Arabic"),
    "ar": LocalizedText(nl: "Arabisch", en: "Arabic"),
    "ary": LocalizedText(nl: "Marokkaans Arabisch", en: "Moroccan Arabic"),
    "bg": LocalizedText(nl: "Bulgaars", en: "Bulgarian"),
    "ckb": LocalizedText(nl: "Sorani", en: "Central Kurdish"),
    "de": LocalizedText(nl: "Duits", en: "German"),
    "drt": LocalizedText(nl: "Drents", en: "Drents"),
    "dse": LocalizedText(nl: "Nederlandse Gebarentaal", en: "Dutch Sign Language"),
    "en": LocalizedText(nl: "Engels", en: "English"),
    "es": LocalizedText(nl: "Spaans", en: "Spanish"),
    "fa": LocalizedText(nl: "Farsi", en: "Farsi"),
    "fa-AF": LocalizedText(nl: "Dari", en: "Dari"),
    "fr": LocalizedText(nl: "Frans", en: "French"),
    "fy": LocalizedText(nl: "Fries", en: "Frisian"),
    "gos": LocalizedText(nl: "Gronings", en: "Gronings"),
    "hi": LocalizedText(nl: "Hindi", en: "Hindi"),
    "hns": LocalizedText(nl: "Sarnami", en: "Sarnami"),
    "kmr": LocalizedText(nl: "Kurmanji", en: "Northern Kurdish"),
    "ku": LocalizedText(nl: "Koerdisch", en: "Kurdish"),
    "li": LocalizedText(nl: "Limburgs", en: "Limburgish"),
    "ln": LocalizedText(nl: "Lingala", en: "Lingala"),
    "nds-NL": LocalizedText(nl: "Nedersaksisch", en: "Low Saxon"),
    "nl": LocalizedText(nl: "Nederlands", en: "Dutch"),
    "nl-BE": LocalizedText(nl: "Nederlands", en: "Dutch"),
    "pap": LocalizedText(nl: "Papiaments", en: "Papiamento"),
    "pl": LocalizedText(nl: "Pools", en: "Polish"),
    "ps": LocalizedText(nl: "Pasjtoe", en: "Pashto"),
    "pt": LocalizedText(nl: "Portugees", en: "Portuguese"),
    "rif": LocalizedText(nl: "Tarifit", en: "Tarifit"),
    "ro": LocalizedText(nl: "Roemeens", en: "Romanian"),
    "ru": LocalizedText(nl: "Russisch", en: "Russian"),
    "shi": LocalizedText(nl: "Tashelhit", en: "Tashelhit"),
    "so": LocalizedText(nl: "Somalisch", en: "Somali"),
    "srn": LocalizedText(nl: "Sranantongo", en: "Sranan Tongo"),
    "stl": LocalizedText(nl: "Stellingwerfs", en: "Stellingwerfs"),
    "sw": LocalizedText(nl: "Swahili", en: "Swahili"),
    "ti": LocalizedText(nl: "Tigrinya", en: "Tigrinya"),
    "tr": LocalizedText(nl: "Turks", en: "Turkish"),
    "twd": LocalizedText(nl: "Twents", en: "Twents"),
    "tzm": LocalizedText(nl: "Centraal-Atlas-Tamazight", en: "Central Atlas Tamazight"),
    "uk": LocalizedText(nl: "Oekraïens", en: "Ukrainian"),
    "ur": LocalizedText(nl: "Urdu", en: "Urdu"),
    "vgt": LocalizedText(nl: "Vlaamse Gebarentaal", en: "Flemish Sign Language"),
    "vi": LocalizedText(nl: "Vietnamees", en: "Vietnamese"),
    "vls": LocalizedText(nl: "West-Vlaams", en: "West Flemish"),
    "zea": LocalizedText(nl: "Zeeuws", en: "Zeelandic"),
    "zgh": LocalizedText(nl: "Tamazight", en: "Tamazight"),
    "zh": LocalizedText(nl: "Chinees", en: "Chinese"),
  ]
}

extension LanguageLevel {
  /// The level as people say it.
  public var text: LocalizedText {
    switch self {
    case .native: LocalizedText(nl: "moedertaalniveau", en: "native level")
    default: LocalizedText(nl: "niveau \(description)", en: "level \(description)")
    }
  }
}
