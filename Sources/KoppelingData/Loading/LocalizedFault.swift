import Koppeling

/// A text of the domain that is there in English only, for readers of both languages.
func localized(_ message: String) -> LocalizedText {
  LocalizedText(nl: message, en: message)
}

/// A text of the domain that is there in both languages.
func localized(_ message: LocalizedText) -> LocalizedText {
  message
}
