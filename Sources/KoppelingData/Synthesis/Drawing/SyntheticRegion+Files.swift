internal import Foundation
public import Koppeling

extension SyntheticRegion {
  /// The file beside the tables that says how they were drawn; ``CaseloadLoader`` does not read it.
  public static let recordFile = "generated.json"

  /// The files of a drawn caseload by name: the tables, `scheme.json`, and the record of the draw.
  ///
  /// - Parameters:
  ///   - caseload: A caseload of this region.
  ///   - seed: The seed it was drawn with.
  /// - Returns: The text of each file by its name.
  public func files(of caseload: Caseload, seed: UInt64) -> [String: String] {
    var files = CaseloadWriter.folder(caseload)
    files[Self.recordFile] = CaseloadWriter.encoded(
      Record(region: self, seed: seed, digests: files.mapValues { ContentDigest(of: $0.utf8) })
    )
    return files
  }

  /// What drew a caseload.
  private struct Record: Encodable {
    let about =
      "Invented people on real places, drawn by koppel generate. No figure in it is a measurement. "
      + "Places: GeoNames (geonames.org), CC BY 4.0."
    let generator = "xoshiro256**, seeded by SplitMix64 for each purpose and person"
    let generatorVersion = SyntheticRegion.generatorVersion
    let region: String
    let seed: UInt64
    let settings: Settings
    let digests: [String: String]

    init(region: SyntheticRegion, seed: UInt64, digests: [String: ContentDigest]) {
      self.region = region.id
      self.seed = seed
      settings = region.settings
      self.digests = digests.mapValues(\.description)
    }
  }
}
