import Koppeling

/// Columns that have no business in a caseload.
enum PersonalData {
  /// The warning for a header that names personal data, or `nil` if it does not.
  static func warning(header: String) -> LocalizedText? {
    let key = Spelling.key(header)
    guard words.contains(key) || parts.contains(where: { key.contains($0) }) else { return nil }
    return LocalizedText(
      nl: "de kolom wordt overgeslagen: persoonsgegevens horen niet in dit bestand, haal hem weg",
      en: "the column is left out: personal data do not belong in this file, remove it"
    )
  }

  /// The warning for an identifier that may be personal data, which it does not repeat.
  static func warning(identifier: String) -> LocalizedText? {
    guard isNamed(identifier) || isCitizenNumber(identifier) else { return nil }
    return LocalizedText(
      nl: "dit lijkt op een persoonsgegeven: gebruik een pseudoniem",
      en: "this looks like personal data: use a pseudonym"
    )
  }

  private static func isNamed(_ identifier: String) -> Bool {
    identifier.utf8Span.isKnownASCII
      ? identifier.utf8.contains { $0 == UInt8(ascii: "@") || PlainText.isBlank($0) }
      : identifier.contains { $0 == "@" || $0.isWhitespace }
  }

  /// Whether nine digits pass the test of a Dutch citizen service number.
  private static func isCitizenNumber(_ text: String) -> Bool {
    guard text.utf8.count == 9 else { return false }
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    return zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
  }

  /// Headers that name personal data as a whole.
  private static let words: Set<String> = [
    "name", "naam", "names", "namen", "adres", "address", "straat", "street", "bsn", "dob",
    "tel", "telefoon", "phone", "mobiel", "mobile", "email", "mail", "gsm", "postcode", "zip",
    "huisnummer", "diagnose", "diagnosis", "nationaliteit", "nationality", "religie", "religion",
    "geloof", "etniciteit", "ethnicity", "herkomst", "origin", "geslacht", "gender", "notities",
    "notes", "opmerkingen", "remarks", "iban",
  ]

  /// Parts of words that name personal data wherever they occur.
  private static let parts = [
    "voornaam", "achternaam", "firstname", "lastname", "surname", "fullname", "geboortedatum",
    "geboren", "birthdate", "dateofbirth", "birthday", "burgerservice", "rijksregister",
    "telefoonnummer", "phonenumber", "emailadres", "emailaddress", "woonadres", "homeaddress",
  ]
}
