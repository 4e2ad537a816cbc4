import Koppeling

extension Gazetteer {
  /// Reads the compiled table; see ``compiledTable`` for its form.
  static func parse(table: String) -> [Place] {
    var places: [Place] = []
    var area: [String] = []
    for line in Array(table.utf8).split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "|"))
      if line.first == UInt8(ascii: "=") {
        area = fields.map { String(decoding: $0, as: UTF8.self) }
        area[0].removeFirst()
      } else {
        places.append(place(fields: fields, area: area))
      }
    }
    return places
  }

  private static func place(fields: [ArraySlice<UInt8>], area: [String]) -> Place {
    guard fields.count == 5, area.count == 4, let id = number(fields[0]),
      let latitude = number(fields[2]), let longitude = number(fields[3]),
      let population = number(fields[4])
    else { preconditionFailure("the compiled places are not in their form") }
    return Place(
      id: id,
      name: String(decoding: fields[1], as: UTF8.self),
      country: area[0],
      regionCode: area[1],
      region: area[2],
      area: area[3],
      location: Location(microLatitude: latitude * 10, microLongitude: longitude * 10, place: id),
      population: population
    )
  }

  /// The whole number that digits make, without a sign.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    PlainText.number(digits.span)
  }
}
