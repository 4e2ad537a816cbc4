/// Why a policy cannot choose.
public enum PolicyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The market is too large for the exact arithmetic of a policy of several levels.
  case tooLarge(policy: String, places: Int)

  /// What happened, in one sentence.
  public var description: String {
    switch self {
    case .tooLarge(let policy, let places):
      "\(policy) cannot weigh \(places) places against urgency and score exactly in 64 bits"
    }
  }
}
