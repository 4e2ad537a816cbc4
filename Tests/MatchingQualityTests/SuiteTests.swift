import Foundation
import Koppeling
import MatchingQuality
import Testing

@Suite("Suites")
struct SuiteTests {
  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  static func faults(_ text: String) -> [String] {
    do {
      _ = try QualitySuite(text: text, name: "t", folder: root)
      return []
    } catch {
      return error.lines
    }
  }

  @Test(arguments: ["small", "standard", "netherlands"])
  func theSuitesThatComeWithThePackageAreRead(name: String) throws {
    let suite = try QualitySuite(path: Self.root.path + "/Benchmarks/Suites/\(name).yaml")
    #expect(suite.name == name)
    #expect(!suite.title.isEmpty && !suite.tasks.isEmpty)
    #expect(Set(suite.tasks.map(\.id)).count == suite.tasks.count)
    #expect(
      Set(suite.tasks.map(\.seed)).count == suite.tasks.count / suite.settings.count
        || name == "standard"
    )
  }

  @Test func theSuiteOfTheNetherlandsHasWhatIsAskedOfIt() throws {
    let suite = try QualitySuite(path: Self.root.path + "/Benchmarks/Suites/netherlands.yaml")
    #expect(suite.entries.count == 8 && suite.policies.count == 9 && suite.tasks.count == 240)
    #expect(suite.entries.allSatisfy { $0.kind == .region && $0.replications == 30 })
  }

  @Test func everythingThatASuiteSaysIsRead() throws {
    let suite = try QualitySuite(
      text: """
        name: full
        title: All keys
        seed: 7
        replications: 12
        policies: [greedy, optimal-total]
        keepPairs: false
        fairnessSteps: 4
        perturbation: {copies: 3, noise: 5, weights: 6}
        settings:
          - name: plain
          - {name: near, scheme: samen-oplopen, volunteerSide: score, weights: {needs: 400, travel: 600}}
        instances:
          - {region: Groningen (province), families: 9, volunteers: 8, diversity: 1, unknown: 2, running: 3, name: g}
          - {culture: attributes, families: 5, volunteers: 4, replications: 2}
          - {preflib: Fixtures/PrefLib/readers.cat, reviewersPerPaper: 1, papersPerReviewer: 2, scores: [9, 8, 7, -1]}
        """,
      name: "t",
      folder: Self.root
    )
    #expect(suite.name == "full" && suite.title == "All keys" && suite.seed == 7)
    #expect(suite.policies.map(\.name) == ["greedy", "optimal-total"])
    #expect(!suite.keepsPairs && suite.fairnessSteps == 4)
    #expect(suite.perturbation.copies == 3 && suite.perturbation.noise == 5)
    #expect(suite.perturbation.weights == 6)
    #expect(suite.settings.map(\.name) == ["plain", "near"])
    #expect(suite.settings[1].scheme?.id == "samen-oplopen")
    #expect(suite.settings[1].volunteerSide == .score)
    #expect(suite.settings[1].weights == Weights([.needs: 400, .travel: 600]))
    #expect(suite.entries.map(\.name) == ["g", "attributes", "readers"])
    #expect(suite.entries.map(\.replications) == [12, 2, 1])
    #expect(suite.entries[0].parameters["region"] == .word("province-groningen"))
    #expect(suite.entries[0].parameters["running"] == .whole(3))
    #expect(suite.entries[2].parameters["scores"] == .word("9 8 7 -1"))
    let ids = suite.tasks.map(\.id)
    #expect(ids.count == 27 && ids[0] == "g/plain/01" && ids[12] == "g/near/01")
    #expect(ids[24] == "attributes/1" && ids[26] == "readers/1")
  }

  @Test func jsonIsASuiteToo() throws {
    let text = #"{"seed": 3, "instances": [{"culture": "impartial", "families": 3}]}"#
    let suite = try QualitySuite(text: text, name: "t", folder: Self.root)
    #expect(suite.seed == 3 && suite.entries[0].parameters["volunteers"] == .whole(3))
  }

  @Test func allFaultsAreReportedAtOnceWithTheirPlaces() {
    let found = Self.faults(
      """
      sede: 1
      replications: none
      policies: [gredy, optimal, greedy, greedy]
      keepPairs: perhaps
      settings:
        - {weights: {needs: 1}}
        - {name: a, scheme: home-start, volunteerSide: both}
        - {name: a, weights: {neds: 1000}}
      instances:
        - region: groningn
        - region: groningen
          families: -1
        - {region: groningen, families: 12.5}
        - {culture: atributes}
        - {preflib: no/such.cat}
        - {preflib: Fixtures/PrefLib/README.md}
        - {preflib: Fixtures/PrefLib/readers.cat, replications: 3}
        - {families: 3}
        - just words
        - {name: a/b, culture: impartial}
      """
    )
    let expected = [
      "t:1:1: \"sede\" is not known in a suite: write name, title, seed",
      "t:2:15: replications is none: write a whole number from 1 to 10000",
      "t:3:12: there is no policy \"gredy\": did you mean greedy?",
      "t:3:19: there is no policy \"optimal\": did you mean optimal-total?",
      "t:3:36: the policy greedy stands twice: take one away",
      "t:4:12: keepPairs is neither: write true or false",
      "t:6:5: name is missing: give the setting one",
      "t:6:15: the weights sum to 1: make them sum to 1000",
      "t:7:23: there is no scheme \"home-start\": did you mean home-start-nl",
      "t:7:50: volunteers cannot prefer by \"both\": write own, score",
      "t:8:5: the setting a stands twice: give one another name",
      "t:8:25: \"neds\" is not known in weights: did you mean needs?",
      "t:10:13: there is no region groningn: did you mean groningen",
      "t:12:15: families is -1: write a whole number from 0 to 5000",
      "t:13:5: the instance groningen stands twice: give one another `name`",
      "t:13:35: families is 12.5: write a whole number from 0 to 5000",
      "t:14:15: there is no culture \"atributes\": did you mean attributes?",
      "t:15:15: no/such.cat cannot be read: write a path from the suite's folder",
      "t:16:15: Fixtures/PrefLib/README.md: the header has no valid \"# NUMBER ALTERNATIVES: …\"",
      "t:17:45: \"replications\" is not known in a preflib entry",
      "t:18:5: the kind of instance is missing: write `region: groningen`, culture or preflib",
      "t:18:6: \"families\" is not known in an entry: write region, culture, preflib, name",
      "t:19:5: an entry is a list of `key: value`",
      "t:20:12: name is \"a/b\": write letters, digits, -, _ and . only",
    ]
    for line in expected {
      #expect(
        found.contains { $0.hasPrefix(line) },
        "\(line)\n  not in\n\(found.joined(separator: "\n"))"
      )
    }
    #expect(found == found.sorted { Self.place($0) < Self.place($1) }, "in the order of the file")
  }

  @Test(
    arguments: [
      ("", "t: the suite is empty"), ("instances: [", "t:2:1: this is not YAML"),
      ("seed: 1", "t:1:1: instances is missing"),
      ("- a", "t:1:1: a suite is a list of `key: value`"),
      ("instances: []", "t:1:12: instances is empty"),
      ("instances: 3", "t:1:12: instances is no list"),
      (
        "seed: 9007199254740992\ninstances: [{culture: impartial}]",
        "t:1:7: seed is 9007199254740992"
      ),
      ("seed: 1\nseed: 2", "stands twice here"),
    ]
  )
  func textThatIsNoSuiteIsRefused(text: String, expected: String) {
    let found = Self.faults(text)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test func damagedSuitesNeverTrap() throws {
    let path = Self.root.path + "/Benchmarks/Suites/small.yaml"
    let whole = Array(try String(contentsOfFile: path, encoding: .utf8))
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      var text = whole
      for _ in 0...random.below(4) {
        let place = random.below(text.count)
        switch random.below(3) {
        case 0: text.remove(at: place)
        case 1: text.insert(Array("{}[]:#-&*!|>'\"%@` \n9z")[random.below(21)], at: place)
        default: text.swapAt(place, random.below(text.count))
        }
      }
      do {
        let suite = try QualitySuite(text: String(text), name: "t", folder: Self.root)
        #expect(!suite.entries.isEmpty, "seed \(seed)")
      } catch {
        #expect(!error.faults.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func theDigestFollowsWhatDecidesAndNothingElse() throws {
    func digest(_ text: String) throws -> String {
      try QualitySuite(text: text, name: "t", folder: Self.root).digest
    }
    let base = "seed: 1\ninstances: [{culture: impartial}]"
    #expect(try digest("# a comment\ntitle: one\n" + base) == digest(base))
    for other in [
      "seed: 2\ninstances: [{culture: impartial}]", base + "\nreplications: 2",
      base + "\npolicies: [greedy]", base + "\nkeepPairs: false", base + "\nfairnessSteps: 1",
      base + "\nperturbation: {copies: 2}", base + "\nsettings: [{name: a}]",
      "seed: 1\ninstances: [{culture: impartial, families: 3}]",
      "seed: 1\ninstances: [{culture: impartial, name: other}]",
    ] {
      #expect(try digest(other) != digest(base), "\(other)")
    }
  }

  @Test func seedsAreCommonToSettingsAndStayWhenASuiteGrows() throws {
    let small = try QualitySuite(
      text: "replications: 3\ninstances: [{region: groningen}]",
      name: "t",
      folder: Self.root
    )
    let large = try QualitySuite(
      text: """
        replications: 5
        settings: [{name: a}, {name: b, volunteerSide: score}]
        instances: [{culture: impartial}, {region: groningen}]
        """,
      name: "t",
      folder: Self.root
    )
    let known = small.tasks.map(\.seed)
    for setting in ["a", "b"] {
      let tasks = large.tasks.filter { $0.entry.name == "groningen" && $0.setting.name == setting }
      #expect(tasks.prefix(3).map(\.seed) == known)
    }
    #expect(Set(large.tasks.map(\.seed)).count == 10)
  }

  @Test func aPartOfASuiteCanBeChosen() throws {
    let suite = try QualitySuite(path: Self.root.path + "/Benchmarks/Suites/small.yaml")
    let part = try suite.selecting(["readers", "greedy", "leximin"])
    #expect(part.entries.map(\.name) == ["readers"])
    #expect(part.policies.map(\.name) == ["greedy", "leximin"])
    #expect(try suite.selecting([]).digest == suite.digest)
    #expect(throws: SuiteError.self) { try suite.selecting(["readrs", "greedy"]) }
    #expect(part.digest != suite.digest)
  }

  private static func place(_ line: String) -> [Int] {
    line.split(separator: ":").dropFirst().prefix(2).compactMap { Int($0) }
  }
}

extension [Int] {
  fileprivate static func < (left: Self, right: Self) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
