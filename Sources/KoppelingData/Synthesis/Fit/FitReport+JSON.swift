extension FitReport {
  /// The report as JSON, with keys in alphabetical order.
  public func json() -> String { CaseloadWriter.encoded(self) }
}
