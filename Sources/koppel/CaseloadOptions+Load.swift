import Foundation
import Koppeling
import KoppelingData

extension CaseloadOptions {
  /// Reads the caseload, and says on standard error what was noticed.
  ///
  /// - Parameter threads: How many threads may read at once; `nil` for as many as the machine has.
  /// - Returns: The caseload, with warnings and notes.
  /// - Throws: ``Refused`` with every fault.
  func load(threads: Int? = nil) throws -> LoadedCaseload {
    let language = language.language
    do {
      let loaded = try CaseloadLoader.load(
        path: path,
        options: CaseloadLoader.Options(
          asOf: asOf?.date,
          scheme: try chosenScheme(),
          travelPath: travel,
          threadLimit: threads ?? ProcessInfo.processInfo.activeProcessorCount
        )
      )
      for warning in loaded.warnings {
        Terminal.writeError(Messages.warning(language) + ": " + warning.text(language))
      }
      for note in loaded.notes {
        Terminal.writeError(Messages.note(language) + ": " + note(language))
      }
      return loaded
    } catch let refusal as ImportRefusal {
      throw Refused(refusal, language)
    }
  }

  private func chosenScheme() throws -> Scheme? {
    guard let scheme else { return nil }
    if let known = SchemeCatalog.scheme(Scheme.ID(scheme)) { return known }
    guard FileManager.default.fileExists(atPath: scheme) else {
      let names = SchemeCatalog.all.map(\.id.rawValue).joined(separator: ", ")
      throw Refused(lines: ["\(scheme): neither a scheme nor a file: write \(names), or a path"])
    }
    return try SchemeCatalog.read(path: scheme)
  }
}

extension Refused {
  /// A refused import: one line for each fault, warnings first.
  init(_ refusal: ImportRefusal, _ language: ReadingLanguage) {
    lines =
      refusal.warnings.map { Messages.warning(language) + ": " + $0.text(language) }
      + refusal.faults.map { $0.text(language) }
  }

  /// A caseload for which no plan can be made.
  init(_ error: PlanError) {
    lines = error.description.split(separator: "\n").map(String.init)
  }
}
