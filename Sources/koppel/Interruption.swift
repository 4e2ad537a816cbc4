import Dispatch
import Foundation
import Synchronization

/// A press of Ctrl-C, which ends a search instead of the program; a second one ends the program.
final class Interruption: Sendable {
  private let isAskedFor = Atomic<Bool>(false)

  private let isEnding = Atomic<Bool>(false)

  /// Notes that there is nothing left to stop.
  func end() { isEnding.store(true, ordering: .relaxed) }

  /// Whether Ctrl-C was pressed.
  var isRequested: Bool { isAskedFor.load(ordering: .relaxed) }

  /// Does something during which Ctrl-C is noted.
  ///
  /// Where it was ignored before, as in a job that a script runs in the background, it is ignored now.
  ///
  /// - Parameters:
  ///   - notice: What is written on standard error when it is pressed, and once there is nothing left to stop.
  ///   - body: What to do.
  /// - Returns: What the body returns.
  func whileListening<Result>(
    notice: (stopping: String, ending: String),
    _ body: () throws -> Result
  ) rethrows -> Result {
    let before = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, before) }
    guard unsafe unsafeBitCast(before, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) else {
      return try body()
    }
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      guard !self.isAskedFor.exchange(true, ordering: .relaxed) else { return Self.endProgram() }
      let text = self.isEnding.load(ordering: .relaxed) ? notice.ending : notice.stopping
      // The press itself stands on the line of the bar.
      Terminal.writeError((Terminal.showsProgress ? "\n" : "") + text)
    }
    source.resume()
    defer { source.cancel() }
    return try body()
  }

  /// Ends the program as the signal would have, also where whoever started it has blocked the signal.
  private static func endProgram() {
    signal(SIGINT, SIG_DFL)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(SIGINT)
  }
}
