/// A way to travel.
public enum TravelMode: String, CaseIterable, Hashable, Sendable, Codable {
  /// On foot.
  case walk
  /// By bicycle.
  case bicycle
  /// By electric bicycle.
  case electricBicycle
  /// By bus, tram, metro or train.
  case publicTransport
  /// By car.
  case car
}

extension TravelMode: Comparable {
  /// Orders modes by their codes.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
