import Koppeling

/// Draws families, each from streams of its own.
struct FamilyDrawing {
  let region: SyntheticRegion
  let seed: UInt64
  let marginals: Marginals
  let languages: LanguageDrawing

  init(_ region: SyntheticRegion, seed: UInt64) {
    self.region = region
    self.seed = seed
    marginals = region.marginals
    languages = LanguageDrawing(region)
  }

  /// The family of an index, with every answer known, as if it waits.
  func family(_ index: Int) -> Family {
    var stream = stream(.familyHome, index)
    let home = region.home(&stream)
    var family = Family(
      id: Family.ID(Self.id("F", index)),
      location: home.location,
      registeredOn: region.settings.asOf
    )
    family.municipality = region.municipalities[home.settlement]
    drawChildren(of: &family, index)
    drawHousehold(of: &family, index)
    stream = self.stream(.familyLanguages, index)
    let languages = languages.family(at: region.settlements[home.settlement], &stream)
    family.languages = languages
    drawIntake(of: &family, index)
    drawSlots(of: &family, index)
    drawNeeds(of: &family, index)
    drawTastes(of: &family, index)
    drawTravel(of: &family, at: region.settlements[home.settlement], index)
    return family
  }

  func stream(_ purpose: StreamPurpose, _ index: Int) -> SyntheticStream {
    SyntheticStream(seed: seed, purpose: purpose, index: index)
  }

  /// A letter and six digits or more, such as `F-000017`: no ID depends on how many are drawn.
  static func id(_ letter: String, _ index: Int) -> String {
    let digits = String(index + 1)
    return letter + "-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  private func drawChildren(of family: inout Family, _ index: Int) {
    var stream = stream(.familyChildren, index)
    let table = marginals.children
    let stage = table.stage.draw(&stream)
    if stage == .firstPregnancy || stage == .pregnantAgain {
      family.dueDate = region.settings.asOf.adding(
        days: stream.int(in: 1...table.longestExpectation)
      )
    }
    guard stage != .firstPregnancy else {
      family.children = []
      return
    }
    let years = region.isFlemish ? table.youngestYearsInFlanders : table.youngestYears
    let month = stream.below(12)
    var ages = [stage == .baby ? month : years.draw(&stream) * 12 + month]
    let count = table.count.draw(&stream)
    let hasTwins = table.twins.draw(&stream)
    while ages.count < count, let oldest = ages.last {
      let spacing =
        table.spacingLeast + stream.below(table.spacingSpread + 1)
        + stream.below(table.spacingSpread + 1)
      let isTwin = hasTwins && ages.count == 1
      // At the oldest age children would share it: then each is a month younger.
      ages.append(isTwin ? oldest : min(oldest + spacing, table.oldestMonths + ages.count))
    }
    family.children = ages.reversed().map { Child(ageInMonths: $0) }
  }

  private func drawHousehold(of family: inout Family, _ index: Int) {
    var stream = stream(.familyHousehold, index)
    let table = marginals.household
    family.household = table.household.draw(&stream)
    let network = table.network.draw(&stream)
    family.network = network
    let growth = network == .some ? table.growthOfLargerNetwork : table.growthOfSmallNetwork
    family.wantsNetworkGrowth = growth.draw(&stream)
    let hasHelp = table.formalHelp.draw(&stream)
    family.formalHelp = hasHelp
    let caseManager = hasHelp ? table.caseManagerWithHelp : table.caseManagerWithoutHelp
    family.caseManager = caseManager.draw(&stream)
  }

  private func drawTravel(of family: inout Family, at settlement: Settlement, _ index: Int) {
    var stream = stream(.familyTravel, index)
    family.travelModes = VolunteerDrawing.modes(
      settlement.character == .city
        ? marginals.volunteers.urbanModes : marginals.volunteers.ruralModes,
      &stream
    )
    family.maximumTravelMinutes = marginals.volunteers.travelMinutes.draw(&stream)
  }
}
