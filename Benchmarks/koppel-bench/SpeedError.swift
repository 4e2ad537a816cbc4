/// Why a measurement cannot go on.
enum SpeedError: Error, CustomStringConvertible {
  /// The process of the peers ended while it was asked this.
  case peersEnded(String)

  /// A cell was named that is not one.
  case unknownCell(String)

  var description: String {
    switch self {
    case .peersEnded(let line): "the process of the peers ended at: \(line)"
    case .unknownCell(let name): "no such cell: \(name); write FAMILY/N, FAMILY/RxC or sparseK/N"
    }
  }
}
