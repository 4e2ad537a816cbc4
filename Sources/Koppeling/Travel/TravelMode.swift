/// A way to travel.
public enum TravelMode: String, CaseIterable, Hashable, Sendable, Codable {
  case walk
  case bicycle
  case electricBicycle
  case publicTransport
  case car
}

extension TravelMode: Comparable {
  /// Orders modes by their codes.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
