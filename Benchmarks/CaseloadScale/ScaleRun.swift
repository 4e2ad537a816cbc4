/// One run of a program.
package struct ScaleRun: Codable, Sendable {
  /// From start to end.
  package var seconds: Double
  package var peakBytes: Int
  /// Seconds by stage as the program says.
  package var stages: [String: Double] = [:]

  package init(seconds: Double, peakBytes: Int, stages: [String: Double] = [:]) {
    (self.seconds, self.peakBytes, self.stages) = (seconds, peakBytes, stages)
  }
}
