public import Koppeling

/// A caseload that was read and found in order, with what was noticed on the way.
public struct LoadedCaseload: Sendable {
  /// The caseload; it has no faults.
  public let caseload: Caseload
  /// What was noticed and did not stop the import, such as columns that are not known.
  public let warnings: [ImportFinding]
  /// What the reader of a plan should know about how the caseload was read.
  public let notes: [LocalizedText]
  /// The seed of the lottery among equal plans, if `scheme.json` gives one.
  public let seed: UInt64?
  /// The minutes that a table of travel times gives, by pair; empty if there is none.
  public let travelMinutes: [TabulatedTravel.Key: Int]

  /// Travel times from the table where it has them, and estimated elsewhere.
  public var travelTimes: any TravelTimes {
    travelMinutes.isEmpty ? EstimatedTravel() : TabulatedTravel(minutes: travelMinutes)
  }
}
