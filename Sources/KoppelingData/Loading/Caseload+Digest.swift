public import Koppeling

extension Caseload {
  /// The caseload with its lists in order, so that equal content is equal whatever the order was.
  public var inCanonicalOrder: Caseload {
    var result = self
    result.municipalities.sort { $0.id < $1.id }
    result.families.sort { $0.id < $1.id }
    result.volunteers.sort { $0.id < $1.id }
    // Records of pairs have no identifier: their text in its one form orders those of one pair.
    result.matches = sorted(matches) { ($0.family, $0.volunteer) }
    result.refusals = sorted(refusals) { ($0.family, $0.volunteer) }
    return result
  }

  /// The digest of the caseload's JSON in canonical order: the same for the same people, whatever
  /// the order of the records and the form of the files they came from.
  public var digest: ContentDigest {
    ContentDigest(of: CaseloadWriter.json(inCanonicalOrder).utf8)
  }

  private func sorted<Record: Encodable>(
    _ records: [Record],
    by pair: (Record) -> (Family.ID, Volunteer.ID)
  ) -> [Record] {
    records.map { (record: $0, pair: pair($0), text: CaseloadWriter.encoded($0)) }
      .sorted { ($0.pair.0, $0.pair.1, $0.text) < ($1.pair.0, $1.pair.1, $1.text) }
      .map(\.record)
  }
}
