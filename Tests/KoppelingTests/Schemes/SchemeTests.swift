import Koppeling
import TestSupport
import Testing

@Suite("A scheme")
struct SchemeTests {
  @Test("the sample has no fault")
  func sample() {
    #expect(Scheme.sample.faults.isEmpty)
    #expect(Scheme.sampleAtVolunteersHome.faults.isEmpty)
  }

  /// A setting with values that may be and values that may not.
  struct Bounds: Sendable, CustomTestStringConvertible {
    let name: String
    let good: [Int]
    let bad: [Int]
    let set: @Sendable (inout Scheme, Int) -> Void

    var testDescription: String { name }
  }

  private static let bounds: [Bounds] = [
    Bounds(name: "youngestChildBelowMonths", good: [1, 276], bad: [0, 277]) {
      $0.youngestChildBelowMonths = $1
    },
    Bounds(name: "prenatalFromWeek", good: [0, 42], bad: [-1, 43]) { $0.prenatalFromWeek = $1 },
    Bounds(name: "plannedWeeks", good: [1, 520], bad: [0, 521]) {
      $0.plannedWeeks = $1
      $0.maximumWeeks = 1040
    },
    Bounds(name: "maximumWeeks", good: [40, 1040], bad: [39, 1041]) { $0.maximumWeeks = $1 },
    Bounds(name: "minimumCommitmentWeeks", good: [0, 520], bad: [-1, 521]) {
      $0.minimumCommitmentWeeks = $1
    },
    Bounds(name: "visitMinutes", good: [1, 1440], bad: [0, 1441]) { $0.visitMinutes = $1 },
    Bounds(name: "defaultCapacity", good: [0, 20], bad: [-1]) {
      $0.defaultCapacity = $1
      $0.maximumCapacity = 20
    },
    Bounds(name: "maximumCapacity", good: [1, 20], bad: [0, 21]) { $0.maximumCapacity = $1 },
    Bounds(name: "samePlaceMetres", good: [0, 100_000], bad: [-1, 100_001]) {
      $0.samePlaceMetres = $1
    },
    Bounds(name: "maximumTravelMinutes", good: [1, 600], bad: [0, 601]) {
      $0.maximumTravelMinutes = $1
    },
    Bounds(name: "conductCheck.validMonths", good: [1, 240], bad: [0, 241]) {
      $0.conductCheck?.validMonths = $1
    },
    Bounds(name: "conductCheck.noticeMonths", good: [0, 240], bad: [-1, 241]) {
      $0.conductCheck?.noticeMonths = $1
    },
    Bounds(name: "urgency.base", good: [1, 100], bad: [0]) { $0.urgency.base = $1 },
    Bounds(name: "urgency.cap", good: [50, 100], bad: [49, 101]) { $0.urgency.cap = $1 },
    Bounds(name: "urgency.raised", good: [0, 100], bad: [-1, 101]) { $0.urgency.raised = $1 },
    Bounds(name: "urgency.high", good: [0, 100], bad: [-1, 101]) { $0.urgency.high = $1 },
    Bounds(name: "urgency.waitingCap", good: [0, 100], bad: [-1, 101]) {
      $0.urgency.waitingCap = $1
    },
    Bounds(name: "urgency.orphaned", good: [0, 100], bad: [-1, 101]) { $0.urgency.orphaned = $1 },
    Bounds(name: "urgency.waitingDaysPerPoint", good: [1, 10_000], bad: [0, 10_001]) {
      $0.urgency.waitingDaysPerPoint = $1
    },
  ]

  @Test("has a fault just beyond each bound, and names the setting", arguments: bounds)
  func faults(bounds: Bounds) throws {
    for value in bounds.good {
      let scheme = Scheme.sample { bounds.set(&$0, value) }
      #expect(scheme.faults.isEmpty, "\(value)")
    }
    for value in bounds.bad {
      let faults = Scheme.sample { bounds.set(&$0, value) }.faults
      #expect(faults.count == 1, "\(value): \(faults)")
      let fault = try #require(faults.first)
      #expect("\(fault)".contains("\(bounds.name) is \(value): write "))
    }
  }

  @Test("weights sum to 1000 and none is negative")
  func weights() {
    #expect(Criterion.allCases.reduce(0) { $0 + Weights.standard[$1] } == 1000)
    #expect(Weights([:]) == nil)
    #expect(Weights([.needs: 999]) == nil)
    #expect(Weights([.needs: 1001]) == nil)
    #expect(Weights([.needs: 1100, .travel: -100]) == nil)
    #expect(Weights([.needs: .max, .travel: .max]) == nil)
    let even = Weights([.needs: 400, .interests: 600])
    #expect(even?[.needs] == 400 && even?[.interests] == 600 && even?[.travel] == 0)
  }

  @Test("a municipality's settings come before the scheme's, one by one")
  func overrides() {
    let scheme = Scheme.sample
    #expect(scheme.applying(nil) == scheme)
    #expect(scheme.applying(SchemeOverrides()) == scheme)
    var overrides = SchemeOverrides()
    overrides.youngestChildBelowMonths = 48
    overrides.prenatalFromWeek = 20
    overrides.plannedWeeks = 30
    overrides.maximumWeeks = 52
    overrides.minimumCommitmentWeeks = 10
    overrides.samePlace = .off
    overrides.samePlaceMetres = 5
    overrides.languageLevel = .b2
    overrides.maximumTravelMinutes = 25
    overrides.weights = Weights([.needs: 1000])
    var expected = scheme
    expected.youngestChildBelowMonths = 48
    expected.prenatalFromWeek = 20
    expected.plannedWeeks = 30
    expected.maximumWeeks = 52
    expected.minimumCommitmentWeeks = 10
    expected.samePlace = .off
    expected.samePlaceMetres = 5
    expected.languageLevel = .b2
    expected.maximumTravelMinutes = 25
    expected.weights = Weights([.needs: 1000]) ?? .standard
    #expect(scheme.applying(overrides) == expected)
  }
}
