/// Why no plan can be made.
public enum PlanError: Error, Hashable, Sendable {
  /// The caseload contradicts itself; every fault is listed.
  case faults([CaseloadFault])
  /// A plan could have more pairs than exact arithmetic allows for.
  case tooLarge(pairs: Int, limit: Int)
}

extension PlanError: CustomStringConvertible {
  /// What is wrong, a sentence a line.
  public var description: String {
    switch self {
    case .faults(let faults):
      faults.map { fault in
        let record = fault.index.map { " record \($0 + 1)" } ?? ""
        let property = fault.property.map { ", \($0)" } ?? ""
        return "\(fault.list.rawValue)\(record)\(property): \(fault.message.en)"
      }
      .joined(separator: "\n")
    case .tooLarge(let pairs, let limit):
      "a plan of up to \(pairs) pairs exceeds the limit of \(limit): plan region by region"
    }
  }
}
