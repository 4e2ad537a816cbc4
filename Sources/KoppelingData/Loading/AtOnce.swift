internal import Synchronization

#if canImport(Dispatch)
internal import Dispatch
#endif

/// Works out two results that do not depend on each other, at once if two threads may be used.
func atOnce<First: Sendable, Second: Sendable>(
  threadLimit: Int,
  _ first: @Sendable () -> First,
  _ second: @Sendable () -> Second
) -> (First, Second) {
  #if canImport(Dispatch)
  if threadLimit > 1 {
    let results = Mutex<(first: First?, second: Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { thread in
      if thread == 0 {
        let result = first()
        results.withLock { $0.first = result }
      } else {
        let result = second()
        results.withLock { $0.second = result }
      }
    }
    let (one, other) = results.withLock { $0 }
    guard let one, let other else { preconditionFailure("both threads have ended") }
    return (one, other)
  }
  #endif
  return (first(), second())
}
