package import Koppeling

/// Sources of travel times that all give the engine's own estimate.
package enum SampleTravel {
  /// The estimate, asked for pair by pair, as from a source that the engine does not know.
  package static let pairByPair: any TravelTimes = TabulatedTravel(minutes: [:])

  /// The estimate as it is in one case of ten, and pair by pair otherwise, which prepares faster.
  ///
  /// Both ways to score are thus held against the oracle, in a time that allows thousands of caseloads.
  package static func mixed(seed: UInt64) -> any TravelTimes {
    seed % 10 == 0 ? EstimatedTravel() : pairByPair
  }
}
