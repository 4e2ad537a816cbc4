package import Kernels

/// The pairs of a caseload that may be proposed, with their scores, produced tile by tile and never
/// stored.
///
/// Rows stand for families and columns for volunteers, both in an order of their own that leaves out
/// whoever cannot be in any pair. The scores are those of ``Scorer/score(family:volunteer:)``, and the
/// order is a function of the caseload alone.
package struct PairTiles: Sendable {
  /// Rows are visited in blocks of this many; the last is shorter.
  package static let blockLength = 64

  /// For each row the place of the family in ``Scorer/families``.
  package let families: [Int]
  /// For each column the place of the volunteer in ``Scorer/volunteers``.
  package let volunteers: [Int]

  /// The people in the order of rows and columns.
  private let scorer: Scorer
  /// Scores by tables and sums; `nil` where travel times come from elsewhere.
  let bulk: BulkScorer?

  /// Prepares to score the pairs of a scorer.
  ///
  /// - Parameters:
  ///   - scorer: Judges single pairs.
  ///   - form: How to compute the products of whole tiles, where they are taken.
  package init(_ scorer: Scorer, form: KernelForm = .fastest) {
    let waiting = scorer.families.indices.filter { scorer.families[$0].canBeProposed }
    let free = scorer.volunteers.indices.filter { scorer.volunteers[$0].canBeProposed }
    families = SpaceCurve.sorted(waiting) { scorer.families[$0].family.location }
    volunteers = SpaceCurve.sorted(free) { scorer.volunteers[$0].volunteer.location }
    self.scorer = scorer.arranged(families: families, volunteers: volunteers)
    bulk = BulkScorer(self.scorer, form: form)
  }

  /// Memory for one thread that visits tiles.
  package func makeWorkspace() -> Workspace {
    Workspace(
      bulk: bulk.map { BulkScorer.Workspace($0, rows: Self.blockLength) },
      columns: bulk == nil ? volunteers.map { _ in 0 } : [],
      scores: bulk == nil ? volunteers.map { _ in 0 } : []
    )
  }

  /// Memory for one thread that visits tiles.
  package struct Workspace: Sendable {
    /// Of the bulk scorer, if there is one.
    fileprivate var bulk: BulkScorer.Workspace?
    /// Of one row, where pairs are judged one by one.
    fileprivate var columns: [Int32]
    fileprivate var scores: [Int32]
  }

  /// Scores some rows with every column.
  ///
  /// - Parameters:
  ///   - rows: The rows, at most ``blockLength``.
  ///   - workspace: Reused memory, from ``makeWorkspace()``.
  ///   - body: Takes a row, the columns of pairs that may be proposed in ascending order, and their
  ///     scores, each 0...1 000 000. It is called once for each row and strip of columns in which
  ///     there is a pair, with the strips of a row in ascending order.
  package func visit(
    rows: Range<Int>,
    workspace: inout Workspace,
    body: (_ row: Int, _ columns: Span<Int32>, _ scores: Span<Int32>) -> Void
  ) {
    precondition(rows.count <= Self.blockLength, "a block has at most blockLength rows")
    guard let bulk else {
      return visitPairByPair(rows: rows, workspace: &workspace, body: body)
    }
    guard !rows.isEmpty, var memory = workspace.bulk.take() else { return }
    let homes = Ball(bulk.families[rows].lazy.map(\.home))
    for strip in 0..<bulk.stripCount where bulk.mayReach(homes, rows, strip: strip) {
      bulk.score(families: rows, strip: strip, workspace: &memory)
      for row in rows {
        let index = row - rows.lowerBound
        let pairs = memory.starts[index]..<memory.starts[index + 1]
        guard !pairs.isEmpty else { continue }
        body(row, memory.columns.span.extracting(pairs), memory.scores.span.extracting(pairs))
      }
    }
    workspace.bulk = memory
  }

  private func visitPairByPair(
    rows: Range<Int>,
    workspace: inout Workspace,
    body: (_ row: Int, _ columns: Span<Int32>, _ scores: Span<Int32>) -> Void
  ) {
    for row in rows {
      var count = 0
      for column in volunteers.indices {
        guard let score = scorer.score(family: row, volunteer: column) else { continue }
        workspace.columns[count] = Int32(column)
        workspace.scores[count] = Int32(score)
        count += 1
      }
      guard count > 0 else { continue }
      body(
        row,
        workspace.columns.span.extracting(0..<count),
        workspace.scores.span.extracting(0..<count)
      )
    }
  }
}

extension FamilyProfile {
  /// Whether the family can be in any pair: it waits, consents and is accepted, and has a free slot.
  fileprivate var canBeProposed: Bool {
    !isMatched && !Requirement.consent(of: family).isFailure
      && !Requirement.triage(of: family).isFailure && !(freeSlots ?? []).isEmpty
  }
}

extension VolunteerProfile {
  /// Whether the volunteer can be in any pair: one who may be matched, has a place and has a slot.
  fileprivate var canBeProposed: Bool {
    volunteer.status == .available && placesLeft > 0 && !(volunteer.slots ?? []).isEmpty
  }
}
