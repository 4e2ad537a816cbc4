import ArgumentParser
import CaseloadScale
import Foundation

/// A program as a process of its own, with its time and its peak of memory.
///
/// Started by the system's own call: the one of Foundation adds fifty milliseconds to each process, which is
/// more than a small caseload takes.
enum ScaleProcess {
  /// Runs a program to its end; what it writes is dropped if it ends well.
  ///
  /// - Throws: `ExitCode` if it does not, after its words.
  static func run(_ command: [String]) throws -> ScaleRun {
    guard let program = command.first else { throw ValidationError("name a program after --") }
    let errors = FileManager.default.temporaryDirectory.appending(path: "koppel-words-\(getpid())")
    defer { try? FileManager.default.removeItem(at: errors) }
    let clock = ContinuousClock()
    let begin = clock.now
    let process = unsafe try start(program, command, errors: errors.path())
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Refused(lines: ["\(program): cannot be waited for"]) }
    }
    let seconds = (clock.now - begin) / .seconds(1)
    // The low seven bits are the signal that ended it, the next byte is its code.
    guard status == 0 else {
      FileHandle.standardError.write((try? Data(contentsOf: errors)) ?? Data())
      throw ExitCode(status & 0x7f == 0 ? status >> 8 & 0xff : 70)
    }
    return ScaleRun(seconds: seconds, peakBytes: bytes(usage))
  }

  /// The peak of memory of this process in bytes.
  static var peak: Int {
    var usage = rusage()
    #if canImport(Darwin)
    let answer = unsafe getrusage(RUSAGE_SELF, &usage)
    #else
    let answer = unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
    #endif
    return answer == 0 ? bytes(usage) : 0
  }

  private static func bytes(_ usage: rusage) -> Int {
    #if canImport(Darwin)
    usage.ru_maxrss
    #else
    usage.ru_maxrss * 1024
    #endif
  }

  /// Starts a program that reads nothing and whose words go to a file.
  @unsafe
  private static func start(
    _ program: String,
    _ command: [String],
    errors: String
  ) throws -> pid_t {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(
      &actions,
      2,
      errors,
      O_WRONLY | O_CREAT | O_TRUNC,
      0o600
    )
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    // Copies that end with a null pointer, as the call wants them; freed below.
    var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
      for index in unsafe variables.indices { unsafe free(variables[index]) }
    }
    var process: pid_t = 0
    let answer = unsafe posix_spawn(&process, program, &actions, nil, &arguments, &variables)
    guard answer == 0 else {
      throw Refused(lines: ["\(program): cannot be started (\(answer))"])
    }
    return process
  }
}
