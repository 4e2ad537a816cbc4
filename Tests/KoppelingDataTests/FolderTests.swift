import Koppeling
import KoppelingData
import Testing

@Suite("A folder of tables")
struct FolderTests {
  @Test("loads with the least that is needed")
  func least() throws {
    let loaded = try Folder().load()
    #expect(loaded.caseload.families.map(\.id) == ["G-1"])
    #expect(loaded.caseload.families[0].location.place == 2_744_194)
    #expect(loaded.caseload.families[0].registeredOn == CalendarDate(iso: "2026-08-01"))
    #expect(loaded.caseload.volunteers[0].status == .available)
    #expect(loaded.caseload.asOf == CalendarDate(iso: "2026-09-01"))
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.notes.isEmpty)
  }
}
