import Koppeling

/// The cells of wishes and of the consent to use them.
struct WishCells: Sendable {
  /// To which wishes the consent goes.
  enum Consent: Hashable, Sendable {
    case all(Bool)
    case these(SortedSet<Tag>)
  }

  var tags: SortedSet<Tag>?
  var consent: Consent?

  init() {}

  /// The cells of wishes.
  init(_ wishes: SortedSet<Wish>?) {
    guard let wishes else { return }
    tags = SortedSet(wishes.map(\.tag))
    let consented = wishes.filter(\.consented).map(\.tag)
    if consented.isEmpty {
      consent = wishes.isEmpty ? nil : .all(false)
    } else {
      consent = consented.count == wishes.count ? .all(true) : .these(SortedSet(consented))
    }
  }

  /// The wishes; without an answer there is no consent.
  func wishes(refuse: (_ column: String, _ fault: CellFault) -> Void) -> SortedSet<Wish>? {
    guard let tags else { return nil }
    switch consent {
    case nil: return SortedSet(tags.map { Wish($0, consented: false) })
    case .all(let answer): return SortedSet(tags.map { Wish($0, consented: answer) })
    case .these(let consented):
      for tag in consented where !tags.contains(tag) {
        refuse(
          "wishes_consent",
          CellFault(
            tag.description,
            nl: "staat niet bij de wensen: schrijf ja, nee, of wensen uit de kolom ernaast",
            en: "is not among the wishes: write yes, no, or wishes of the column beside it"
          )
        )
      }
      return SortedSet(tags.map { Wish($0, consented: consented.contains($0)) })
    }
  }
}

extension CellFormat where Value == WishCells.Consent {
  /// Yes, no, or the wishes to which the consent goes.
  static let wishConsent = CellFormat(kind: .list, words: WordList.yesNo.words) { text in
    // A bar says that a list follows, also if its one word would be an answer.
    (text.contains("|") ? nil : WordList.yesNo.value(of: text)).map { .all($0) }
      ?? .these(SortedSet(CellList.words(in: text).map { Tag($0) }))
  } render: { consent in
    switch consent {
    case .all(let answer): WordList.yesNo.code(of: answer)
    // A bar keeps a single wish from being read as an answer.
    case .these(let tags): tags.map(\.description).joined(separator: " | ") + " |"
    }
  }
}
