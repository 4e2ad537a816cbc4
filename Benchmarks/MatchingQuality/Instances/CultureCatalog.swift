/// All cultures by name.
///
/// To add one, write one file and one line here.
public enum CultureCatalog {
  /// The ten cultures of the map of stable matching instances, one of them in one and in two dimensions.
  public static let cultures: [any Culture] = [
    ImpartialCulture(),
    GroupCulture(),
    MallowsCulture(),
    MallowsAsymmetricCulture(),
    EuclideanCulture(dimensions: 1),
    EuclideanCulture(dimensions: 2),
    ReverseEuclideanCulture(),
    MallowsEuclideanCulture(),
    ExpectationsEuclideanCulture(),
    FameEuclideanCulture(),
    AttributesCulture(),
  ]

  /// The extreme points of the map.
  public static let extremes: [any Culture] = [
    IdentityCulture(),
    AgreementCulture(),
    DisagreementCulture(),
  ]

  /// All of them, in the order of reports.
  public static let all: [any Culture] = cultures + extremes

  /// The culture of a name, `nil` if there is none.
  public static func culture(named name: String) -> (any Culture)? {
    all.first { $0.name == name }
  }
}
