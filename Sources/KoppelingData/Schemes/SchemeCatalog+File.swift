public import Koppeling

extension SchemeCatalog {
  /// Reads a scheme from a JSON file.
  ///
  /// A setting by an unknown name is a fault, and so is a file that does not say whether a check
  /// of conduct is asked for.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: The scheme; it has no faults.
  /// - Throws: An ``ImportRefusal`` with every fault, each with its line.
  public static func read(path: String) throws(ImportRefusal) -> Scheme {
    let name = FileSource.name(of: path)
    let bytes: [UInt8]
    do throws(StructureFault) {
      bytes = try FileSource.bytes(at: path)
    } catch {
      throw ImportRefusal(faults: [ImportFinding(file: name, message: error.message)])
    }
    let file = JSONFile<Scheme>(file: name, bytes: bytes, schema: .scheme)
    var faults = file.value?.faults.map { ImportFinding(file: name, message: $0) } ?? file.faults
    if file.node?.members != nil, file.node?["conductCheck"] == nil {
      faults.append(
        file.finding(
          at: JSONPath(),
          message: LocalizedText(
            nl: "conductCheck ontbreekt: schrijf \"conductCheck\": null als er geen is vereist",
            en: "conductCheck is missing: write \"conductCheck\": null if none is asked for"
          )
        )
      )
    }
    guard let scheme = file.value, faults.isEmpty else {
      throw ImportRefusal(faults: faults, warnings: file.warnings)
    }
    return scheme
  }
}
