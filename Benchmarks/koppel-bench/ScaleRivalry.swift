import CaseloadScale
import Foundation

/// Lets public solvers find the total that we find, from a matrix that costs them nothing.
struct ScaleRivalry {
  let bench: ScaleBench
  let environments: String?
  let only: Set<String>
  /// Seconds.
  let timeLimit: Int
  /// Bytes.
  let memoryLimit: Int

  func measure(_ size: Int) throws -> ScaleRivals {
    let contenders = try contenders()
    let known = contenders.map(\.name)
    if let unknown = only.subtracting(known).min() {
      throw Refused(lines: [
        "no public solver \(unknown): there are \(known.joined(separator: ", "))"
      ])
    }
    let place = try bench.drawn(size)
    Terminal.writeError("\(size): the greatest sum of scores by our solver")
    let files = bench.path("costs")
    var rivals: ScaleRivals = try bench.part(
      "rivals",
      "--threads",
      "\(bench.threads)",
      "--into",
      files,
      place
    )
    (rivals.timeLimit, rivals.memoryLimit) = (timeLimit, memoryLimit)
    for contender in contenders where only.isEmpty || only.contains(contender.name) {
      Terminal.writeError("\(size): \(contender.name)")
      rivals.rivals.append(try run(contender, files, rivals))
    }
    return rivals
  }

  private struct Contender {
    let name: String
    let environment: String
  }

  /// Every solver of every environment.
  private func contenders() throws -> [Contender] {
    try ["main", "lap"].flatMap { environment in
      let peers = try SpeedPeers(environment: environment, folder: environments)
      defer { peers.stop() }
      return peers.names.map { Contender(name: $0, environment: environment) }
    }
  }

  /// One solver in a process of its own.
  private func run(
    _ contender: Contender,
    _ files: String,
    _ rivals: ScaleRivals
  ) throws -> ScaleRivals.Rival {
    let peers = try SpeedPeers(environment: contender.environment, folder: environments)
    let clock = PeerClock(peers, seconds: timeLimit)
    defer { peers.stop() }
    var form = "?"
    func ended(_ outcome: ScaleRivals.Rival.Outcome) -> ScaleRivals.Rival {
      ScaleRivals.Rival(name: contender.name, form: form, outcome: outcome)
    }
    do {
      form = try peers.ask("form \(contender.name)")
      _ = try peers.ask("limit \(memoryLimit)")
      let loaded = try peers.ask("partial \(rivals.size) \(contender.name) \(files)")
      guard loaded == "ok" else { return ended(Self.outcome(ofFailure: loaded)) }
      clock.start()
      defer { clock.stop() }
      let answer = try peers.ask("runs 1 \(contender.name)")
      clock.stop()
      let values = answer.split(separator: " ").compactMap { Double($0) }
      guard values.count == 3 else { return ended(Self.outcome(ofFailure: answer)) }
      var rival = ended(.wrong)
      rival.seconds = values[0]
      rival.peakBytes = Int(try peers.ask("peak"))
      guard values[2].isFinite else { return rival }
      rival.total = ScaleRivals.scores(ofCost: values[2], rows: rivals.size)
      if rival.total == Double(rivals.total) { rival.outcome = .optimal }
      return rival
    } catch is Refused {
      // The process has ended: by our clock, by the system, or by a fault of its own.
      return ended(clock.hasStruck ? .overTime : .failed)
    }
  }

  private static func outcome(ofFailure words: String) -> ScaleRivals.Rival.Outcome {
    words.contains("MemoryError") || words.contains("bad_alloc") ? .outOfMemory : .failed
  }
}
