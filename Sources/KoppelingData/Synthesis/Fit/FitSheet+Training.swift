import Koppeling

extension FitSheet {
  /// Status, experience, training and commitment of volunteers.
  mutating func compareTraining() {
    let volunteers = caseload.volunteers
    let table = marginals.volunteers
    compare("status of volunteers", table.status, volunteers.map(\.status))
    compare("capacity of volunteers", table.capacity, volunteers.compactMap(\.capacity))
    compare(
      "parenting experience",
      table.parenting,
      volunteers.compactMap(\.parentingExperience)
    )
    let dutch = volunteers.filter { $0.languages?.first?.tag == "nl" }.compactMap(\.experience)
    let others = volunteers.filter { $0.languages.map { $0.first?.tag != "nl" } ?? false }
      .compactMap(\.experience)
    let evidence = Evidence.assumption("no source publishes shares")
    compare(
      "experience by topic",
      evidence,
      table.experience.map { topic, perMille in
        FitStratum(
          topic.rawValue,
          Chance(perMille, evidence),
          (topic == .newcomer ? dutch : dutch + others).map { $0[topic] > 0 }
        )
      }
        + [
          FitStratum(
            "newcomer, another first language",
            Chance(table.newcomerOfOthers, evidence),
            others.map { $0[.newcomer] > 0 }
          )
        ]
    )
    let quarters = volunteers.compactMap { volunteer in
      volunteer.trainedOn.map { ($0.days(until: caseload.asOf) - 14) / table.courseDays }
    }
    let stays = Double(table.staysAQuarter.successes) / Double(table.staysAQuarter.outcomes)
    var atLeast = [1.0]
    for _ in 0..<table.mostQuarters { atLeast.append((atLeast.last ?? 0) * stays) }
    compare("quarters since the training", table.staysAQuarter.evidence, quarters) {
      $0 <= 0 ? 0 : $0 < atLeast.count ? 1 - atLeast[$0] : 1
    }
    compareCommitment()
  }

  private mutating func compareCommitment() {
    let table = marginals.volunteers
    let weeks = caseload.volunteers.compactMap { volunteer in
      volunteer.commitUntil.map { caseload.asOf.days(until: $0) / 7 }
    }
    let ranges = table.commitment
    compare(
      "weeks of commitment",
      ranges,
      weeks.map { week in ranges.outcomes.first { $0.contains(week) } ?? week...week }
    )
    let kept = 1000 - region.settings.unknown
    let chance = table.namesNoEnd
    compare(
      "volunteers with an end of their commitment",
      chance.evidence,
      [
        FitStratum(
          "",
          share: Double((chance.outcomes - chance.successes) * kept)
            / Double(chance.outcomes * 1000),
          caseload.volunteers.map { $0.commitUntil != nil }
        )
      ]
    )
    compare(
      "weeks for one family",
      table.intendedWeeks,
      caseload.volunteers.compactMap(\.intendedWeeks)
    )
  }
}
