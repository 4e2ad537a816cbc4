/// A programme as it runs somewhere, as data: who travels, for whom, how long, under what rules.
///
/// Schemes are files, not code: a new scheme is a new file. Settings on which sources disagree, or
/// for which there is none, are named in ``sources``.
public struct Scheme: Hashable, Sendable, Codable, Identifiable {
  /// A scheme's identifier, such as `home-start-nl`.
  public typealias ID = Identifier<Scheme>

  /// Who makes the trip.
  public enum Traveller: String, CaseIterable, Hashable, Sendable, Codable {
    /// The volunteer comes to the family's home.
    case volunteer
    /// The child comes to the volunteer's home.
    case family
  }

  /// What to do with pairs from the same place.
  public enum SamePlaceRule: String, CaseIterable, Hashable, Sendable, Codable {
    /// Nothing.
    case off
    /// Propose them, and say so.
    case warn
    /// Do not propose them.
    case forbid
  }

  /// The identifier.
  public var id: ID
  /// The name, in both languages.
  public var name: LocalizedText
  /// The ISO 3166 code of the country or part of it, such as `NL` or `BE-VLG`.
  public var region: String
  /// Who makes the trip.
  public var traveller: Traveller
  /// The youngest child must be younger than this many months at the start.
  public var youngestChildBelowMonths: Int
  /// From which completed week of pregnancy a family may start without a child; `nil` for never.
  public var prenatalFromWeek: Int?
  /// How many weeks a match is planned for.
  public var plannedWeeks: Int
  /// How many weeks a match may last at most.
  public var maximumWeeks: Int
  /// How many weeks a volunteer must at least be available for.
  public var minimumCommitmentWeeks: Int
  /// How many minutes a weekly visit lasts.
  public var visitMinutes: Int
  /// Whether travel is taken from the visit's minutes.
  public var travelCountsAsVisit: Bool
  /// The check of conduct that a volunteer needs; `nil` for none.
  public var conductCheck: ConductCheckRule?
  /// Whether the basic training must be completed.
  public var trainingRequired: Bool
  /// Whether a volunteer needs experience with bringing up children.
  public var parentingExperienceRequired: Bool
  /// How many families a volunteer supports at once who did not say.
  public var defaultCapacity: Int
  /// How many families a volunteer may choose to support at once at most.
  public var maximumCapacity: Int
  /// What to do with pairs from the same place.
  public var samePlace: SamePlaceRule
  /// From this many metres apart, two homes in one place do not count as the same place.
  public var samePlaceMetres: Int
  /// The level at which a common language is spoken at least.
  public var languageLevel: LanguageLevel
  /// The longest trip one way in minutes, for who did not say.
  public var maximumTravelMinutes: Int
  /// How much each criterion counts.
  public var weights: Weights
  /// How a family's urgency points are reckoned.
  public var urgency: UrgencyRule
  /// From how many topics on a family's request is pointed out as many-sided; `nil` for never.
  public var manySidedFromTopics: Int?
  /// The scheme to point out for such a request.
  public var manySidedAlternative: ID?
  /// Where each setting comes from, by the setting's name.
  ///
  /// Either a source or the word assumption.
  public var sources: [String: String]
}
