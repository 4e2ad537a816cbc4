package import SolverSpeed

/// A figure and what it comes to.
package struct ScaleFigure: Hashable, Codable, Sendable {
  package var measure: ScaleTarget.Measure
  package var size: Int
  package var figure: Double
  package var atLeast: Double?
  package var aim: Double?
  /// `nil` for a size that the table does not have.
  package var verdict: SpeedVerdict?

  /// Judges a figure.
  package init(_ measure: ScaleTarget.Measure, size: Int, figure: Double) {
    let target = ScaleTarget.of(measure, size: size)
    (self.measure, self.size, self.figure) = (measure, size, figure)
    (atLeast, aim) = (target?.atLeast, target?.aim)
    verdict = target?.verdict(figure)
  }
}
