import Koppeling

/// A record as its row gives it, before cells that belong together are put together.
protocol RecordDraft: Sendable {
  /// The record that the row makes.
  associatedtype Record: Sendable

  /// The columns.
  static var fields: [Field<Self>] { get }

  /// A row of which nothing is known.
  init()

  /// The row of a record.
  init(_ record: Record, gazetteer: Gazetteer)

  /// The record of the row; a fault is given to `refuse` with the key of its column.
  func record(
    in context: ImportContext,
    refuse: (_ column: String, _ fault: CellFault) -> Void
  ) -> Record
}

/// What rows are read against.
struct ImportContext: Sendable {
  /// The places.
  let gazetteer: Gazetteer
  /// The scheme's country or region, or `nil` if it could not be read.
  let region: String?
}
