import LinearAssignment
import MatchingQuality
import Testing

@Suite("Bids in PrefLib's format")
struct PrefLibTests {
  static let header = """
    # TITLE: t
    # DATA TYPE: cat
    # NUMBER ALTERNATIVES: 2
    # NUMBER VOTERS: 1
    # NUMBER CATEGORIES: 2
    # CATEGORY NAME 1: Yes
    # CATEGORY NAME 2: No
    # ALTERNATIVE NAME 1: a
    # ALTERNATIVE NAME 2: b

    """

  static func fixture() throws -> PrefLibBids {
    var path = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    path.removeLast(3)
    return try PrefLibBids(path: path.joined(separator: "/") + "/Fixtures/PrefLib/readers.cat")
  }

  @Test func theFixtureIsReadAsItIsWritten() throws {
    let bids = try Self.fixture()
    #expect(bids.title == "Readers of a book club")
    #expect(bids.categories == ["Yes", "Maybe", "No answer", "No"])
    #expect(bids.papers.count == 5 && bids.papers[1] == "Bread, and how it rises")
    #expect(
      bids.bids == [
        [0, 0, 1, 2, 3], [0, 0, 1, 2, 3], [2, 2, 0, 2, 3], [2, 2, 2, 1, 1], [1, 3, 2, nil, 0],
      ]
    )
  }

  @Test func bidsBecomeScoresWithLoadsOnBothSides() throws {
    let market = try Self.fixture().market(reviewersPerPaper: 2, papersPerReviewer: 3)
    #expect(market.familyCount == 5 && market.volunteerCount == 5)
    #expect(market.familyPlaces == 10 && market.volunteerPlaces == 15)
    #expect(market.scores[0..<5] == [1_000_000, 1_000_000, 200_000, 200_000, 500_000])
    #expect(!market.allows(Pair(row: 3, column: 4)))
    for policy in PolicyCatalog.all {
      let plan = try policy.choose(market, seed: 1)
      #expect(plan.flaw(in: market) == nil, "\(policy.name)")
    }
    // Every book twice: 1, 1 for the first two, 1 and 0.5 for the maps, 0.5 and 0.2 for the bicycles, 1
    // and 0.5 for the knots.
    #expect(try OptimalTotal().choose(market, seed: 1).total(in: market) == 7_700_000)
    let strict = try Self.fixture().market(
      reviewersPerPaper: 1,
      papersPerReviewer: 1,
      scores: [1_000_000, -1, -1, -1]
    )
    #expect(try CoverageFirst().choose(strict, seed: 1).pairs.count == 4)
  }

  @Test func oneFileMayHaveItsLinesEndInAnyWay() throws {
    let text = "\u{FEFF}" + Self.header + "1: {1},{2}\n"
    let plain = try PrefLibBids(text: text)
    #expect(try PrefLibBids(text: text.replacing("\n", with: "\r\n")) == plain)
    #expect(plain.bids == [[0, 1]])
  }

  @Test(
    arguments: [
      ("1: {1},{2}\n1: {2},{1}", ["line 4: NUMBER VOTERS is 1, but the file has 2"]),
      ("1 {1},{2}", ["line 10: a vote is \"count: {1,2},{3}\"; there is no colon"]),
      ("0: {1},{2}", ["line 10: \"0\" is no number of voters"]),
      ("1: {1},{2},{}", ["line 10: the vote has 3 categories instead of 2"]),
      ("1: {1,3},{2}", ["line 10: \"3\" is no alternative from 1 to 2"]),
      ("1: {1,1},{2}", ["line 10: alternative 1 stands twice in the vote"]),
      ("1: {1},x", ["line 10: \"x\" is no alternative from 1 to 2"]),
      ("1: {1,{2}", ["line 10: the braces do not match"]),
      ("1: {1},2}", ["line 10: the braces do not match"]),
      ("1: {1},", ["line 10: \"\" is no alternative from 1 to 2"]),
      (
        "x: {1},{2}\n1: {9},{2,2}",
        [
          "line 10: \"x\" is no number of voters", "line 11: \"9\" is no alternative from 1 to 2",
          "line 11: alternative 2 stands twice in the vote",
        ]
      ),
      ("# TITLE: late\n1: {1},{2}", []),
      ("1: {1},{2}\n# TITLE: late", ["line 11: a header line stands after the votes"]),
    ]
  )
  func faultsAreAllReportedWithTheirLines(votes: String, expected: [String]) {
    let found = Self.faults(Self.header + votes)
    #expect(found == expected)
  }

  @Test func faultsOfTheHeaderAreReportedToo() {
    #expect(
      Self.faults("1: {1}") == [
        "the header has no valid \"# NUMBER ALTERNATIVES: …\"",
        "the header has no valid \"# NUMBER VOTERS: …\"",
        "the header has no valid \"# NUMBER CATEGORIES: …\"",
      ]
    )
    let damaged = Self.header
      .replacing("# NUMBER VOTERS: 1", with: "# NUMBER VOTERS: -1")
      .replacing("# DATA TYPE: cat", with: "# DATA TYPE: soc")
      .replacing("# ALTERNATIVE NAME 2: b", with: "# ALTERNATIVE NAME 3: b")
      .replacing("# CATEGORY NAME 2: No", with: "# CATEGORY NAME 1: No\n# nothing")
    #expect(
      Self.faults(damaged + "1: {1},{2}") == [
        "the header has no valid \"# NUMBER VOTERS: …\"",
        "line 2: the data type is \"soc\", not \"cat\"",
        "line 3: 1 of 2 lack \"# ALTERNATIVE NAME …\", first 2",
        "line 3: NUMBER ALTERNATIVES is 2, but there is an \"# ALTERNATIVE NAME 3\"",
        "line 4: NUMBER VOTERS is \"-1\", not a whole number up to 1000000",
        "line 5: 1 of 2 lack \"# CATEGORY NAME …\", first 2",
        "line 7: CATEGORY NAME 1 stands twice", "line 8: a header line is \"# KEY: VALUE\"",
      ]
    )
  }

  @Test func unknownCategoriesNeedScores() throws {
    let text = Self.header.replacing("NAME 2: No", with: "NAME 2: Rather not")
    let bids = try PrefLibBids(text: text + "1: {1},{2}")
    #expect(throws: PrefLibError.self) {
      try bids.market(reviewersPerPaper: 1, papersPerReviewer: 1)
    }
    #expect(throws: PrefLibError.self) {
      try bids.market(reviewersPerPaper: 1, papersPerReviewer: 1, scores: [1])
    }
    let market = try bids.market(reviewersPerPaper: 1, papersPerReviewer: 1, scores: [9, -1])
    #expect(market.scores == [9, -1])
  }

  @Test func damagedFilesNeverTrap() throws {
    let whole = Self.header + "1: {1},{2}\n"
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      var text = Array(whole)
      for _ in 0...random.below(3) {
        let place = random.below(text.count)
        switch random.below(3) {
        case 0: text.remove(at: place)
        case 1: text.insert(Array("{},:#1 9\n-")[random.below(10)], at: place)
        default: text.swapAt(place, random.below(text.count))
        }
      }
      // Either it is read, and then makes a market, or its faults are told.
      do {
        let bids = try PrefLibBids(text: String(text))
        let scores = [Int32](repeating: 1, count: bids.categories.count)
        _ = try bids.market(reviewersPerPaper: 1, papersPerReviewer: 1, scores: scores)
      } catch {
        #expect(!error.faults.isEmpty && !error.description.isEmpty, "seed \(seed)")
      }
    }
  }

  static func faults(_ text: String) -> [String] {
    do {
      _ = try PrefLibBids(text: text)
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }
}
