public import Koppeling

/// One change to a caseload.
public enum Edit: Hashable, Sendable, Codable {
  /// Adds a family.
  case addFamily(Family)
  /// Removes a family, with its matches and refusals.
  case removeFamily(Family.ID)
  /// Adds a volunteer.
  case addVolunteer(Volunteer)
  /// Removes a volunteer, with their matches and refusals.
  case removeVolunteer(Volunteer.ID)
  /// Puts a volunteer in the place of the one with the same identifier.
  case replaceVolunteer(Volunteer)
  /// Puts a family in the place of the one with the same identifier.
  case replaceFamily(Family)
  /// Keeps a pair from being proposed.
  case block(Family.ID, Volunteer.ID)
  /// Sets the number of matches that a municipality purchased; `nil` for no limit.
  case setPurchasedMatches(Municipality.ID, Int?)
  /// Sets the weights of the scheme.
  case setWeights(Weights)
}

/// Why an edit cannot be made.
public enum EditError: Error, Hashable, Sendable {
  /// There is no such family.
  case noFamily(Family.ID)
  /// There is no such volunteer.
  case noVolunteer(Volunteer.ID)
  /// There is no such municipality.
  case noMunicipality(Municipality.ID)
  /// The identifier is taken.
  case taken(String)
}

extension EditError: CustomStringConvertible {
  /// What is wrong and what to do, as a sentence.
  public var description: String {
    switch self {
    case .noFamily(let id): "family \(id) is not in the caseload: correct the id"
    case .noVolunteer(let id): "volunteer \(id) is not in the caseload: correct the id"
    case .noMunicipality(let id): "municipality \(id) is not in the caseload: correct the id"
    case .taken(let id): "\(id) is in the caseload already: choose another id"
    }
  }
}
