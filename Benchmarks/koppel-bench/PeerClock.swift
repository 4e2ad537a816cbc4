import Dispatch
import Synchronization

/// Ends a process of public solvers when its time is over.
final class PeerClock {
  private let peers: SpeedPeers
  private let seconds: Int
  private var item: DispatchWorkItem?
  private let strikes = StrikeFlag()

  init(_ peers: SpeedPeers, seconds: Int) {
    (self.peers, self.seconds) = (peers, seconds)
  }

  /// Whether the time was over.
  var hasStruck: Bool { strikes.value.load(ordering: .acquiring) }

  func start() {
    let (process, strikes) = (peers.processIdentifier, strikes)
    let item = DispatchWorkItem {
      strikes.value.store(true, ordering: .releasing)
      SpeedPeers.kill(process)
    }
    self.item = item
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: item)
  }

  func stop() { item?.cancel() }

  private final class StrikeFlag: Sendable {
    let value = Atomic<Bool>(false)
  }
}
