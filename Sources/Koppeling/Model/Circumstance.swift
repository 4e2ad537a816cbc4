/// A fact about a home or a person that somebody may declare that they cannot be with.
///
/// "Cannot visit homes with cats" is stored, and never the allergy behind it. Facts are stated by
/// the person they are about; none is inferred.
public enum Circumstance: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable
{
  /// There are cats.
  case cats
  /// There are dogs.
  case dogs
  /// There are other pets.
  case otherPets
  /// Somebody smokes indoors.
  case smoking
  /// The home can be reached by stairs only.
  case stairs
  /// A man is part of the visits: he lives in the home, or is the volunteer.
  case man
  /// A woman is part of the visits.
  case woman
  /// The volunteer's own child comes along.
  case ownChild
}

extension Circumstance: Comparable {
  /// Orders circumstances by their codes.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
