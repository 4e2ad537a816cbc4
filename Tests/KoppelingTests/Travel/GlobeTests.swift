import Foundation
import Koppeling
import TestSupport
import Testing

@Suite("Distances over the globe")
struct GlobeTests {
  /// The same distance by the haversine formula, with the sines of the mathematical library.
  private func haversine(_ first: Location, _ second: Location) -> Double {
    let radians = Double.pi / 180
    let (phi1, phi2) = (first.latitude * radians, second.latitude * radians)
    let halfLatitude = sin((phi2 - phi1) / 2)
    let halfLongitude = sin((second.longitude - first.longitude) * radians / 2)
    let square = halfLatitude * halfLatitude + cos(phi1) * cos(phi2) * halfLongitude * halfLongitude
    return 2 * 6_371_009 * asin(square.squareRoot())
  }

  private func location(
    _ generator: inout SeededGenerator,
    latitude: ClosedRange<Int>,
    longitude: ClosedRange<Int>
  ) -> Location {
    Location(
      microLatitude: generator.int(latitude),
      microLongitude: generator.int(longitude)
    )
  }

  @Test(
    "in the Netherlands and Belgium agree with the haversine formula to a metre",
    arguments: seeds
  )
  func lowCountries(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let (first, second) = (
        location(&generator, latitude: 49_500_000...53_600_000, longitude: 2_500_000...7_300_000),
        location(&generator, latitude: 49_500_000...53_600_000, longitude: 2_500_000...7_300_000)
      )
      let metres = Globe.metres(from: first, to: second)
      #expect(abs(Double(metres) - haversine(first, second)) <= 0.51)
      #expect(Globe.metres(from: second, to: first) == metres)
      #expect(Globe.metres(from: Globe.UnitVector(first), to: Globe.UnitVector(second)) == metres)
    }
  }

  @Test("anywhere agree with the haversine formula to a metre up to 1000 km", arguments: seeds)
  func anywhere(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var compared = 0
    for _ in 0..<2000 {
      let first = location(
        &generator,
        latitude: -89_000_000...89_000_000,
        longitude: -180_000_000...180_000_000
      )
      let second = Location(
        microLatitude: min(
          90_000_000,
          max(-90_000_000, first.microLatitude + generator.int(-6_000_000...6_000_000))
        ),
        microLongitude: min(
          180_000_000,
          max(-180_000_000, first.microLongitude + generator.int(-6_000_000...6_000_000))
        )
      )
      let expected = haversine(first, second)
      guard expected <= 1_000_000 else { continue }
      compared += 1
      let metres = Globe.metres(from: first, to: second)
      #expect(abs(Double(metres) - expected) <= 1, "\(first) to \(second)")
    }
    #expect(compared > 1000)
  }

  @Test("that are known come out")
  func knownDistances() {
    let amsterdam = Location(latitude: 52.37403, longitude: 4.88969)
    let maastricht = Location(latitude: 50.84833, longitude: 5.68889)
    let brussels = Location(latitude: 50.85045, longitude: 4.34878)
    #expect((177_000...179_500).contains(Globe.metres(from: amsterdam, to: maastricht)))
    #expect((172_500...174_500).contains(Globe.metres(from: amsterdam, to: brussels)))
    // From Wolvega, as measured between the centres of the places: 10.0 km and 3.9 km.
    #expect((9_700...10_200).contains(Globe.metres(from: .wolvega, to: .noordwolde)))
    #expect((3_700...4_100).contains(Globe.metres(from: .wolvega, to: .oldeholtpade)))
  }

  @Test("between one point and itself are zero, and a hair's breadth is not")
  func zero() {
    let origin = Location(microLatitude: 52_000_000, microLongitude: 5_000_000)
    #expect(Globe.metres(from: origin, to: origin) == 0)
    // A millionth of a degree of latitude is 11 cm, ten of them 1.1 m.
    let near = Location(microLatitude: 52_000_001, microLongitude: 5_000_000)
    #expect(Globe.metres(from: origin, to: near) == 0)
    let next = Location(microLatitude: 52_000_010, microLongitude: 5_000_000)
    #expect(Globe.metres(from: origin, to: next) == 1)
  }

  @Test("across the date line and over a pole are short")
  func edges() {
    let west = Location(latitude: 0, longitude: -179.99)
    let east = Location(latitude: 0, longitude: 179.99)
    #expect((2_223...2_225).contains(Globe.metres(from: west, to: east)))
    let pole = Location(latitude: 89.99, longitude: 10)
    let across = Location(latitude: 89.99, longitude: -170)
    #expect((2_223...2_225).contains(Globe.metres(from: pole, to: across)))
    let one = Location(latitude: 90, longitude: 0)
    let other = Location(latitude: 90, longitude: 123)
    #expect(Globe.metres(from: one, to: other) == 0)
  }

  @Test("grow along a line")
  func monotone() {
    let origin = Location(microLatitude: 52_000_000, microLongitude: 5_000_000)
    let distances = (0...400).map { step in
      Globe.metres(
        from: origin,
        to: Location(microLatitude: 52_000_000, microLongitude: 5_000_000 + 10_000 * step)
      )
    }
    #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 < $1 })
  }

  private static let seeds = 0..<20 as Range<UInt64>
}
