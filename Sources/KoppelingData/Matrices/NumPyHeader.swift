import Koppeling

/// The header of a NumPy file: what its numbers are and how many.
///
/// The form is that of NumPy's documentation of `numpy.lib.format`, versions 1 to 3: six bytes, the
/// version, the length of the header, and a Python dictionary with `descr`, `fortran_order` and
/// `shape`.
struct NumPyHeader: Hashable {
  /// The types of numbers that are read.
  enum Element: String, CaseIterable {
    case float64 = "<f8"
    case float32 = "<f4"
    case int32 = "<i4"
    case int64 = "<i8"

    var size: Int { self == .float32 || self == .int32 ? 4 : 8 }
  }

  /// The bytes that every NumPy file starts with.
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  let element: Element
  let rowCount: Int
  let columnCount: Int
  /// Where the numbers start.
  let offset: Int

  /// Reads the header at the start of a file.
  init(_ start: [UInt8], fileSize: Int) throws(StructureFault) {
    guard start.starts(with: Self.magic), start.count >= 10 else {
      throw StructureFault(
        nl: "dit is geen NumPy-bestand: bewaar de matrix met numpy.save",
        en: "this is not a NumPy file: save the matrix with numpy.save"
      )
    }
    let isLong = start[6] >= 2
    guard (1...3).contains(start[6]), !isLong || start.count >= 12 else {
      throw StructureFault(
        nl: "NumPy-versie \(start[6]) is niet bekend: bewaar de matrix als versie 1, 2 of 3",
        en: "NumPy version \(start[6]) is not known: save the matrix as version 1, 2 or 3"
      )
    }
    let lengthBytes = start[8..<(isLong ? 12 : 10)]
    let length = lengthBytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    offset = (isLong ? 12 : 10) + length
    guard offset <= start.count else { throw Self.truncated }
    let text = String(decoding: start[(isLong ? 12 : 10)..<offset], as: UTF8.self)
    element = try Self.element(text)
    (rowCount, columnCount) = try Self.shape(text)
    try checkSize(fileSize)
  }

  private static func element(_ text: String) throws(StructureFault) -> Element {
    let type = value(of: "descr", in: text).map { $0.trimmingQuotes } ?? ""
    guard let element = Element(rawValue: type) else {
      let quoted = CellFault.quoted(type)
      throw StructureFault(
        nl:
          "het type \(quoted) wordt niet gelezen: bewaar de matrix als float64, float32, int32 of "
          + "int64",
        en: "the type \(quoted) is not read: save the matrix as float64, float32, int32 or int64"
      )
    }
    guard value(of: "fortran_order", in: text) == "False" else {
      throw StructureFault(
        nl: "de matrix staat kolom na kolom: bewaar numpy.ascontiguousarray(matrix)",
        en: "the matrix is stored column after column: save numpy.ascontiguousarray(matrix)"
      )
    }
    return element
  }

  private static func shape(_ text: String) throws(StructureFault) -> (Int, Int) {
    let tuple = value(of: "shape", in: text) ?? ""
    let parts = tuple.filter { $0 != " " && $0 != "(" && $0 != ")" }.split(separator: ",")
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.count == 2, numbers.allSatisfy({ $0 >= 0 }) else {
      throw StructureFault(
        nl: "de vorm \(CellFault.quoted(tuple)) is geen matrix: bewaar twee dimensies",
        en: "the shape \(CellFault.quoted(tuple)) is not a matrix: save two dimensions"
      )
    }
    return (numbers[0], numbers[1])
  }

  private func checkSize(_ fileSize: Int) throws(StructureFault) {
    let (count, overflows) = rowCount.multipliedReportingOverflow(by: columnCount)
    let (size, overflowsToo) = count.multipliedReportingOverflow(by: element.size)
    guard !overflows, !overflowsToo, size <= fileSize - offset else { throw Self.truncated }
    guard size == fileSize - offset else {
      throw StructureFault(
        nl: "na de matrix staat nog iets in het bestand: bewaar één matrix",
        en: "something follows the matrix in the file: save one matrix"
      )
    }
  }

  private static let truncated = StructureFault(
    nl: "het bestand is korter dan zijn kop zegt: kopieer het opnieuw",
    en: "the file is shorter than its header says: copy it again"
  )

  /// The text of one entry of the dictionary, up to the comma after it or the bracket of a tuple.
  private static func value(of key: String, in text: String) -> String? {
    guard let range = text.firstRange(of: "'\(key)'") else { return nil }
    let rest = text[range.upperBound...].drop { $0 == ":" || $0 == " " }
    if rest.first == "(" { return String(rest.prefix { $0 != ")" }) + ")" }
    return trimmed(rest.prefix { $0 != "," && $0 != "}" })
  }
}

extension String {
  /// The text without quotes at its ends.
  fileprivate var trimmingQuotes: String {
    filter { $0 != "'" && $0 != "\"" }
  }
}
