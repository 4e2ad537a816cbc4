import Foundation

/// Where a result goes: standard output, or a file that is written whole or not at all.
enum Output {
  static func write(_ text: String, to path: String?) throws {
    guard let path else {
      Terminal.write(text)
      return
    }
    try write(Data(text.utf8), to: path)
  }

  static func write(_ data: Data, to path: String) throws {
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Refused(lines: ["\(path): cannot be written: check the folder and your rights"])
    }
  }
}
