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
