/// A source of travel times between people.
///
/// The engine's own estimate is ``EstimatedTravel``. A service with a route planner supplies another.
public protocol TravelTimes: Sendable {
  /// The whole minutes one way between a family's home and a volunteer's, by the fastest of the
  /// modes, and that mode.
  ///
  /// The answer must depend on nothing but the arguments.
  ///
  /// - Returns: `nil` if there is no way by these modes.
  func trip(
    between family: Family,
    and volunteer: Volunteer,
    modes: SortedSet<TravelMode>
  ) -> Trip?
}

/// One trip between two people.
public struct Trip: Hashable, Sendable, Codable {
  /// Whole minutes one way.
  public var minutes: Int
  /// The mode, or `nil` if the source of the times does not say.
  public var mode: TravelMode?
  /// The distance over the globe in metres, or `nil` if the source does not say.
  public var metres: Int?

  /// Creates a trip.
  public init(minutes: Int, mode: TravelMode? = nil, metres: Int? = nil) {
    self.minutes = minutes
    self.mode = mode
    self.metres = metres
  }
}

/// Travel times estimated from the distance over the globe by ``TravelModel``.
public struct EstimatedTravel: TravelTimes {
  /// Creates the estimate.
  public init() {}

  /// The fastest of the modes; on equal times the first in order.
  public func trip(
    between family: Family,
    and volunteer: Volunteer,
    modes: SortedSet<TravelMode>
  ) -> Trip? {
    let metres = Globe.metres(from: family.location, to: volunteer.location)
    return Self.trip(metres: metres, modes: modes)
  }

  /// The fastest trip over a distance by one of the modes; on equal times the first mode.
  static func trip(metres: Int, modes: SortedSet<TravelMode>) -> Trip? {
    var best: Trip?
    for mode in modes {
      let minutes = TravelModel.minutes(by: mode, metres: metres)
      if minutes < best?.minutes ?? .max {
        best = Trip(minutes: minutes, mode: mode, metres: metres)
      }
    }
    return best
  }
}

/// Travel times given as a table of minutes, with another source for pairs the table lacks.
public struct TabulatedTravel: TravelTimes {
  /// A pair of people.
  public struct Key: Hashable, Sendable {
    /// The family.
    public let family: Family.ID
    /// The volunteer.
    public let volunteer: Volunteer.ID

    /// Creates a key.
    public init(family: Family.ID, volunteer: Volunteer.ID) {
      self.family = family
      self.volunteer = volunteer
    }
  }

  /// Whole minutes one way for each pair that the table has.
  public let minutes: [Key: Int]
  /// The source for pairs that the table lacks.
  public let fallback: any TravelTimes

  /// Creates a table.
  public init(minutes: [Key: Int], fallback: any TravelTimes = EstimatedTravel()) {
    self.minutes = minutes
    self.fallback = fallback
  }

  /// The minutes in the table, or the fallback's trip.
  public func trip(
    between family: Family,
    and volunteer: Volunteer,
    modes: SortedSet<TravelMode>
  ) -> Trip? {
    if let minutes = minutes[Key(family: family.id, volunteer: volunteer.id)] {
      return Trip(minutes: minutes)
    }
    return fallback.trip(between: family, and: volunteer, modes: modes)
  }
}
