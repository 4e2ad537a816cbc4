/// Everything that is wrong with a file of bids, at once.
public struct PrefLibError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One thing that is wrong.
  public struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1; 0 for the file as a whole.
    public let line: Int

    /// What is wrong and what is expected.
    public let message: String

    /// The fault as `line 3: …`.
    public var description: String { line == 0 ? message : "line \(line): \(message)" }
  }

  /// The faults, in the order of lines.
  public let faults: [Fault]

  /// The faults, one a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
