import Koppeling

extension FitSheet {
  /// Languages, slots, travel and facts of volunteers.
  mutating func compareVolunteers() {
    let volunteers = caseload.volunteers
    let table = marginals.languages
    let spoken = volunteers.compactMap { volunteer in
      volunteer.languages.map { (settlement(of: volunteer.location)?.mix, $0) }
    }
    let diversity = region.settings.diversity
    compare(
      "first language of volunteers",
      table.volunteers.evidence,
      LanguageMarginals.Mix.allCases.compactMap { mix in
        let there = spoken.filter { $0.0 == mix }.compactMap { $0.1.first?.tag }
        guard !there.isEmpty else { return nil }
        return FitStratum(
          mix.rawValue,
          table.volunteers(in: mix, diversity: diversity),
          there.map { LanguageGroup($0) }
        )
      }
    )
    compare(
      "Dutch of volunteers with another first language",
      table.dutchOfVolunteers,
      spoken.filter { $0.1.first?.tag != "nl" }
        .compactMap { $0.1.first { $0.tag == "nl" }?.level }
    )
    let second = region.isFlemish ? table.secondLanguagesInFlanders : table.secondLanguages
    for (tag, chance) in second {
      compare(
        "volunteers who speak \(tag) besides",
        chance,
        spoken.filter { $0.1.first?.tag != tag }.map { $0.1.contains { $0.tag == tag } }
      )
    }
    compareVolunteerSlots()
    compareTravel()
    compare(
      "women among volunteers",
      marginals.tastes.womanVolunteer,
      volunteers.compactMap { $0.circumstances?[.woman] }
    )
  }

  private mutating func compareVolunteerSlots() {
    let table = marginals.slots
    let weeks = caseload.volunteers.compactMap(\.slots)
    let work = table.volunteerWork
    let percents = work.outcomes.map { table.volunteers[$0] ?? [] }
    for slot in Self.watchedSlots {
      let share = Self.share(of: SlotMarginals.Kind(slot), percents, weights: work.weights)
      compare(
        "volunteers free on \(slot)",
        table.evidence,
        [FitStratum("", share: share, weeks.map { $0.contains(slot) })]
      )
    }
  }

  /// Ways to travel, in a list with one at least, and the longest trip.
  private mutating func compareTravel() {
    let table = marginals.volunteers
    let modes = caseload.volunteers.compactMap { volunteer in
      volunteer.travelModes.map { (settlement(of: volunteer.location)?.character == .city, $0) }
    }
    func stratum(_ mode: TravelMode, _ isCity: Bool) -> FitStratum {
      let percents = isCity ? table.urbanModes : table.ruralModes
      let empty = percents.reduce(1.0) { $0 * (1 - Double($1.percent) / 100) }
      let percent = percents.first { $0.mode == mode }?.percent ?? 0
      return FitStratum(
        isCity ? "in cities" : "elsewhere",
        share: Double(percent) / 100 / (1 - empty),
        modes.filter { $0.0 == isCity }.map { $0.1.contains(mode) }
      )
    }
    for mode in TravelMode.allCases {
      compare(
        "travels by \(mode.rawValue)",
        .assumption("by how urban the place is"),
        [stratum(mode, true), stratum(mode, false)]
      )
    }
    compare(
      "longest trip of volunteers",
      table.travelMinutes,
      caseload.volunteers.compactMap(\.maximumTravelMinutes)
    )
  }
}
