internal import Foundation
import Koppeling

extension MatrixFile {
  /// Reads a matrix.
  ///
  /// The numbers of a NumPy file are taken as they stand; whoever uses them refuses NaN. In text
  /// NaN is refused here, with its line.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: The matrix.
  /// - Throws: An ``ImportRefusal`` that says what is wrong and where.
  public static func read(path: String) throws(ImportRefusal) -> MatrixFile {
    let name = FileSource.name(of: path)
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    } catch {
      throw refusal(
        name,
        StructureFault(
          nl: "het bestand kan niet worden gelezen: kijk of het er staat en leesbaar is",
          en: "the file cannot be read: see that it is there and readable"
        )
      )
    }
    do throws(StructureFault) {
      let start = [UInt8](data.prefix(NumPyHeader.magic.count))
      if start == NumPyHeader.magic || name.hasSuffix(".npy") {
        return try NumPyReader.read(data)
      }
      let text = try DecodedText([UInt8](data)).utf8
      if isTable(text, name: name) { return try NumberTable.read(text) }
      return try ORLibraryText.read(text, isSparse: name.hasPrefix("assignp") ? true : nil)
    } catch {
      throw refusal(name, error)
    }
  }

  private static func refusal(_ file: String, _ fault: StructureFault) -> ImportRefusal {
    ImportRefusal(
      faults: [ImportFinding(file: file, line: fault.line, message: fault.messageWithCharacter)]
    )
  }

  /// Whether a text is a table: by its name, or by a separator in its first line.
  ///
  /// A tab is one if something stands before and after it, for the first line of the OR-Library is one
  /// number; files named `assign…` are the OR-Library's, which tells numbers apart by any white space.
  private static func isTable(_ text: [UInt8], name: String) -> Bool {
    let name = name.lowercased()
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return true }
    let line = text.prefix { $0 != 0x0a && $0 != 0x0d }
    if line.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) { return true }
    let fields = line.split(separator: UInt8(ascii: "\t"))
    return !name.hasPrefix("assign")
      && fields.count { field in field.contains { $0 != UInt8(ascii: " ") } } > 1
  }
}
