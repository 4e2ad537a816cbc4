internal import Foundation
internal import KoppelingData

/// The finished instances of a run in a file, so that an interrupted run can go on where it stopped.
///
/// The file has a line for the run and a line for each finished instance, in JSON. It counts only for the
/// same run: the same suite (comments included), content of named files and version; of anything else it
/// is begun anew. A line that was cut off by an interruption is dropped.
package struct QualityJournal {
  /// The name of the file in the folder of the results.
  package static let fileName = "journal.jsonl"

  /// The results of the instances that were finished earlier, by id.
  package private(set) var finished: [String: InstanceResult] = [:]

  /// Whether a journal of another run was there, and was dropped.
  package private(set) var replacedAnother = false

  private let url: URL
  private let handle: FileHandle

  private struct Head: Codable, Equatable {
    let run: String
  }

  /// Opens the journal in a folder for a run, or begins one.
  ///
  /// - Parameters:
  ///   - folder: The folder of the results, which exists.
  ///   - suite: The suite.
  ///   - version: What tells versions of the program apart.
  /// - Throws: An error of the file system.
  package init(folder: String, suite: QualitySuite, version: String) throws {
    url = URL(filePath: folder).appending(path: Self.fileName)
    let key = "\(suite.digest) \(version) \(suite.source)"
    let head = Head(run: ContentDigest(of: key.utf8).description)
    var kept = [QualityResults.encoded(head)]
    if let data = try? Data(contentsOf: url) {
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
      if lines.first.map(String.init) == kept[0] {
        for line in lines.dropFirst() {
          let result = try? JSONDecoder().decode(InstanceResult.self, from: Data(line.utf8))
          guard let result else { continue }
          finished[result.instance.id] = result
          kept.append(String(line))
        }
      } else {
        replacedAnother = !lines.isEmpty
      }
    }
    try Data((kept.joined(separator: "\n") + "\n").utf8).write(to: url, options: .atomic)
    handle = try FileHandle(forWritingTo: url)
    try handle.seekToEnd()
  }

  /// Adds a finished instance.
  ///
  /// - Throws: An error of the file system.
  package func append(_ result: InstanceResult) throws {
    try handle.write(contentsOf: Data((QualityResults.encoded(result) + "\n").utf8))
  }

  /// Ends the journal of a run that is done, and removes it.
  ///
  /// - Throws: An error of the file system.
  package func remove() throws {
    try handle.close()
    try FileManager.default.removeItem(at: url)
  }
}
