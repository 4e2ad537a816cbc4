import Foundation
import Koppeling

/// A plan as a JSON document.
enum PlanDocument {
  /// The plan, with the seconds of each step under `timing` if given.
  ///
  /// Keys stand in alphabetical order, so equal plans have equal bytes.
  static func json(_ plan: Plan, timing: [String: Double]?) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let document = Document(plan: plan, timing: timing)
      return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("a plan holds nothing that JSON lacks: \(error)")
    }
  }

  /// Reads a plan.
  ///
  /// - Throws: ``Refused`` if the file is not there, or is not a plan.
  static func read(path: String) throws -> Plan {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refused(lines: ["\(path): there is no such file: write the path of a plan in JSON"])
    }
    do {
      return try JSONDecoder().decode(Plan.self, from: data)
    } catch {
      throw Refused(lines: ["\(path): not a plan: \(JSONFaults.text(error))"])
    }
  }

  private struct Document: Encodable {
    let plan: Plan
    let timing: [String: Double]?

    private enum Keys: CodingKey {
      case timing
    }

    func encode(to encoder: any Encoder) throws {
      try plan.encode(to: encoder)
      guard let timing else { return }
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(timing, forKey: .timing)
    }
  }
}
