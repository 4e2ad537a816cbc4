import Foundation
import MatchingQuality
import QualityReports
import Testing

@Suite("Pages in a browser", .serialized)
struct BrowserTests {
  /// Where Chromium is, `nil` if it is not installed.
  static let chromium: String? = {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private static let hasBrowser: Comment = "Chromium is not installed: apt install chromium"

  /// Opens a page from disk; returns the document after its script ran, and what the browser says.
  private static func open(_ page: String) throws -> (document: String, messages: String) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("koppeling-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("report.html")
    try Data(page.utf8).write(to: file)
    let names = ["document", "messages"].map { folder.appendingPathComponent($0) }
    for name in names { try Data().write(to: name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(chromium))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--user-data-dir=\(folder.path)/profile", "--enable-logging=stderr", "--log-level=0",
      "--dump-dom", file.absoluteString,
    ]
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let texts = try names.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (texts[0], texts[1])
  }

  /// What pages say on the console: errors of scripts, and what the page was not allowed to load.
  private static func complaints(_ messages: String) -> [Substring] {
    messages.split(separator: "\n").filter { $0.contains("CONSOLE") }
  }

  @Test("a report opens from disk without an error", .enabled(if: chromium != nil, hasBrowser))
  func report() async throws {
    let page = try await Samples.page.value
    let (document, messages) = try Self.open(page)
    #expect(Self.complaints(messages).isEmpty)
    let count = try PageReader(page).charts().count
    #expect(document.contains("data-charts=\"\(count)\""), "its script ran to the end")
    #expect(document.components(separatedBy: "class=\"chart\"").count == count + 1)
  }

  @Test("a comparison opens from disk without an error", .enabled(if: chromium != nil, hasBrowser))
  func comparison() async throws {
    let one = Samples.part(try await Samples.small.value, policies: ["optimal-total", "greedy"])
    let other = Samples.changed(one, metric: "coverage", policy: "greedy") { $0 / 2 }
    let page = ComparisonReport(
      QualityComparison(baseline: one, candidate: other, rule: Samples.rule)
    ).html
    let (document, messages) = try Self.open(page)
    #expect(Self.complaints(messages).isEmpty)
    #expect(document.contains("data-charts=\"1\""))
  }

  @Test(
    "the browser would complain of a page that loads",
    .enabled(if: chromium != nil, hasBrowser)
  )
  func control() async throws {
    let page = try await Samples.page.value
      .replacing("</main>", with: "<img src=\"http://localhost:9/x.png\"/></main>")
    #expect(!Self.complaints(try Self.open(page).messages).isEmpty)
  }
}
