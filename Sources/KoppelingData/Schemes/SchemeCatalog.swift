internal import Foundation
public import Koppeling

/// The schemes that come with the engine, one file each under `Resources/Schemes`.
///
/// ```swift
/// SchemeCatalog.scheme("home-start-nl")?.maximumWeeks  // 78
/// ```
public enum SchemeCatalog {
  /// The scheme for a caseload that names none.
  public static let standard: Scheme.ID = "home-start-nl"

  /// Every scheme, in a stated order: Home-Start first.
  public static let all: [Scheme] = files.map { bytes in
    do {
      return try JSONDecoder().decode(Scheme.self, from: Data(bytes))
    } catch {
      // The files are part of the sources, and a test decodes each.
      preconditionFailure("a scheme that comes with the engine does not decode: \(error)")
    }
  }

  /// The scheme with an identifier, or `nil` if there is none.
  public static func scheme(_ id: Scheme.ID) -> Scheme? {
    all.first { $0.id == id }
  }

  private static let files = [
    PackageResources.home_start_nl_json,
    PackageResources.home_start_flanders_json,
    PackageResources.home_start_uk_json,
    PackageResources.samen_oplopen_json,
    PackageResources.meeleefgezinnen_json,
    PackageResources.steunouder_json,
    PackageResources.buurtgezinnen_json,
  ]
}
