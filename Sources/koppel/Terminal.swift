import Foundation

/// Standard output and standard error.
enum Terminal {
  /// Whether standard output is a terminal, with a person before it.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) != 0 }

  /// Whether standard error is a terminal, with a person before it.
  static var showsProgress: Bool { isatty(STDERR_FILENO) != 0 }

  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func writeError(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Writes over the line that stands there.
  static func rewriteErrorLine(_ text: String) {
    FileHandle.standardError.write(Data(("\r\u{1B}[K" + text).utf8))
  }

  static func exit(_ code: Int32) -> Never {
    Foundation.exit(code)
  }
}
