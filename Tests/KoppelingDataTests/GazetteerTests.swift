import Koppeling
import KoppelingData
import Testing

@Suite("The gazetteer")
struct GazetteerTests {
  let gazetteer = Gazetteer.standard

  @Test(
    "finds places by name whatever the case, the accents and the language",
    arguments: [
      ("Wolvega", 2_744_194), ("  wolvega ", 2_744_194), ("ANTWERPEN", 2_803_138),
      ("Antwerp", 2_803_138), ("Brussel", 2_800_866), ("Bruxelles", 2_800_866),
      ("Den Haag", 2_747_373), ("'s-Gravenhage", 2_747_373), ("’s Gravenhage", 2_747_373),
      ("The Hague", 2_747_373), ("Den Bosch", 2_747_351), ("'s-Hertogenbosch", 2_747_351),
      ("Damwald", 2_757_838), ("Damwoude", 2_757_838), ("Oostende", 2_789_786),
      ("2744194", 2_744_194),
    ]
  )
  func names(name: String, id: Int) {
    #expect(gazetteer.places(named: name).map(\.id) == [id])
  }

  @Test("reads St. as Sint")
  func saints() {
    #expect(gazetteer.places(named: "St. Truiden").map(\.name) == ["Sint-Truiden"])
    #expect(gazetteer.places(named: "St-Niklaas").map(\.name) == ["Sint-Niklaas"])
    #expect(gazetteer.places(named: "Stein (Limburg)").count == 1)
  }

  @Test("gives every place of a name, the most populous first")
  func ambiguous() {
    #expect(gazetteer.places(named: "Hasselt").map(\.country) == ["BE", "NL"])
    #expect(gazetteer.places(named: "Nes").map(\.plainArea) == ["Ameland", "Heerenveen"])
    #expect(gazetteer.places(named: "Vorst").map(\.regionCode) == ["BE-BRU", "BE-VLG"])
  }

  @Test(
    "tells places of one name apart by country, region, province or municipality",
    arguments: [
      ("Hasselt (BE)", 2_796_491), ("Hasselt (NL)", 2_754_779), ("hasselt (nederland)", 2_754_779),
      ("Hengelo (Overijssel)", 2_754_394), ("Hengelo (Gelderland)", 2_754_395),
      ("Hengelo (OV)", 2_754_394), ("Hengelo (NL-GE)", 2_754_395), ("Nes (Ameland)", 2_750_417),
      ("Nes (gemeente Heerenveen)", 2_750_420), ("Hasselt (Vlaanderen)", 2_796_491),
      ("Aalst (Oost-Vlaanderen)", 2_803_448), ("Hasselt (2754779)", 2_754_779),
    ]
  )
  func qualified(name: String, id: Int) {
    #expect(gazetteer.places(named: name).map(\.id) == [id])
  }

  @Test(
    "finds nothing for names that no place has",
    arguments: ["", "  ", "Atlantis", "99", "(BE)"]
  )
  func unknown(name: String) {
    #expect(gazetteer.places(named: name).isEmpty)
  }

  @Test("suggests the nearest name for a slip")
  func suggestion() {
    #expect(gazetteer.suggestion(for: "Wolfega")?.name == "Wolvega")
    #expect(gazetteer.suggestion(for: "Xyzzyxyzzy") == nil)
  }

  @Test("finds the nearest place")
  func nearest() throws {
    let point = Location(latitude: 52.88, longitude: 5.99)
    let nearest = try #require(gazetteer.nearest(to: point))
    #expect(nearest.place.name == "Wolvega")
    #expect((600...800).contains(nearest.metres))
    #expect(gazetteer.nearest(to: point, inRegion: "GB") == nil)
    #expect(gazetteer.nearest(to: point, inRegion: "BE-VLG")?.place.country == "BE")
  }

  @Test("counts a point as in a region up to 50 km from its places")
  func region() {
    #expect(gazetteer.contains(Location(latitude: 52.1, longitude: 5.1), inRegion: "NL"))
    // Across the border, and in London.
    #expect(gazetteer.contains(Location(latitude: 52.3, longitude: 7.2), inRegion: "NL"))
    #expect(!gazetteer.contains(Location(latitude: 51.5, longitude: -0.1), inRegion: "NL"))
    #expect(!gazetteer.contains(Location(latitude: 53.2, longitude: 6.5), inRegion: "BE-VLG"))
    // The gazetteer knows nothing of Great Britain.
    #expect(gazetteer.contains(Location(latitude: 51.5, longitude: -0.1), inRegion: "GB"))
    #expect(gazetteer.covers(region: "BE-BRU"))
    #expect(!gazetteer.covers(region: "GB"))
  }

  @Test("knows other names for its own places only")
  func otherNames() {
    for (name, id) in Gazetteer.otherNames {
      #expect(gazetteer.place(id: id) != nil, "\(name)")
      #expect(gazetteer.places(named: name).contains { $0.id == id }, "\(name)")
    }
  }
}
