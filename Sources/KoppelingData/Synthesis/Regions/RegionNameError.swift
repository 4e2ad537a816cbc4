/// A name that is not that of one region.
public struct RegionNameError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name as it was given.
  public let name: String
  /// Names that may have been meant, best first; empty if none is near.
  public let nearMisses: [String]
  /// Whether the name is that of several regions, which ``nearMisses`` tell apart.
  public let isAmbiguous: Bool

  /// What is wrong and what to do, in one line.
  public var description: String {
    if isAmbiguous {
      return "\(name) is the name of \(nearMisses.count) regions: write "
        + nearMisses.joined(separator: " or ")
    }
    guard !nearMisses.isEmpty else {
      return
        "there is no region \(name): write a municipality such as weststellingwerf, a province "
        + "such as drenthe, netherlands or flanders"
    }
    return "there is no region \(name): did you mean \(nearMisses.joined(separator: ", "))?"
  }
}
