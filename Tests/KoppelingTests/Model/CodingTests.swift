import Foundation
import Koppeling
import TestSupport
import Testing

@Suite("Stored forms")
struct CodingTests {
  @Test("a caseload reads back, and gives equal bytes twice", arguments: 0..<40 as Range<UInt64>)
  func caseload(seed: UInt64) throws {
    let caseload = RandomCaseload.medium(seed: seed)
    let data = try StableJSON.encode(caseload)
    let read = try StableJSON.decode(Caseload.self, from: data)
    #expect(read == caseload)
    #expect(try StableJSON.encode(read) == data)
    #expect(try Planner(read).plan() == Planner(caseload).plan())
  }

  @Test("a plan reads back, and gives equal bytes twice", arguments: 0..<40 as Range<UInt64>)
  func plan(seed: UInt64) throws {
    let caseload = RandomCaseload.medium(seed: seed)
    let options = Planner.Options(seed: .max - seed, language: seed % 2 == 0 ? .dutch : .english)
    let plan = try Planner(caseload, options: options).plan()
    let data = try StableJSON.encode(plan)
    let read = try StableJSON.decode(Plan.self, from: data)
    #expect(read == plan)
    #expect(try StableJSON.encode(Planner(caseload, options: options).plan()) == data)
    #expect(try PlanVerifier(caseload).violations(in: read).isEmpty)
  }

  @Test("a scheme reads back")
  func scheme() throws {
    let data = try StableJSON.encode(Scheme.sample)
    #expect(try StableJSON.decode(Scheme.self, from: data) == .sample)
  }

  @Test("every microdegree reads back", arguments: 0..<10 as Range<UInt64>)
  func locations(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let location = Location(
        microLatitude: generator.int(-90_000_000...90_000_000),
        microLongitude: generator.int(-180_000_000...180_000_000),
        place: generator.pick([nil, 7])
      )
      let data = try StableJSON.encode(location)
      #expect(try StableJSON.decode(Location.self, from: data) == location)
    }
  }

  private func reads<Value: Decodable>(_ type: Value.Type, _ text: String) -> Bool {
    (try? StableJSON.decode(type, from: Data(text.utf8))) != nil
  }

  @Test("what makes no sense does not decode")
  func refused() {
    #expect(reads(CalendarDate.self, "\"2026-02-28\""))
    #expect(!reads(CalendarDate.self, "\"2026-02-30\""))
    #expect(!reads(CalendarDate.self, "20779"))
    #expect(reads(SlotSet.self, "[\"wed-afternoon\"]"))
    #expect(!reads(SlotSet.self, "[\"wed\"]"))
    #expect(!reads(LanguageTag.self, "\"ber\""))
    #expect(reads(LanguageLevel.self, "\"b1\""))
    #expect(!reads(LanguageLevel.self, "\"fluent\""))
    #expect(reads(TopicWeights.self, "{\"babies\": 5}"))
    #expect(!reads(TopicWeights.self, "{\"babies\": 6}"))
    #expect(!reads(TopicWeights.self, "{\"babies\": -1}"))
    #expect(!reads(TopicWeights.self, "{\"diagnosis\": 1}"))
    #expect(reads(Weights.self, "{\"needs\": 1000}"))
    #expect(!reads(Weights.self, "{\"needs\": 999}"))
    #expect(!reads(Weights.self, "{\"needs\": 1001, \"travel\": -1}"))
    #expect(!reads(Weights.self, "{\"needs\": 1000, \"gender\": 0}"))
    #expect(reads(Location.self, "{\"latitude\": 90, \"longitude\": -180}"))
    #expect(!reads(Location.self, "{\"latitude\": 90.1, \"longitude\": 0}"))
    #expect(!reads(Location.self, "{\"latitude\": 0, \"longitude\": 181}"))
  }
}
