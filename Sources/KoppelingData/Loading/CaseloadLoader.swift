public import Koppeling

/// Reads a caseload from a folder of tables or from one JSON file.
///
/// A folder has `families.csv` and `volunteers.csv`, and may have `matches.csv`, `refusals.csv`,
/// `travel.csv` and `scheme.json`. Everything is read and checked before anything is returned: one
/// fault refuses the whole, and all faults are listed at once.
///
/// ```swift
/// let loaded = try CaseloadLoader.load(path: "Fixtures/Regions/groningen")
/// print(loaded.caseload.families.count)
/// ```
///
/// No clock is read. If no date is given, the latest date in the tables that lies in the past by
/// its meaning is the caseload's date, and a note says so.
public enum CaseloadLoader {
  /// What the caller sets, whatever the files say.
  public struct Options: Sendable {
    /// The date of the caseload; `nil` for that of the files.
    public var asOf: CalendarDate?
    /// The scheme; `nil` for that of the files.
    public var scheme: Scheme?
    /// The path of a table of travel times; `nil` for `travel.csv` of the folder, if it is there.
    public var travelPath: String?
    /// The places.
    public var gazetteer: Gazetteer
    /// How many threads may read at once; what is read is the same.
    public var threadLimit: Int

    /// Creates options; all may be left out.
    public init(
      asOf: CalendarDate? = nil,
      scheme: Scheme? = nil,
      travelPath: String? = nil,
      gazetteer: Gazetteer = .standard,
      threadLimit: Int = 1
    ) {
      self.asOf = asOf
      self.scheme = scheme
      self.travelPath = travelPath
      self.gazetteer = gazetteer
      self.threadLimit = max(1, threadLimit)
    }
  }

  /// Reads and checks a caseload.
  ///
  /// - Parameters:
  ///   - path: The path of a folder of tables, or of one JSON file.
  ///   - options: What the caller sets, whatever the files say.
  /// - Returns: The caseload with warnings and notes.
  /// - Throws: An ``ImportRefusal`` with every fault.
  public static func load(
    path: String,
    options: Options = Options()
  ) throws(ImportRefusal) -> LoadedCaseload {
    switch FileSource.kind(of: path) {
    case .nothing:
      throw ImportRefusal(
        faults: [
          ImportFinding(
            file: FileSource.name(of: path),
            message: LocalizedText(
              nl: "er is geen map of bestand met deze naam",
              en: "there is no folder or file of this name"
            )
          )
        ]
      )
    case .folder:
      var loader = FolderLoader(source: FileSource(path: path), options: options)
      return try loader.load()
    case .file:
      var loader = DocumentLoader(path: path, options: options)
      return try loader.load()
    }
  }
}
