import Foundation
import Koppeling
import KoppelingData
import Testing

/// The files of the regions, as four different offices would export them.
@Suite("Region files")
struct RegionFilesTests {
  @Test("a region is read without a fault or a warning", arguments: Region.allCases)
  func readsCleanly(region: Region) throws {
    let loaded = try region.loaded()
    #expect(loaded.warnings == [])
    // What is guessed is said: that two files of Maastricht are Windows-1252.
    #expect(loaded.notes.count == (region == .maastricht ? 2 : 0))
    #expect(
      loaded.notes.allSatisfy { $0.nl.contains("Windows-1252") && $0.en.contains("Windows-1252") }
    )
    #expect(loaded.seed == Caseload.seed)
    #expect(loaded.caseload.faults == [])
  }

  @Test(
    "identifiers are pseudonyms and every place is in the gazetteer",
    arguments: Region.allCases
  )
  func people(region: Region) throws {
    let caseload = try region.caseload()
    for family in caseload.families {
      #expect(family.id.rawValue.wholeMatch(of: /F-\d\d/) != nil)
    }
    for volunteer in caseload.volunteers {
      #expect(volunteer.id.rawValue.wholeMatch(of: /V-\d\d/) != nil)
    }
    let homes = caseload.families.map(\.location) + caseload.volunteers.map(\.location)
    for home in homes where home.place != nil {
      let place = try #require(home.place.flatMap(Gazetteer.standard.place(id:)))
      #expect(place.location == home)
      #expect(place.lies(inRegion: caseload.scheme.region))
    }
    // One hamlet is written by its coordinates alone.
    #expect(homes.count { $0.place == nil } == (region == .weststellingwerf ? 1 : 0))
  }

  @Test(
    "the numbers of people are as the overview says",
    arguments: zip(
      Region.allCases,
      [[9, 6, 0, 6], [22, 15, 5, 12], [18, 15, 3, 9], [66, 35, 50, 7]]
    )
  )
  func numbers(region: Region, numbers: [Int]) throws {
    let caseload = try region.caseload()
    let plan = try region.plan()
    #expect(
      [
        caseload.families.count, caseload.volunteers.count, plan.running.count,
        plan.proposals.count,
      ] == numbers
    )
    #expect(plan.proposals.count + plan.waiting.count + plan.running.count == numbers[0])
  }

  @Test("Weststellingwerf: Dutch headers, semicolons, a byte order mark and decimal commas")
  func weststellingwerf() throws {
    let bytes = try Region.weststellingwerf.bytes(of: "families.csv")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("aangemeld_op;") && text.contains(";24-08-2026;"))
    #expect(text.contains(";52,8286;6,0247;"))
    let hamlet = try Region.weststellingwerf.caseload().family("F-08").location
    #expect(hamlet == Location(microLatitude: 52_828_600, microLongitude: 6_024_700))
  }

  @Test("Groningen: English headers, commas, ISO dates and line ends within cells")
  func groningen() throws {
    let text = String(decoding: try Region.groningen.bytes(of: "families.csv"), as: UTF8.self)
    #expect(text.hasPrefix("id,municipality,place,registered_on,"))
    #expect(text.contains("\"tue-afternoon\nwed-afternoon\nfri-morning\""))
    let slots = try Region.groningen.caseload().family("F-01").slots
    #expect(
      slots
        == SlotSet([
          Slot(.tuesday, .afternoon), Slot(.wednesday, .afternoon), Slot(.friday, .morning),
        ])
    )
  }

  @Test("Maastricht: Windows-1252, carriage returns and another office's headers")
  func maastricht() throws {
    let bytes = try Region.maastricht.bytes(of: "families.csv")
    #expect(String(validating: bytes, as: UTF8.self) == nil)
    #expect(bytes.contains(0xF6))
    #expect(String(decoding: bytes, as: UTF8.self).contains("\r\n"))
    let interests = try Region.maastricht.caseload().family("F-01").interests
    #expect(interests == ["fröbelen", "wandelen"])
    // Three places called Berg, and two called Valkenburg.
    #expect(try Region.maastricht.caseload().volunteer("V-11").location.place == 2_744_477)
    #expect(try Region.maastricht.caseload().volunteer("V-10").location.place == 2_759_164)
    #expect(try Region.maastricht.caseload().family("F-11").location.place == 2_745_874)
  }

  @Test("Domo Hasselt: Flemish words for the parts of a day")
  func hasselt() throws {
    let text = String(decoding: try Region.domoHasselt.bytes(of: "families.csv"), as: UTF8.self)
    #expect(text.contains("ma voormiddag, wo namiddag"))
    #expect(text.contains(";vroedvrouw;") && text.contains(";Kind en Gezin;"))
    #expect(
      try Region.domoHasselt.caseload().family("F-51").slots
        == SlotSet([Slot(.monday, .morning), Slot(.wednesday, .afternoon)])
    )
  }
}
