import ArgumentParser
import Foundation
import Koppeling
import KoppelingData

/// Shows the schemes that come with the engine.
struct SchemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemes",
    abstract: "Show the schemes that come with the engine, or one of them as a file to edit.",
    discussion: """
        koppel schemes
        koppel schemes home-start-nl > my-scheme.json
        koppel match region --scheme my-scheme.json
      """
  )

  @Argument(help: ArgumentHelp("A scheme to write out as JSON.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The language of the list.", valueName: "nl|en"))
  var language: LanguageOption = .en

  func run() throws {
    guard let name else {
      for scheme in SchemeCatalog.all {
        let id = scheme.id.rawValue
        let padding = String(repeating: " ", count: max(1, 22 - id.count))
        Terminal.write("\(id)\(padding)\(scheme.name(language.language)) (\(scheme.region))\n")
      }
      return
    }
    guard let scheme = SchemeCatalog.scheme(Scheme.ID(name)) else {
      let names = SchemeCatalog.all.map(\.id.rawValue).joined(separator: ", ")
      throw Refused(lines: ["\(name): there is no such scheme: write \(names)"])
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    Terminal.write(String(decoding: try encoder.encode(scheme), as: UTF8.self) + "\n")
  }
}
