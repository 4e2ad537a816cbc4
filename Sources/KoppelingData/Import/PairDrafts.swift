import Koppeling

/// A match as its row gives it.
struct MatchDraft: RecordDraft {
  var match = Match(family: "", volunteer: "", state: .ended)

  init() {}

  init(_ record: Match, gazetteer: Gazetteer) { match = record }

  func record(
    in context: ImportContext,
    refuse: (_ column: String, _ fault: CellFault) -> Void
  ) -> Match { match }
}

/// A refusal as its row gives it.
struct RefusalDraft: RecordDraft {
  var refusal = Refusal(family: "", volunteer: "", kind: .blocked)

  init() {}

  init(_ record: Refusal, gazetteer: Gazetteer) { refusal = record }

  func record(
    in context: ImportContext,
    refuse: (_ column: String, _ fault: CellFault) -> Void
  ) -> Refusal { refusal }
}

/// The minutes of a trip between two people, as a row gives them.
struct TravelDraft: RecordDraft {
  /// The minutes of one trip.
  struct Minutes: Hashable, Sendable {
    var family: Family.ID
    var volunteer: Volunteer.ID
    var minutes: Int
  }

  var travel = Minutes(family: "", volunteer: "", minutes: 0)

  init() {}

  init(_ record: Minutes, gazetteer: Gazetteer) { travel = record }

  func record(
    in context: ImportContext,
    refuse: (_ column: String, _ fault: CellFault) -> Void
  ) -> Minutes { travel }
}
