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
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: data)
    } catch {
      throw Refused(lines: ["\(path): not a plan: \(JSONFaults.text(error))"])
    }
    let plan = document.plan
    // The very bytes that the plan is written as have nothing else in them.
    if data.elementsEqual(json(plan, timing: document.timing).utf8) { return plan }
    let own = try JSONSerialization.jsonObject(with: Data(json(plan, timing: nil).utf8))
    let read = try JSONSerialization.jsonObject(with: data)
    let strange = strangeKeys(in: read, beside: own, path: "").filter { $0 != "timing" }
    guard strange.isEmpty else {
      throw Refused(lines: strange.map { "\(path): \($0): a plan says no such thing" })
    }
    return plan
  }

  /// The keys that a document has beyond those of a plan.
  private static func strangeKeys(in found: Any, beside own: Any, path: String) -> [String] {
    if let found = found as? [String: Any], let own = own as? [String: Any] {
      return found.keys.sorted().flatMap { key -> [String] in
        let name = path.isEmpty ? key : "\(path).\(key)"
        guard let value = found[key], let other = own[key] else { return [name] }
        return strangeKeys(in: value, beside: other, path: name)
      }
    }
    if let found = found as? [Any], let own = own as? [Any] {
      return zip(found, own).enumerated().flatMap { index, pair in
        strangeKeys(in: pair.0, beside: pair.1, path: "\(path)[\(index)]")
      }
    }
    return []
  }

  private struct Document: Codable {
    let plan: Plan
    let timing: [String: Double]?

    private enum Keys: CodingKey {
      case timing
    }

    init(plan: Plan, timing: [String: Double]?) {
      self.plan = plan
      self.timing = timing
    }

    /// Decodes a plan; a timing of another form counts as none, as it says nothing about the plan.
    init(from decoder: any Decoder) throws {
      plan = try Plan(from: decoder)
      timing = try? decoder.container(keyedBy: Keys.self).decode(
        [String: Double].self,
        forKey: .timing
      )
    }

    func encode(to encoder: any Encoder) throws {
      try plan.encode(to: encoder)
      guard let timing else { return }
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(timing, forKey: .timing)
    }
  }
}
