import ArgumentParser
import Koppeling

/// A language of the texts.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case nl
  case en

  var language: ReadingLanguage {
    switch self {
    case .nl: .dutch
    case .en: .english
    }
  }
}

/// A day in the form 2026-11-22.
struct DateOption: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(iso: argument) else { return nil }
    self.date = date
  }
}

/// What commands that read a caseload have in common.
struct CaseloadOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A folder with families.csv and volunteers.csv, or one caseload as a JSON file.",
      valueName: "path"
    )
  )
  var path: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The date of the caseload, such as 2026-11-22. Without it: the date in scheme.json, or "
        + "else the latest day in the files.",
      valueName: "date"
    )
  )
  var asOf: DateOption?

  @Option(
    help: ArgumentHelp(
      "A scheme by its name (see `koppel schemes`) or a file with one.",
      valueName: "name|file"
    )
  )
  var scheme: String?

  @Option(
    help: ArgumentHelp(
      "A CSV file of travel minutes with the columns family, volunteer and minutes. Pairs it "
        + "lacks are estimated.",
      valueName: "file"
    )
  )
  var travel: String?

  @Option(help: ArgumentHelp("The language of reasons and messages.", valueName: "nl|en"))
  var language: LanguageOption = .en
}
