public import Koppeling

/// A named series of edits to a caseload.
public struct Scenario: Hashable, Sendable, Codable {
  /// The name.
  public var name: String
  /// The edits, made in order.
  public var edits: [Edit]

  /// Creates a scenario.
  public init(name: String, edits: [Edit]) {
    self.name = name
    self.edits = edits
  }

  /// The caseload after the edits; the original stays as it is.
  ///
  /// O(*e* × *n*) for *e* edits and *n* records.
  ///
  /// - Parameter caseload: The caseload to start from.
  /// - Returns: The caseload after every edit.
  /// - Throws: ``EditError`` for the first edit that cannot be made.
  public func applied(to caseload: Caseload) throws(EditError) -> Caseload {
    var result = caseload
    for edit in edits {
      try result.apply(edit)
    }
    return result
  }
}

extension Caseload {
  /// Makes one edit.
  ///
  /// - Parameter edit: The edit.
  /// - Throws: ``EditError`` if it cannot be made; the caseload is then unchanged.
  public mutating func apply(_ edit: Edit) throws(EditError) {
    switch edit {
    case .addFamily(let family):
      guard !families.contains(where: { $0.id == family.id }) else {
        throw EditError.taken(family.id.rawValue)
      }
      families.append(family)
    case .removeFamily(let id):
      families.remove(at: try index(of: id))
      matches.removeAll { $0.family == id }
      refusals.removeAll { $0.family == id }
    case .replaceFamily(let family):
      families[try index(of: family.id)] = family
    case .addVolunteer(let volunteer):
      guard !volunteers.contains(where: { $0.id == volunteer.id }) else {
        throw EditError.taken(volunteer.id.rawValue)
      }
      volunteers.append(volunteer)
    case .removeVolunteer(let id):
      volunteers.remove(at: try index(of: id))
      matches.removeAll { $0.volunteer == id }
      refusals.removeAll { $0.volunteer == id }
    case .replaceVolunteer(let volunteer):
      volunteers[try index(of: volunteer.id)] = volunteer
    case .block(let family, let volunteer):
      _ = try index(of: family)
      _ = try index(of: volunteer)
      refusals.append(Refusal(family: family, volunteer: volunteer, kind: .blocked))
    case .setPurchasedMatches(let id, let matches):
      guard let index = municipalities.firstIndex(where: { $0.id == id }) else {
        throw EditError.noMunicipality(id)
      }
      municipalities[index].purchasedMatches = matches
    case .setWeights(let weights):
      scheme.weights = weights
    }
  }

  private func index(of id: Family.ID) throws(EditError) -> Int {
    guard let index = families.firstIndex(where: { $0.id == id }) else {
      throw EditError.noFamily(id)
    }
    return index
  }

  private func index(of id: Volunteer.ID) throws(EditError) -> Int {
    guard let index = volunteers.firstIndex(where: { $0.id == id }) else {
      throw EditError.noVolunteer(id)
    }
    return index
  }
}
