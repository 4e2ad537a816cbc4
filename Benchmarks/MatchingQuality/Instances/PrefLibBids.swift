internal import Foundation

/// Bids of reviewers on papers, as PrefLib keeps them in files of categorical preferences (`.cat`).
///
/// N. Mattei and T. Walsh, "PrefLib: a library for preferences", ADT 2013, and the format of preflib.org: a
/// header of lines `# KEY: VALUE` (among them `NUMBER ALTERNATIVES`, `NUMBER VOTERS`, `NUMBER CATEGORIES`,
/// `CATEGORY NAME k` and `ALTERNATIVE NAME k`), then a line for each kind of vote, `count: {1,4},{},3`:
/// how many voters cast it and, category by category, the alternatives in it, in braces or alone. An
/// alternative in no category was not open to the voter, as with a conflict of interest.
///
/// ```swift
/// let bids = try PrefLibBids(path: "bids.cat")
/// let market = try bids.market(reviewersPerPaper: 3, papersPerReviewer: 10)
/// ```
public struct PrefLibBids: Hashable, Sendable {
  /// The title in the header, or the file's name where there is none.
  public let title: String

  /// The names of the categories, from the best on.
  public let categories: [String]

  /// The names of the papers (alternatives).
  public let papers: [String]

  /// The category of each paper for each reviewer (voter), by index in ``categories``; `nil` where the
  /// paper is in none.
  public let bids: [[Int?]]

  /// Reads a file.
  ///
  /// - Throws: ``PrefLibError`` with every fault, or an error of the file system.
  public init(path: String) throws {
    let url = URL(filePath: path)
    try self.init(
      text: String(decoding: Data(contentsOf: url), as: UTF8.self),
      name: url.deletingPathExtension().lastPathComponent
    )
  }

  /// Reads the text of a file.
  ///
  /// O(*length*).
  ///
  /// - Parameters:
  ///   - text: The text; lines end with LF or CR LF.
  ///   - name: What the bids are called where the header has no title.
  /// - Throws: ``PrefLibError`` with every fault.
  public init(text: String, name: String = "bids") throws(PrefLibError) {
    var reader = PrefLibReader()
    reader.read(text)
    let faults = reader.finish()
    guard faults.isEmpty else { throw PrefLibError(faults: faults) }
    title = reader.title ?? name
    categories = reader.categoryNames
    papers = reader.alternativeNames
    bids = reader.votes
  }

  /// The score of a category by its name, in millionths; `nil` for an unknown name, −1 to forbid.
  ///
  /// An assumption of ours, as PrefLib gives an order only: *yes* 1, *maybe* 0.5, no answer 0.2, *no* 0,
  /// and a conflict forbids.
  public static func standardScore(of category: String) -> Int32? {
    switch category.lowercased() {
    case "yes": 1_000_000
    case "maybe": 500_000
    case "no answer", "no response", "?": 200_000
    case "no": 0
    case "conflict": -1
    default: nil
    }
  }

  /// The bids as a market: papers are families, reviewers are volunteers.
  ///
  /// - Parameters:
  ///   - reviewersPerPaper: The capacity of every paper, 0 or more.
  ///   - papersPerReviewer: The capacity of every reviewer, 0 or more.
  ///   - scores: The score of each category in millionths, negative to forbid it; `nil` for
  ///     ``standardScore(of:)``.
  /// - Returns: A market in which what is in no category is forbidden.
  /// - Throws: ``PrefLibError`` if a category has no standard score, or there is not one for each.
  public func market(
    reviewersPerPaper: Int,
    papersPerReviewer: Int,
    scores: [Int32]? = nil
  ) throws(PrefLibError) -> Market {
    precondition(reviewersPerPaper >= 0 && papersPerReviewer >= 0, "a load is not negative")
    guard let scores else {
      return try market(
        reviewersPerPaper: reviewersPerPaper,
        papersPerReviewer: papersPerReviewer,
        scores: standardScores()
      )
    }
    guard scores.count == categories.count, scores.allSatisfy({ $0 <= Market.largestScore }) else {
      let message = "there are \(categories.count) categories, so as many scores up to 1 000 000"
      throw PrefLibError(faults: [.init(line: 0, message: message)])
    }
    var pairs: [Int32] = []
    pairs.reserveCapacity(papers.count * bids.count)
    for paper in papers.indices {
      for bid in bids { pairs.append(bid[paper].map { scores[$0] } ?? -1) }
    }
    return Market(
      name: title,
      familyCount: papers.count,
      volunteerCount: bids.count,
      scores: pairs,
      familyCapacities: Array(repeating: reviewersPerPaper, count: papers.count),
      volunteerCapacities: Array(repeating: papersPerReviewer, count: bids.count),
      familyNames: papers,
      volunteerNames: bids.indices.map { "reviewer \($0 + 1)" }
    )
  }

  private func standardScores() throws(PrefLibError) -> [Int32] {
    let unknown = categories.filter { Self.standardScore(of: $0) == nil }
    guard unknown.isEmpty else {
      throw PrefLibError(
        faults: unknown.map {
          .init(line: 0, message: "the category \"\($0)\" has no standard score; give scores")
        }
      )
    }
    return categories.compactMap { Self.standardScore(of: $0) }
  }
}
