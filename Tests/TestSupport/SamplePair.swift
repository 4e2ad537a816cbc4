package import Koppeling

/// A family and a volunteer that pass every requirement, to change one thing in.
package struct SamplePair {
  /// The date of the caseload.
  package var asOf = CalendarDate.sample
  /// The scheme.
  package var scheme = Scheme.sample
  /// The family.
  package var family = Family.sample()
  /// The volunteer.
  package var volunteer = Volunteer.sample()
  /// Other families, with identifiers after the family's.
  package var otherFamilies: [Family] = []
  /// The municipalities.
  package var municipalities: [Municipality] = []
  /// The matches.
  package var matches: [Match] = []
  /// The refused pairs.
  package var refusals: [Refusal] = []
  /// The travel times.
  package var travelTimes: any TravelTimes = EstimatedTravel()

  /// Creates the pair with a change.
  package init(_ change: (inout SamplePair) -> Void = { _ in }) {
    change(&self)
  }

  /// The caseload of the two.
  package var caseload: Caseload {
    Caseload(
      asOf: asOf,
      scheme: scheme,
      municipalities: municipalities,
      families: [family] + otherFamilies,
      volunteers: [volunteer],
      matches: matches,
      refusals: refusals
    )
  }

  /// The two together.
  package var context: PairContext {
    Scorer(caseload, travelTimes: travelTimes).pair(family: 0, volunteer: 0)
  }

  /// The score of the two, or `nil` if they may not be proposed.
  package var score: Int? {
    Scorer(caseload, travelTimes: travelTimes).score(family: 0, volunteer: 0)
  }

  /// The requirements that fail.
  package var failing: [Requirement] {
    let context = context
    return Requirement.allCases.filter { $0.ruling(on: context).isFailure }
  }
}

extension Requirement {
  /// The ruling on the sample pair with a change.
  package func rulingOnSample(_ change: (inout SamplePair) -> Void) -> Ruling {
    ruling(on: SamplePair(change).context)
  }
}

extension Criterion {
  /// The value of the sample pair with a change.
  package func valueOfSample(_ change: (inout SamplePair) -> Void) -> CriterionValue {
    value(of: SamplePair(change).context)
  }
}
