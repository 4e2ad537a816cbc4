/// One thing that is wrong with a suite.
package struct SuiteFault: Hashable, Sendable {
  /// The line, from 1; 0 for the file as a whole.
  package let line: Int
  /// The column, from 1; 0 for the file as a whole.
  package let column: Int
  /// What is wrong and what to do.
  package let message: String

  /// Creates a fault.
  package init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}

/// Everything that is wrong with a suite, at once.
package struct SuiteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  package let file: String
  /// The faults, in the order of the file.
  package let faults: [SuiteFault]

  /// Creates an error.
  package init(file: String, faults: [SuiteFault]) {
    self.file = file
    self.faults = faults
  }

  /// A line for each fault: `file:line:column: what is wrong: what to do`.
  package var lines: [String] {
    faults.map { fault in
      fault.line == 0
        ? "\(file): \(fault.message)" : "\(file):\(fault.line):\(fault.column): \(fault.message)"
    }
  }

  /// The lines.
  package var description: String { lines.joined(separator: "\n") }
}
