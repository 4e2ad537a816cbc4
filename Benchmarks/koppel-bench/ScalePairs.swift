import CaseloadScale
import Dispatch
import Foundation
import Kernels
import Koppeling
import KoppelingData
import Synchronization

/// The pairs of one region, scored in several ways.
struct ScalePairs {
  let planner: Planner

  var scorer: Scorer { planner.scorer }

  /// The most pairs that are judged one by one in a comparison.
  private static let singlePairs = 20_000_000

  /// Reads a region.
  init(folder: String) throws {
    do {
      let loaded = try CaseloadLoader.load(path: folder)
      planner = try Planner(loaded.caseload, travelTimes: loaded.travelTimes)
    } catch {
      throw Refused(lines: ["\(folder): \(error)"])
    }
  }

  /// All pairs by tiles, the median of what can be repeated within a few seconds.
  func scoring(threads: Int) throws -> ScaleScoring {
    var scoring = ScaleScoring()
    var times: [(tables: Double, pairs: Double)] = []
    repeat {
      let (time, pairs) = Self.time(scorer, threads: threads)
      times.append(time)
      scoring.pairsPassing = pairs
    } while times.count < 5 && times.reduce(0, { $0 + $1.tables + $1.pairs }) < 5
    scoring.tableSeconds = ScaleSize.median(times.map(\.tables))
    scoring.seconds = ScaleSize.median(times.map(\.pairs))
    scoring.pairs = scorer.families.count * scorer.volunteers.count
    let work = try work(of: PairTiles(scorer))
    guard work.pairs == scoring.pairsPassing else {
      throw Refused(lines: ["scale: the tiles count other pairs than they score"])
    }
    scoring.add(work)
    if planner.scoresOnDemand {
      _ = try planner.plan { step in
        if case .solve(let read) = step { scoring.pairsRead = read }
      }
    }
    return scoring
  }

  /// Tiles on every kernel and single pairs, by turns.
  func comparison(_ repetitions: Int) throws -> ScaleComparison {
    let forms = KernelForm.allCases.filter(\.isAvailable)
    var times: [KernelForm: [(tables: Double, pairs: Double)]] = [:]
    for _ in 0..<repetitions {
      for form in forms {
        times[form, default: []].append(Self.time(scorer, threads: 1, form: form).time)
      }
    }
    let digests = Set(forms.map { Self.digest(PairTiles(scorer, form: $0)) })
    let sample = ScaleSample(
      rowCount: scorer.families.count,
      columnCount: scorer.volunteers.count,
      pairLimit: Self.singlePairs
    )
    let single = ScaleSinglePairs(scorer, sample, repetitions: repetitions)
    let tiles = PairTiles(scorer)
    let work = try work(of: tiles)
    let features = tiles.features ?? (0, 0)
    return ScaleComparison(
      repetitions: repetitions,
      forms: forms.map { ScaleComparison.Form(form: $0.rawValue, times: times[$0] ?? []) },
      tiles: (work.tiles, work.tilesMultiplied),
      kernels: ScaleKernels.measure(features: features.count, ofFamily: features.ofFamily),
      single: single.seconds,
      sample: sample,
      isEqual: digests.count == 1 && single.equals(tiles)
    )
  }

  /// Seconds of making tables and of scoring all tiles, and how many pairs there are.
  private static func time(
    _ scorer: Scorer,
    threads: Int,
    form: KernelForm = .fastest
  ) -> (time: (tables: Double, pairs: Double), pairs: Int) {
    let clock = ContinuousClock()
    let begin = clock.now
    let tiles = PairTiles(scorer, form: form)
    let middle = clock.now
    let pairs = visit(tiles, threads: threads)
    return (((middle - begin) / .seconds(1), (clock.now - middle) / .seconds(1)), pairs)
  }

  private func work(of tiles: PairTiles) throws -> TileWork {
    guard let work = tiles.work() else {
      throw Refused(lines: ["scale: travel times of a table cannot be scored by tiles"])
    }
    return work
  }

  /// Scores all tiles and returns the number of pairs.
  static func visit(_ tiles: PairTiles, threads: Int) -> Int {
    let count = (tiles.families.count + PairTiles.blockLength - 1) / PairTiles.blockLength
    let next = Atomic<Int>(0)
    let pairs = Atomic<Int>(0)
    let scores = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var workspace = tiles.makeWorkspace()
      var (found, sum) = (0, 0)
      while true {
        let first = next.add(1, ordering: .relaxed).oldValue * PairTiles.blockLength
        guard first < count * PairTiles.blockLength else { break }
        let rows = first..<min(first + PairTiles.blockLength, tiles.families.count)
        tiles.visit(rows: rows, workspace: &workspace) { _, columns, scores in
          found += columns.count
          for index in 0..<scores.count { sum &+= Int(scores[index]) }
        }
      }
      pairs.add(found, ordering: .relaxed)
      scores.wrappingAdd(sum, ordering: .relaxed)
    }
    precondition(scores.load(ordering: .relaxed) >= 0, "every score is read")
    return pairs.load(ordering: .relaxed)
  }

  /// A digest of every pair and its score, in whatever order they come.
  private static func digest(_ tiles: PairTiles) -> UInt64 {
    var workspace = tiles.makeWorkspace()
    var digest: UInt64 = 0
    for first in stride(from: 0, to: tiles.families.count, by: PairTiles.blockLength) {
      let rows = first..<min(first + PairTiles.blockLength, tiles.families.count)
      tiles.visit(rows: rows, workspace: &workspace) { row, columns, scores in
        for index in 0..<columns.count {
          digest &+= mixed(row, columns[index], scores[index])
        }
      }
    }
    return digest
  }

  /// The finisher of SplitMix64 over a pair and its score: 17, 17 and 20 bits.
  private static func mixed(_ row: Int, _ column: Int32, _ score: Int32) -> UInt64 {
    var mixed = UInt64(row) << 40 ^ UInt64(column) << 20 ^ UInt64(score) &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension ScaleScoring {
  fileprivate mutating func add(_ work: TileWork) {
    (tiles, tilesPassedOver) = (work.tiles, work.tilesPassedOver)
    (tilesMultiplied, bytes) = (work.tilesMultiplied, work.bytes)
    (productOperations, sumOperations) = (work.productOperations, work.sumOperations)
  }
}
