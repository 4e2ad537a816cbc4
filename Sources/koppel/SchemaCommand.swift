import ArgumentParser
import Koppeling
import KoppelingData

/// Describes every file that the command line reads and writes.
struct SchemaCommand: ParsableCommand {
  /// What can be described.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case families
    case volunteers
    case matches
    case refusals
    case travel
    case caseload
    case scheme
    case settings
    case plan

    /// The columns, for a subject that is a table.
    var table: ColumnTable? {
      ColumnTable.all.first { $0.file == rawValue + ".csv" }
    }

    /// The schema, for a subject that is JSON.
    var document: SchemaDocument? {
      SchemaDocument.all.first { $0.name == rawValue + ".schema.json" }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Describe the files: the columns of each CSV, the JSON Schema of each JSON.",
    discussion: """
        koppel schema                      every column of every CSV file
        koppel schema families             the columns of families.csv
        koppel schema families --example   a families.csv with one row
        koppel schema plan                 the JSON Schema of a plan
        koppel schema caseload --example   a small caseload in JSON
      """
  )

  @Argument(
    help: "families, volunteers, matches, refusals, travel, caseload, scheme, settings or plan."
  )
  var subject: Subject?

  @Flag(help: "Print an example of the file instead.")
  var example = false

  @Option(help: ArgumentHelp("The language of the descriptions.", valueName: "nl|en"))
  var language: LanguageOption = .en

  func validate() throws {
    if example, subject == nil {
      throw ValidationError(
        "--example needs the name of a file, such as `koppel schema families --example`."
      )
    }
  }

  func run() throws {
    guard let subject else {
      let tables = ColumnTable.all.map { $0.text(in: language.language) }
      Terminal.write(tables.joined(separator: "\n"))
      Terminal.write("\nJSON: koppel schema caseload|scheme|settings|plan\n")
      return
    }
    if let table = subject.table {
      Terminal.write(example ? table.exampleFile : table.text(in: language.language))
    } else if let document = subject.document {
      Terminal.write(example ? document.example : document.text)
    }
  }
}
