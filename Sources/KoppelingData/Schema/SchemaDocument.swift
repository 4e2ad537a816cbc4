import Koppeling

/// A JSON Schema (2020-12) of one of the files that the engine reads or writes, and an example.
///
/// ```swift
/// print(SchemaDocument.caseload.text)
/// ```
public struct SchemaDocument: Sendable {
  /// The name of the schema's file, such as `caseload.schema.json`.
  public let name: String
  /// The text of the schema; it is complete in itself, so that any validator can use it.
  public var text: String { SchemaBundle.text(of: self) }
  /// The text of a document that the schema allows.
  public let example: String

  let node: JSONNode

  /// A caseload in one file.
  public static let caseload = SchemaDocument(
    name: "caseload.schema.json",
    PackageResources.caseload_schema_json,
    example: PackageResources.caseload_example_json
  )

  /// A scheme.
  public static let scheme = SchemaDocument(
    name: "scheme.schema.json",
    PackageResources.scheme_schema_json,
    example: PackageResources.home_start_nl_json
  )

  /// The settings beside the tables of a folder, in the file `scheme.json`.
  public static let settings = SchemaDocument(
    name: "settings.schema.json",
    PackageResources.settings_schema_json,
    example: PackageResources.settings_example_json
  )

  /// A plan.
  public static let plan = SchemaDocument(
    name: "plan.schema.json",
    PackageResources.plan_schema_json,
    example: PackageResources.plan_example_json
  )

  /// Every schema.
  public static let all = [caseload, scheme, settings, plan]

  private init(name: String, _ bytes: [UInt8], example: [UInt8]) {
    self.name = name
    self.example = String(decoding: example, as: UTF8.self)
    do {
      node = try JSONParser.parse(bytes)
    } catch {
      // The schemas are part of the sources, and a test reads each.
      preconditionFailure("\(name) is not JSON: \(error.message.en)")
    }
  }
}
