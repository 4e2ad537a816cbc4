package import Koppeling

extension Caseload {
  /// The same caseload with every list in another order.
  package func shuffled(seed: UInt64) -> Caseload {
    var generator = SeededGenerator(seed: ~seed)
    var result = self
    result.families.shuffle(using: &generator)
    result.volunteers.shuffle(using: &generator)
    result.matches.shuffle(using: &generator)
    result.refusals.shuffle(using: &generator)
    result.municipalities.shuffle(using: &generator)
    for index in result.families.indices {
      result.families[index].languages?.shuffle(using: &generator)
      result.families[index].children?.shuffle(using: &generator)
      result.families[index].otherSupport?.shuffle(using: &generator)
    }
    for index in result.volunteers.indices {
      result.volunteers[index].languages?.shuffle(using: &generator)
      result.volunteers[index].checks?.shuffle(using: &generator)
    }
    return result
  }
}

/// Other identifiers for the people of a caseload, in another order than the ones they have.
package struct Renaming {
  private var families: [Family.ID: Family.ID] = [:]
  private var volunteers: [Volunteer.ID: Volunteer.ID] = [:]

  /// Draws other identifiers.
  package init(_ caseload: Caseload, seed: UInt64) {
    var generator = SeededGenerator(seed: ~seed)
    let familyNames = caseload.families.indices.shuffled(using: &generator)
    for (family, name) in zip(caseload.families, familyNames) {
      families[family.id] = Family.ID("household-\(name)")
    }
    let volunteerNames = caseload.volunteers.indices.shuffled(using: &generator)
    for (volunteer, name) in zip(caseload.volunteers, volunteerNames) {
      volunteers[volunteer.id] = Volunteer.ID("visitor-\(name)")
    }
  }

  private func new(_ id: Family.ID) -> Family.ID { families[id, default: id] }
  private func new(_ id: Volunteer.ID) -> Volunteer.ID { volunteers[id, default: id] }

  /// The caseload under the other identifiers.
  package func apply(to caseload: Caseload) -> Caseload {
    var result = caseload
    for index in result.families.indices {
      result.families[index].id = new(result.families[index].id)
    }
    for index in result.volunteers.indices {
      result.volunteers[index].id = new(result.volunteers[index].id)
    }
    for index in result.matches.indices {
      result.matches[index].family = new(result.matches[index].family)
      result.matches[index].volunteer = new(result.matches[index].volunteer)
    }
    for index in result.refusals.indices {
      result.refusals[index].family = new(result.refusals[index].family)
      result.refusals[index].volunteer = new(result.refusals[index].volunteer)
    }
    return result
  }

  /// A proposal under the other identifiers, without its alternatives, whose order among equals
  /// follows the identifiers.
  package func apply(to proposal: Proposal) -> Proposal {
    var result = proposal
    result.family = new(result.family)
    result.volunteer = new(result.volunteer)
    result.alternatives = []
    return result
  }
}

extension Proposal {
  /// The proposal without its alternatives.
  package var withoutAlternatives: Proposal {
    var result = self
    result.alternatives = []
    return result
  }
}
