import Koppeling
import KoppelingData
import Testing

@Suite("A home in a table")
struct PlaceFaultTests {
  private func load(_ place: String, _ latitude: String = "", _ longitude: String = "") throws
    -> Location
  {
    try folder(place, latitude, longitude).load().caseload.families[0].location
  }

  private func folder(
    _ place: String,
    _ latitude: String = "",
    _ longitude: String = "",
    scheme: String = "home-start-nl"
  ) -> Folder {
    Folder(
      families:
        "id;registered_on;place;lat;lng\nG-1;2026-08-01;\(place);\(latitude);\(longitude)\n",
      settings: "{\"scheme\": \"\(scheme)\", \"asOf\": \"2026-09-01\"}"
    )
  }

  @Test("may be a name, a name with its area, or a GeoNames identifier")
  func names() throws {
    let wolvega = Location(latitude: 52.87545, longitude: 5.99691, place: 2_744_194)
    #expect(try load("Wolvega") == wolvega)
    #expect(try load("2744194") == wolvega)
    #expect(try load("Hasselt (NL)").place == 2_754_779)
    #expect(try load("2754779").place == 2_754_779)
  }

  @Test("may be coordinates, with a decimal comma or point")
  func coordinates() throws {
    #expect(try load("", "52,9", "6.1") == Location(latitude: 52.9, longitude: 6.1))
    #expect(try load("", "52,8754567", "+6") == Location(latitude: 52.875457, longitude: 6))
  }

  @Test("may be both: the coordinates count and the place is kept")
  func both() throws {
    #expect(
      try load("Wolvega", "52,9", "6,1")
        == Location(latitude: 52.9, longitude: 6.1, place: 2_744_194)
    )
  }

  @Test("may be an ambiguous name with coordinates that tell which")
  func resolved() throws {
    #expect(try load("Hasselt", "52,59", "6,09").place == 2_754_779)
  }

  @Test("is refused if its name may be more than one place, with the candidates")
  func ambiguous() {
    #expect(
      folder("Hasselt").faults == [
        "families.csv, line 2, column place: \"Hasselt\" may be more than one place: write its "
          + "number or add its area: Hasselt (Limburg, BE-VLG; 2796491), Hasselt (Zwartewaterland, "
          + "NL-OV; 2754779)"
      ]
    )
    #expect(folder("Nes (Fryslân)").faults.first?.contains("2750417") == true)
  }

  @Test("is refused if no place has the name, with the nearest name")
  func unknown() {
    #expect(
      folder("Wolfega").faults == [
        "families.csv, line 2, column place: \"Wolfega\" is not a known place: did you mean Wolvega?"
      ]
    )
    #expect(
      folder("Xyzzyxyzzy").faults == [
        "families.csv, line 2, column place: \"Xyzzyxyzzy\" is not a known place: write a larger "
          + "place nearby, or coordinates"
      ]
    )
  }

  @Test("is refused if it is missing, or half missing")
  func missing() {
    #expect(
      folder("").faults == [
        "families.csv, line 2, column place: there is no home: fill in place, or latitude and "
          + "longitude"
      ]
    )
    #expect(
      folder("", "52,9").faults == [
        "families.csv, line 2, column lng: one of the two coordinates is missing: fill in both, or "
          + "neither"
      ]
    )
  }

  @Test("is refused if its coordinates lie further than 30 km from its place")
  func apart() {
    #expect(
      folder("Wolvega", "52,37", "4,89").faults == [
        "families.csv, line 2, column place: \"Wolvega\" is more than 30 km from the coordinates "
          + "beside it: correct one of them"
      ]
    )
  }

  @Test("is refused if it lies outside the scheme's region")
  func outside() {
    #expect(
      folder("", "48,85", "2,35").faults == [
        "families.csv, line 2, column lat: \"48.85 2.35\" lies more than 50 km outside the scheme's "
          + "region (NL): correct the place or the coordinates, or choose another scheme"
      ]
    )
    #expect(
      folder("Groningen", scheme: "home-start-flanders").faults.first?.contains("(BE-VLG)") == true
    )
    // The gazetteer has no places there, so nothing can be said.
    #expect(folder("", "51,5", "-0,1", scheme: "home-start-uk").faults.isEmpty)
  }

  @Test("is refused with a hint if latitude and longitude are swapped")
  func swapped() {
    #expect(
      folder("", "5,99", "52,87").faults.first?.contains("are latitude and longitude swapped?")
        == true
    )
  }

  @Test(
    "is refused if its coordinates are no degrees",
    arguments: ["NaN", "inf", "91", "-90,1", "5287545000000", "noord", "52.87.5", ","]
  )
  func notDegrees(latitude: String) {
    let folder = folder("", latitude, "6,1")
    #expect(folder.faults.count == 1)
    #expect(folder.faults.first?.hasPrefix("families.csv, line 2, column lat: ") == true)
  }
}
