import Koppeling
import KoppelingData
import Testing

@Suite("Synthetic caseloads")
struct SyntheticCaseloadTests {
  private static func region(
    _ name: String,
    families: Int = 80,
    volunteers: Int = 60,
    _ change: (inout SyntheticRegion.Settings) -> Void = { _ in }
  ) throws -> SyntheticRegion {
    var settings = SyntheticRegion.Settings(families: families, volunteers: volunteers)
    change(&settings)
    return try SyntheticRegion(named: name, settings: settings)
  }

  @Test(
    "the same region and seed give the same bytes on every machine and in every build",
    arguments: [
      ("weststellingwerf", 7, "fnv1a128:8322abbcef333c23997df87174660437"),
      ("netherlands", 1, "fnv1a128:23776d70e4c70a422e0f2fe018bbfd38"),
      ("hasselt", 2026, "fnv1a128:fa3d7dba31b797beddc75bca8fc89f36"),
      ("province-limburg", 18_446_744_073_709_551_615, "fnv1a128:ef46b3b1aaf1a0e0f3860be451566968"),
    ] as [(String, UInt64, String)]
  )
  func golden(name: String, seed: UInt64, digest: String) throws {
    let region = try Self.region(name, families: 300, volunteers: 200)
    let files = region.files(of: region.caseload(seed: seed), seed: seed)
    let text = files.sorted { $0.key < $1.key }.map { "\($0.key)\n\($0.value)" }.joined()
    #expect(ContentDigest(of: text.utf8).description == digest)
  }

  @Test("seeds, regions and dials draw other people")
  func different() throws {
    let digests = try [
      Self.region("drenthe").caseload(seed: 1), Self.region("drenthe").caseload(seed: 2),
      Self.region("assen").caseload(seed: 1),
      Self.region("drenthe") { $0.unknown = 0 }.caseload(seed: 1),
      Self.region("drenthe") { $0.diversity = 1000 }.caseload(seed: 1),
      Self.region("drenthe") { $0.running = 0 }.caseload(seed: 1),
      Self.region("drenthe") { $0.asOf = $0.asOf.adding(days: 1) }.caseload(seed: 1),
    ].map(\.digest)
    #expect(Set(digests).count == digests.count)
  }

  @Test("caseloads of fifty random regions have no fault and load as they were drawn")
  func random() throws {
    var generator = SeededGenerator(seed: 50)
    for _ in 0..<50 {
      let name = try #require(SyntheticRegion.allIDs.randomElement(using: &generator))
      let seed = generator.next()
      let region = try Self.region(
        name,
        families: Int.random(in: 0...60, using: &generator),
        volunteers: Int.random(in: 0...60, using: &generator)
      ) {
        $0.unknown = [0, 50, 300, 1000].randomElement(using: &generator) ?? 0
        $0.diversity = Int.random(in: 0...1000, using: &generator)
        $0.running = Int.random(in: 0...1000, using: &generator)
        $0.asOf = CalendarDate(dayNumber: Int.random(in: 10_957...25_000, using: &generator))
      }
      let caseload = region.caseload(seed: seed)
      #expect(
        caseload.faults.isEmpty,
        "\(name), seed \(seed): \(caseload.faults.first?.message.en ?? "")"
      )
      #expect(caseload == region.caseload(seed: seed))
      let files = region.files(of: caseload, seed: seed).mapValues { Array($0.utf8) }
      let loaded = try withFolder(files) { try CaseloadLoader.load(path: $0) }
      #expect(loaded.warnings.isEmpty, "\(name), seed \(seed)")
      expectEqual(loaded.caseload, caseload)
    }
  }

  @Test("people who are drawn more leave the others as they are")
  func prefix() throws {
    let small = try Self.region("groningen", families: 40, volunteers: 30) { $0.running = 0 }
    let large = try Self.region("groningen", families: 90, volunteers: 70) { $0.running = 0 }
    let first = small.caseload(seed: 9)
    let second = large.caseload(seed: 9)
    #expect(first.families == Array(second.families.prefix(40)))
    #expect(first.volunteers == Array(second.volunteers.prefix(30)))
  }

  @Test("a dial changes nothing but what it is for")
  func streamsApart() throws {
    let plain = try Self.region("groningen") { $0.running = 0 }.caseload(seed: 3)
    let diverse = try Self.region("groningen") {
      $0.running = 0
      $0.diversity = 1000
    }.caseload(seed: 3)
    #expect(plain.families == diverse.families)
    for (volunteer, other) in zip(plain.volunteers, diverse.volunteers) {
      #expect(volunteer.location == other.location)
      #expect(volunteer.slots == other.slots)
      #expect(volunteer.trainedOn == other.trainedOn)
    }
    #expect(plain.volunteers.map(\.languages) != diverse.volunteers.map(\.languages))
  }

  @Test("homes lie in their place, within its radius and half a cell")
  func homes() throws {
    for name in ["netherlands", "flanders", "brussels"] {
      let region = try Self.region(name, families: 400, volunteers: 0)
      let radii = Dictionary(
        uniqueKeysWithValues: region.settlements.map { ($0.place.id, $0.radius) }
      )
      for family in region.caseload(seed: 4).families {
        let place = try #require(family.location.place.flatMap(Gazetteer.standard.place(id:)))
        let radius = try #require(radii[place.id])
        let metres = Globe.metres(from: place.location, to: family.location)
        #expect(metres <= radius + 350, "\(family.id) in \(place.name)")
        #expect(family.location.microLatitude % SyntheticRegion.cell == 0)
        #expect(family.location.microLongitude % SyntheticRegion.cell == 0)
      }
    }
  }

  @Test("people are spread over the disc: half of them outside 0.7 of its radius")
  func spread() throws {
    let region = try Self.region("amsterdam", families: 3000, volunteers: 0)
    let city = try #require(region.settlements.max { $0.radius < $1.radius })
    let distances = region.caseload(seed: 5).families
      .filter { $0.location.place == city.place.id }
      .map { Globe.metres(from: city.place.location, to: $0.location) }
    let outside = distances.count { Double($0) > Double(city.radius) * 0.5.squareRoot() }
    #expect(distances.count > 500)
    #expect(abs(Double(outside) / Double(distances.count) - 0.5) < 0.05)
  }

  @Test("an unknown rate of nothing and of everything")
  func unknown() throws {
    let known = try Self.region("zwolle") { $0.unknown = 0 }.caseload(seed: 6)
    #expect(known.families.allSatisfy { $0.children != nil && $0.languages != nil })
    #expect(known.families.allSatisfy { FamilyTraits($0) != nil && $0.circumstances?.count == 7 })
    let empty = try Self.region("zwolle") { $0.unknown = 1000 }.caseload(seed: 6)
    #expect(empty.families.allSatisfy { $0.needs == nil && $0.circumstances == nil })
    #expect(empty.volunteers.allSatisfy { $0.languages == nil && $0.commitUntil == nil })
  }

  @Test("matches under way are between people who could have been matched, and most families wait")
  func matches() throws {
    for seed in UInt64(0)..<10 {
      let region = try Self.region("eindhoven", families: 60, volunteers: 200) {
        $0.running = 1000
        $0.unknown = 0
      }
      let caseload = region.caseload(seed: seed)
      let pinned = caseload.matches.filter(\.isPinned)
      #expect(pinned.count == 30, "seed \(seed)")
      let families = Dictionary(uniqueKeysWithValues: caseload.families.map { ($0.id, $0) })
      let volunteers = Dictionary(uniqueKeysWithValues: caseload.volunteers.map { ($0.id, $0) })
      for match in pinned {
        let family = try #require(families[match.family])
        let volunteer = try #require(volunteers[match.volunteer])
        #expect(family.consent?.given == true && family.triage?.outcome == .accepted)
        #expect(volunteer.status == .available)
        let slots = try #require(family.freeSlots)
        #expect(try !slots.isDisjoint(with: #require(volunteer.slots)))
        let meeting = try #require(match.meetingOn)
        #expect(family.registeredOn <= meeting)
        if let started = match.startedOn {
          #expect(try #require(volunteer.trainedOn) <= started)
          #expect(try #require(volunteer.activeSince) <= started)
        }
      }
    }
  }
}
