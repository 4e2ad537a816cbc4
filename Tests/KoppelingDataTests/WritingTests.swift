import Foundation
import Koppeling
import KoppelingData
import Testing

@Suite("Writing a caseload")
struct WritingTests {
  @Test("as tables and reading it back gives the same caseload", arguments: UInt64(0)..<60)
  func tables(seed: UInt64) throws {
    var random = RandomCaseload(seed: seed)
    var caseload = random.caseload()
    removeSecondMatches(&caseload)
    #expect(caseload.faults.isEmpty)
    let files = CaseloadWriter.folder(caseload, seed: seed)
    let loaded = try withFolder(files.mapValues { Array($0.utf8) }) {
      try CaseloadLoader.load(path: $0)
    }
    expectEqual(loaded.caseload, caseload)
    #expect(loaded.seed == seed)
    // Names drawn at random may look like personal data, and a scheme may ask for no check.
    let expected = ["use a pseudonym", "no check of conduct is asked for"]
    let others = loaded.warnings.map(\.text.en).filter { text in
      !expected.contains { text.hasSuffix($0) }
    }
    #expect(others.isEmpty)
  }

  @Test("as JSON and reading it back gives the same caseload", arguments: UInt64(0)..<60)
  func json(seed: UInt64) throws {
    var random = RandomCaseload(seed: seed)
    var caseload = random.caseload()
    removeSecondMatches(&caseload)
    let text = CaseloadWriter.json(caseload)
    let loaded = try withFolder(["a.json": Array(text.utf8)]) {
      try CaseloadLoader.load(path: $0 + "/a.json")
    }
    expectEqual(loaded.caseload, caseload)
    // Names drawn at random may look like personal data, and a scheme may ask for no check.
    let expected = ["use a pseudonym", "no check of conduct is asked for"]
    let others = loaded.warnings.map(\.text.en).filter { text in
      !expected.contains { text.hasSuffix($0) }
    }
    #expect(others.isEmpty)
    #expect(CaseloadWriter.json(loaded.caseload) == text)
  }

  private func removeSecondMatches(_ caseload: inout Caseload) {
    var families: Set<Family.ID> = []
    caseload.matches = caseload.matches.filter { families.insert($0.family).inserted }
  }

  @Test("names a scheme that comes with the engine, and writes another in full")
  func schemes() throws {
    let caseload = try Folder().load().caseload
    var own = caseload
    own.scheme.plannedWeeks = 41
    #expect(CaseloadWriter.folder(caseload)["scheme.json"]?.contains("\"home-start-nl\"") == true)
    #expect(CaseloadWriter.folder(own)["scheme.json"]?.contains("\"plannedWeeks\" : 41") == true)
  }

  @Test("leaves out columns and tables in which nothing stands")
  func empty() throws {
    let files = CaseloadWriter.folder(try Folder().load().caseload)
    #expect(files.keys.sorted() == ["families.csv", "scheme.json", "volunteers.csv"])
    #expect(files["families.csv"] == "id,place,registered_on\nG-1,Wolvega,2026-08-01\n")
  }

  @Test("writes travel times in order")
  func travel() throws {
    let minutes = [
      TabulatedTravel.Key(family: "G-2", volunteer: "V-1"): 9,
      TabulatedTravel.Key(family: "G-1", volunteer: "V-2"): 8,
      TabulatedTravel.Key(family: "G-1", volunteer: "V-1"): 7,
    ]
    let files = CaseloadWriter.folder(try Folder().load().caseload, travelMinutes: minutes)
    #expect(
      files["travel.csv"] == "family,volunteer,minutes\nG-1,V-1,7\nG-1,V-2,8\nG-2,V-1,9\n"
    )
  }

  @Test("into a folder that is made")
  func folder() throws {
    let caseload = try Folder().load().caseload
    try withFolder([:]) { path in
      let inner = path + "/new/region"
      try CaseloadWriter.write(CaseloadWriter.folder(caseload), toFolder: inner)
      expectEqual(try CaseloadLoader.load(path: inner).caseload, caseload)
    }
  }
}

@Suite("The digest of a caseload")
struct DigestTests {
  @Test("is FNV-1a with 128 bits")
  func vectors() {
    // The empty text gives the offset basis; the others are of the published test vectors.
    #expect(
      ContentDigest(of: []).description == "fnv1a128:6c62272e07bb014262b821756295c58d"
    )
    #expect(
      ContentDigest(of: "a".utf8).description == "fnv1a128:d228cb696f1a8caf78912b704e4a8964"
    )
    #expect(
      ContentDigest(of: "foobar".utf8).description == "fnv1a128:343e1662793c64bf6f0d3597ba446f18"
    )
  }

  @Test(
    "does not depend on the order of the records, and does on their content",
    arguments: UInt64(0)..<20
  )
  func order(seed: UInt64) {
    var random = RandomCaseload(seed: seed)
    let caseload = random.caseload()
    var shuffled = caseload
    var generator = SeededGenerator(seed: seed)
    shuffled.families.shuffle(using: &generator)
    shuffled.volunteers.shuffle(using: &generator)
    shuffled.matches.shuffle(using: &generator)
    shuffled.refusals.shuffle(using: &generator)
    #expect(shuffled.digest == caseload.digest)
    expectEqual(shuffled.inCanonicalOrder, caseload.inCanonicalOrder)
    var changed = caseload
    changed.asOf = changed.asOf.adding(days: 1)
    #expect(changed.digest != caseload.digest)
  }
}
