/// Writes what the coordinator should look at beside the proposals.
struct NoticeWriter {
  /// The days in which both sides say whether it clicks.
  static let clickDays = 2
  /// The days after the start at which the coordinator asks how it goes.
  static let checkInDays = 28

  let planner: Planner
  private let placeOfFamily: [Family.ID: Int]
  private let placeOfVolunteer: [Volunteer.ID: Int]

  init(planner: Planner) {
    self.planner = planner
    placeOfFamily = Dictionary(
      uniqueKeysWithValues: planner.scorer.families.enumerated().map { ($1.family.id, $0) }
    )
    placeOfVolunteer = Dictionary(
      uniqueKeysWithValues: planner.scorer.volunteers.enumerated().map { ($1.volunteer.id, $0) }
    )
  }

  private var caseload: Caseload { planner.caseload }
  private var scorer: Scorer { planner.scorer }

  /// The notices: matches by family, then families, then volunteers, then municipalities.
  var notices: [Notice] {
    let matches = caseload.matches.filter(\.isPinned)
      .sorted { ($0.family, $0.volunteer) < ($1.family, $1.volunteer) }
    return matches.flatMap(notices(on:))
      + scorer.families.flatMap(notices(on:))
      + scorer.volunteers.flatMap(notices(on:))
      + planner.quotas.quotas.flatMap(notices(on:))
  }

  private func notice(
    _ kind: Notice.Kind,
    family: Family.ID? = nil,
    volunteer: Volunteer.ID? = nil,
    nl: String,
    en: String
  ) -> Notice {
    Notice(
      kind: kind,
      family: family,
      volunteer: volunteer,
      text: LocalizedText(nl: nl, en: en)(planner.options.language)
    )
  }

  private func notices(on match: Match) -> [Notice] {
    var notices: [Notice] = []
    let asOf = caseload.asOf
    func add(_ kind: Notice.Kind, nl: String, en: String) {
      notices.append(
        notice(kind, family: match.family, volunteer: match.volunteer, nl: nl, en: en)
      )
    }
    if match.state == .awaitingClick, let meeting = match.meetingOn,
      meeting.adding(days: Self.clickDays) < asOf
    {
      add(
        .clickOverdue,
        nl: "De twee bedenkdagen na \(meeting) zijn voorbij: vraag beiden of het klikt.",
        en: "The two days after \(meeting) have passed: ask both whether it clicks."
      )
    }
    if match.state == .meetingPlanned, let meeting = match.meetingOn, meeting < asOf {
      add(
        .meetingPassed,
        nl: "Het koppelingsgesprek stond voor \(meeting): leg vast of het er was.",
        en: "The meeting was planned for \(meeting): record whether it was held."
      )
    }
    guard match.state == .running, let started = match.startedOn else { return notices }
    if match.checkedInOn == nil, started.adding(days: Self.checkInDays) <= asOf {
      add(
        .checkInDue,
        nl: "Gestart op \(started), vier weken voorbij: vraag beiden hoe het gaat.",
        en: "Started on \(started), four weeks have passed: ask both how it goes."
      )
    }
    if let planned = match.plannedEnd, planned <= asOf {
      add(
        .plannedEndReached,
        nl: "Het geplande einde was \(planned): plan het afscheid of spreek verlenging af.",
        en: "The planned end was \(planned): plan the goodbye or agree on a longer time."
      )
    }
    if let family = placeOfFamily[match.family] {
      let weeks = scorer.families[family].scheme.maximumWeeks
      if started.adding(days: 7 * weeks) <= asOf {
        add(
          .maximumDurationReached,
          nl: "De koppeling duurt \(weeks) weken of langer, het meeste dat hier is afgesproken.",
          en: "The match has lasted \(weeks) weeks or more, the most that is agreed on here."
        )
      }
    }
    return notices + noLongerFits(match)
  }

  /// A match under way is never dropped; that it would not be proposed today is said.
  private func noLongerFits(_ match: Match) -> [Notice] {
    guard let family = placeOfFamily[match.family],
      let volunteer = placeOfVolunteer[match.volunteer]
    else { return [] }
    let pair = scorer.pair(family: family, volunteer: volunteer)
    // Its own place and its remaining weeks are no reason against a match under way.
    let lasting: [Requirement] = [
      .consent, .childAge, .volunteerStatus, .conductCheck, .refusal, .boundaries,
    ]
    return lasting.compactMap { requirement in
      guard case .fails(let reason) = requirement.ruling(on: pair) else { return nil }
      return notice(
        .matchNoLongerFits,
        family: match.family,
        volunteer: match.volunteer,
        nl: "De koppeling loopt door tot het geplande einde, maar: \(today(reason).nl)",
        en: "The match goes on to its planned end, but: \(today(reason).en)"
      )
    }
  }

  /// A reason as it reads for a match under way, which has started already.
  private func today(_ reason: Reason) -> LocalizedText {
    guard case .childTooOld(let months, let below) = reason else { return reason.text }
    return LocalizedText(
      nl: "het jongste kind is nu \(age(months).nl); het programma is tot \(age(below).nl).",
      en: "the youngest child is \(age(months).en) now; the scheme is for below \(age(below).en)."
    )
  }

  private func notices(on profile: FamilyProfile) -> [Notice] {
    guard !profile.isMatched else { return [] }
    var notices: [Notice] = []
    if profile.isOrphaned {
      notices.append(
        notice(
          .orphaned,
          family: profile.family.id,
          nl: "De vrijwilliger van dit gezin is gestopt: het gezin gaat voor.",
          en: "This family's volunteer has left: the family has priority."
        )
      )
    }
    let topics = profile.family.needs?.topics.count ?? 0
    if let many = profile.scheme.manySidedFromTopics, topics >= many,
      profile.family.triage?.outcome == .accepted
    {
      let other = profile.scheme.manySidedAlternative.map { " (\($0))" } ?? ""
      notices.append(
        notice(
          .manySided,
          family: profile.family.id,
          nl: "De vraag heeft \(topics) kanten: past een andere vorm van steun\(other) beter?",
          en: "The request has \(topics) sides: would another way of support\(other) fit better?"
        )
      )
    }
    return notices
  }

  private func notices(on profile: VolunteerProfile) -> [Notice] {
    let volunteer = profile.volunteer
    guard volunteer.status == .available, let rule = caseload.scheme.conductCheck,
      rule.measuredOn == .matchStart,
      let issued = volunteer.checks?.filter({ $0.kind == rule.kind }).map(\.issuedOn).max()
    else { return [] }
    let end = issued.adding(months: rule.validMonths)
    guard end >= caseload.asOf,
      issued.adding(months: rule.validMonths - rule.noticeMonths) <= caseload.asOf
    else { return [] }
    return [
      notice(
        .checkEndsSoon,
        volunteer: volunteer.id,
        nl: "\(rule.kind.definite.nl) van \(issued) geldt tot \(end): vraag een nieuwe aan.",
        en: "\(rule.kind.definite.en) of \(issued) holds until \(end): apply for a new one."
      )
    ]
  }

  private func notices(on quota: Quotas.Quota) -> [Notice] {
    guard quota.taken > quota.purchased else { return [] }
    return [
      notice(
        .quotaExceeded,
        nl:
          "\(quota.municipality) heeft \(quota.taken) koppelingen en kocht er \(quota.purchased).",
        en: "\(quota.municipality) has \(quota.taken) matches and purchased \(quota.purchased)."
      )
    ]
  }
}
