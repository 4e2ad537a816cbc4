/// The stated model of travel times: distance on the globe, times a detour, over a speed.
///
/// Minutes are whole numbers, rounded up, and never fall as the distance grows: each stretch of a
/// trip has its own speed, instead of one average speed for the whole trip that jumps.
///
/// The figures are assumptions on Dutch measurements: bicycle 12.4 km/h and electric bicycle about
/// 14 km/h door to door (KiM on CBS OViN 2013-2014); car about 25 km/h on the first 5 km, 40 up to
/// 15 km and 55 beyond; public transport 24 km/h with 12 minutes of walking and waiting; detours
/// of 1.25 on foot and by bicycle, 1.35 by car and 1.45 by public transport, around the 1.2 to 1.34
/// that the literature reports. A caller who knows better supplies its own ``TravelTimes``.
public enum TravelModel {
  /// One stretch of a trip: a speed that holds up to a distance along the road.
  struct Stretch {
    let upToMetres: Int
    let metresPerHour: Int
  }

  /// The fixed minutes, the detour in thousandths and the stretches of one mode.
  struct Parameters {
    let fixedMinutes: Int
    let detourPerMille: Int
    let stretches: [Stretch]
  }

  static func parameters(of mode: TravelMode) -> Parameters {
    switch mode {
    case .walk: steady(fixed: 0, detour: 1250, metresPerHour: 4900)
    case .bicycle: steady(fixed: 2, detour: 1250, metresPerHour: 12_400)
    case .electricBicycle: steady(fixed: 2, detour: 1250, metresPerHour: 14_000)
    case .publicTransport: steady(fixed: 12, detour: 1450, metresPerHour: 24_000)
    case .car: carParameters
    }
  }

  private static let carParameters = Parameters(
    fixedMinutes: 5,
    detourPerMille: 1350,
    stretches: [
      Stretch(upToMetres: 5000, metresPerHour: 25_000),
      Stretch(upToMetres: 15_000, metresPerHour: 40_000),
      Stretch(upToMetres: .max, metresPerHour: 55_000),
    ]
  )

  private static func steady(fixed: Int, detour: Int, metresPerHour: Int) -> Parameters {
    Parameters(
      fixedMinutes: fixed,
      detourPerMille: detour,
      stretches: [Stretch(upToMetres: .max, metresPerHour: metresPerHour)]
    )
  }

  /// The whole minutes that one way takes, rounded up.
  ///
  /// - Parameters:
  ///   - mode: The way to travel.
  ///   - metres: The distance over the globe, from ``Globe/metres(from:to:)``; 0 or more.
  /// - Returns: The minutes, fixed ones included.
  public static func minutes(by mode: TravelMode, metres: Int) -> Int {
    let parameters = parameters(of: mode)
    var remaining = metres * parameters.detourPerMille / 1000
    var covered = 0
    // Thousandths of a second, so that rounding happens once, at the end.
    var milliseconds = 0
    for stretch in parameters.stretches where remaining > 0 {
      let length = min(remaining, stretch.upToMetres - covered)
      milliseconds += length * 3_600_000 / stretch.metresPerHour
      covered += length
      remaining -= length
    }
    return parameters.fixedMinutes + (milliseconds + 59_999) / 60_000
  }
}
