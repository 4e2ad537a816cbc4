import Dispatch
import Foundation
import Synchronization

/// A press of Ctrl-C, which ends a search instead of the program; a second one ends the program.
final class Interruption: Sendable {
  private let isAskedFor = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed.
  var isRequested: Bool { isAskedFor.load(ordering: .relaxed) }

  /// Does something during which Ctrl-C is noted.
  ///
  /// - Parameters:
  ///   - notice: What is written on standard error when it is pressed.
  ///   - body: What to do.
  /// - Returns: What the body returns.
  func whileListening<Result>(
    notice: String,
    _ body: () throws -> Result
  ) rethrows -> Result {
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      self.isAskedFor.store(true, ordering: .relaxed)
      // The press itself stands on the line of the bar.
      Terminal.writeError((Terminal.showsProgress ? "\n" : "") + notice)
      signal(SIGINT, SIG_DFL)
    }
    signal(SIGINT, SIG_IGN)
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    return try body()
  }
}
