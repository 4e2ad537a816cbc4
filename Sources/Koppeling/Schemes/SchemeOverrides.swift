/// Settings in which a municipality differs from its scheme; what is `nil` stays the scheme's.
public struct SchemeOverrides: Hashable, Sendable, Codable {
  /// See ``Scheme/youngestChildBelowMonths``.
  public var youngestChildBelowMonths: Int?
  /// See ``Scheme/prenatalFromWeek``.
  public var prenatalFromWeek: Int?
  /// See ``Scheme/plannedWeeks``.
  public var plannedWeeks: Int?
  /// See ``Scheme/maximumWeeks``.
  public var maximumWeeks: Int?
  /// See ``Scheme/minimumCommitmentWeeks``.
  public var minimumCommitmentWeeks: Int?
  /// See ``Scheme/samePlace``.
  public var samePlace: Scheme.SamePlaceRule?
  /// See ``Scheme/samePlaceMetres``.
  public var samePlaceMetres: Int?
  /// See ``Scheme/languageLevel``.
  public var languageLevel: LanguageLevel?
  /// See ``Scheme/maximumTravelMinutes``.
  public var maximumTravelMinutes: Int?
  /// See ``Scheme/weights``.
  public var weights: Weights?

  /// Creates overrides that change nothing.
  public init() {}
}

extension Scheme {
  /// The scheme with a municipality's settings in place of its own.
  public func applying(_ overrides: SchemeOverrides?) -> Scheme {
    guard let overrides else { return self }
    var result = self
    result.youngestChildBelowMonths ?= overrides.youngestChildBelowMonths
    if let week = overrides.prenatalFromWeek { result.prenatalFromWeek = week }
    result.plannedWeeks ?= overrides.plannedWeeks
    result.maximumWeeks ?= overrides.maximumWeeks
    result.minimumCommitmentWeeks ?= overrides.minimumCommitmentWeeks
    result.samePlace ?= overrides.samePlace
    result.samePlaceMetres ?= overrides.samePlaceMetres
    result.languageLevel ?= overrides.languageLevel
    result.maximumTravelMinutes ?= overrides.maximumTravelMinutes
    result.weights ?= overrides.weights
    return result
  }
}

infix operator ?= : AssignmentPrecedence

/// Replaces a value by another, if there is another.
private func ?= <Value>(value: inout Value, other: Value?) {
  if let other { value = other }
}
