import ArgumentParser
import CaseloadScale
import Foundation

/// A program and its peak of memory.
enum ScaleProcess {
  /// Whose peak.
  enum Who {
    case own
    /// The largest of all processes that this one has started and that have ended.
    case children
  }

  /// Runs a program to its end; what it writes is dropped if it ends well.
  ///
  /// - Throws: `ExitCode` if it does not, after its words.
  static func run(_ command: [String]) throws -> ScaleRun {
    guard let program = command.first else { throw ValidationError("name a program after --") }
    let child = Process()
    let errors = Pipe()
    child.executableURL = URL(filePath: program)
    child.arguments = Array(command.dropFirst())
    child.standardInput = FileHandle.nullDevice
    child.standardOutput = FileHandle.nullDevice
    child.standardError = errors
    let clock = ContinuousClock()
    let begin = clock.now
    try child.run()
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    child.waitUntilExit()
    let seconds = (clock.now - begin) / .seconds(1)
    guard child.terminationReason == .exit, child.terminationStatus == 0 else {
      FileHandle.standardError.write(words)
      throw ExitCode(child.terminationReason == .exit ? child.terminationStatus : 70)
    }
    return ScaleRun(seconds: seconds, peakBytes: peak(.children))
  }

  /// The peak of memory in bytes.
  static func peak(_ who: Who) -> Int {
    var usage = rusage()
    #if canImport(Darwin)
    let answer = unsafe getrusage(who == .own ? RUSAGE_SELF : RUSAGE_CHILDREN, &usage)
    return answer == 0 ? usage.ru_maxrss : 0
    #else
    let whom = who == .own ? RUSAGE_SELF : RUSAGE_CHILDREN
    let answer = unsafe getrusage(whom.rawValue, &usage)
    return answer == 0 ? usage.ru_maxrss * 1024 : 0
    #endif
  }
}
