import Foundation
import Testing

/// A program of the package as a user runs it.
struct Binary {
  /// How a run ended.
  struct Outcome {
    let exitCode: Int32
    let output: String
    let errors: String

    /// The lines on standard error.
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  let name: String

  static let koppel = Binary(name: "koppel")

  /// The folder of the built products: the one that holds the test bundle.
  private static var products: URL {
    if let bundle = Bundle.allBundles.first(where: { $0.bundlePath.hasSuffix(".xctest") }) {
      return bundle.bundleURL.deletingLastPathComponent()
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  }

  /// Where the program is.
  var executable: URL { Self.products.appendingPathComponent(name) }

  /// The root of the package.
  static var root: URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The path of a shipped fixture.
  static func fixture(_ path: String) -> String {
    root.appendingPathComponent("Fixtures").appendingPathComponent(path).path
  }

  /// Runs the program to its end, with nothing on standard input.
  func callAsFunction(_ arguments: String..., in folder: URL? = nil) throws -> Outcome {
    try run(arguments, in: folder)
  }

  /// Runs the program to its end, with nothing on standard input.
  func run(
    _ arguments: [String],
    in folder: URL? = nil,
    environment: [String: String]? = nil
  ) throws -> Outcome {
    let process = Process()
    if let environment { process.environment = environment }
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes: a full pipe would stop the program.
    let folder = try TemporaryFolder()
    let output = try folder.file("output")
    let errors = try folder.file("errors")
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      exitCode: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    )
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("koppeling-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The path of the folder.
  var path: String { url.path }

  /// Writes a file, empty if no text is given, and returns where it is.
  @discardableResult
  func file(_ name: String, _ text: String = "") throws -> URL {
    try file(name, Data(text.utf8))
  }

  /// Writes a file and returns where it is.
  @discardableResult
  func file(_ name: String, _ data: Data) throws -> URL {
    let file = url.appendingPathComponent(name)
    try data.write(to: file)
    return file
  }

  /// The names of the files in the folder, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }
}
