public import Koppeling

/// Something wrong with a text itself, before any cell is read: where it is and what to do.
public struct StructureFault: Error, Hashable, Sendable {
  /// The line, from 1, or `nil` if it is in the file as a whole.
  public let line: Int?
  /// The character in the line, from 1, or `nil` if it is in the line as a whole.
  public let character: Int?
  /// What is wrong and what to do.
  public let message: LocalizedText

  init(line: Int? = nil, character: Int? = nil, nl: String, en: String) {
    self.line = line
    self.character = character
    message = LocalizedText(nl: nl, en: en)
  }

  /// The message with the character before it, if it is known.
  var messageWithCharacter: LocalizedText {
    guard let character else { return message }
    return LocalizedText(
      nl: "vanaf teken \(character): \(message.nl)",
      en: "from character \(character): \(message.en)"
    )
  }
}
