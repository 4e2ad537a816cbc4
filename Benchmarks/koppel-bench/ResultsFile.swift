import Foundation
import MatchingQuality

/// Files of results as the command line names them.
enum ResultsFile {
  /// The results in a file.
  ///
  /// - Throws: `Refused` if it cannot be read or is not of the form.
  static func read(_ path: String) throws -> QualityResults {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refused(lines: ["\(path): cannot be read: check the name and your rights"])
    }
    do {
      return try QualityResults(json: data)
    } catch let error as QualityResultsError {
      throw Refused(lines: ["\(path): \(error)"])
    } catch {
      throw Refused(lines: [
        "\(path): is not a file of results: name a results.json of koppel-bench"
      ])
    }
  }
}
