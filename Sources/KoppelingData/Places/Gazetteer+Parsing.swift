import Koppeling

extension Gazetteer {
  /// Reads the compiled table; see ``compiledTable`` for its form.
  static func parse(table: String) -> [Place] {
    var places: [Place] = []
    var area: [String] = []
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      var fields = line.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
      if line.first == UInt8(ascii: "=") {
        fields[0].removeFirst()
        area = fields
      } else {
        places.append(place(fields: fields, area: area))
      }
    }
    return places
  }

  private static func place(fields: [String], area: [String]) -> Place {
    guard fields.count == 5, area.count == 4, let id = Int(fields[0]),
      let latitude = Int(fields[2]), let longitude = Int(fields[3]), let population = Int(fields[4])
    else { preconditionFailure("the compiled places are not in their form") }
    return Place(
      id: id,
      name: fields[1],
      country: area[0],
      regionCode: area[1],
      region: area[2],
      area: area[3],
      location: Location(microLatitude: latitude * 10, microLongitude: longitude * 10, place: id),
      population: population
    )
  }
}
