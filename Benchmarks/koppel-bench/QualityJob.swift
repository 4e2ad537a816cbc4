import ArgumentParser
import Foundation
import MatchingQuality

/// One run of a suite into a folder.
struct QualityJob {
  let suite: QualitySuite
  let folder: String
  let threads: Int

  init(_ suite: QualitySuite, folder: String, threads: Int?) {
    self.suite = suite
    self.folder = folder
    self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
  }

  func run() async throws {
    let journal = try openJournal()
    if journal.replacedAnother {
      Terminal.writeError(
        "The run in \(folder) was of another suite or version: this one starts anew."
      )
    }
    if !journal.finished.isEmpty {
      Terminal.writeError(
        "\(journal.finished.count) instances were finished earlier: the run goes on after them."
      )
    }
    var results = try await measure(journal)
    results.environment = .machine(threads: threads)
    try write(results.json, "results.json")
    try write(results.csv, "results.csv")
    try journal.remove()
    Terminal.write(QualityHeadline.text(of: results) + Self.summary(results).text)
  }

  /// The table with intervals of 95 % over the replications of each entry.
  private static func summary(_ results: QualityResults) -> QualitySummary {
    let bootstrap = Bootstrap(resamples: 1000, seed: results.suite.seed)
    return QualitySummary(results) { samples in
      bootstrap.interval(samples).map { $0.lower...$0.upper }
    }
  }

  private func measure(_ journal: QualityJournal) async throws -> QualityResults {
    let bar = ProgressBar()
    defer { bar.clear() }
    var done = journal.finished.count
    do {
      return try await QualityRun(suite, threads: threads).results(
        earlier: journal.finished,
        finish: { result in
          try journal.append(result)
          done += 1
        },
        progress: bar.show
      )
    } catch is CancellationError {
      bar.clear()
      Terminal.writeError(
        "Interrupted: \(done) of \(suite.tasks.count) instances are kept in \(folder). The same command "
          + "goes on with the rest."
      )
      throw ExitCode(3)
    }
  }

  private func openJournal() throws -> QualityJournal {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return try QualityJournal(folder: folder, suite: suite, version: Self.version)
    } catch {
      throw Self.unwritable(folder)
    }
  }

  private func write(_ text: String, _ name: String) throws {
    let url = URL(filePath: folder).appending(path: name)
    do {
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw Self.unwritable(url.path)
    }
  }

  private static func unwritable(_ path: String) -> Refused {
    Refused(lines: ["\(path): cannot be written: check the folder and your rights"])
  }

  /// The version of the package and what tells builds of it apart: the program's size and time.
  private static var version: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = attributes?[.size] as? Int ?? 0
    let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(KoppelBench.configuration.version) \(size) \(time)"
  }
}

/// What stands above the table of a run.
enum QualityHeadline {
  static func text(of results: QualityResults) -> String {
    let suite = results.suite
    var lines = ["\(suite.name): \(suite.title)"]
    lines.append(
      "\(results.instances.count) instances × \(results.policies.count) policies, seed \(suite.seed); "
        + "means over kinds of instances,"
    )
    lines.append(
      "with 95 % intervals (BCa) where each has replications; ↑ higher is better, ↓ lower is better"
    )
    let failures = results.observations.filter { $0.failure != nil }
    if !failures.isEmpty {
      lines.append("\(failures.count) plans could not be made: see `failure` in results.json")
    }
    if let timing = results.timing { lines.append("\(Int(timing.seconds.rounded())) s") }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
