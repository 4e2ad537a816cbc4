/// Something in a caseload that contradicts itself: where it is, and what to do.
public struct CaseloadFault: Hashable, Sendable {
  /// The list that holds the record.
  public enum List: String, CaseIterable, Hashable, Sendable {
    /// The scheme.
    case scheme
    /// The municipalities.
    case municipalities
    /// The families.
    case families
    /// The volunteers.
    case volunteers
    /// The matches.
    case matches
    /// The refused pairs.
    case refusals
  }

  /// The list that holds the record.
  public let list: List
  /// The record's place in its list, from 0; `nil` if the fault is in the list as a whole.
  public let index: Int?
  /// The property with the fault, by its name in Swift; `nil` if it is in the record as a whole.
  public let property: String?
  /// What is wrong and what to do, as a sentence.
  public let message: LocalizedText
}

extension Caseload {
  /// Everything that contradicts itself in the caseload, in the order of its lists; empty if it can
  /// be planned.
  ///
  /// O(*n*) for *n* records.
  public var faults: [CaseloadFault] {
    var checker = CaseloadChecker(caseload: self)
    checker.check()
    return checker.faults
  }
}
