import Koppeling
import KoppelingData
import Testing

/// Whatever happens to a file, it loads or is refused with reasons; nothing traps.
@Suite("A damaged file")
struct DamagedFileTests {
  private func damaged(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let index = bytes.indices.randomElement(using: &random) ?? 0
      switch Int.random(in: 0...4, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      case 2:
        bytes.insert(Array("\";,\n-9{}[]:".utf8).randomElement(using: &random) ?? 0, at: index)
      case 3: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: index)
      default: bytes.removeSubrange(index...)
      }
    }
    return bytes
  }

  private func expectAnswer(
    _ body: () throws -> Void,
    _ location: SourceLocation = #_sourceLocation
  ) {
    do {
      try body()
    } catch let refusal as ImportRefusal {
      #expect(!refusal.faults.isEmpty, sourceLocation: location)
      let isSaid = refusal.faults.allSatisfy { !$0.text.nl.isEmpty && !$0.text.en.contains("\n") }
      #expect(isSaid, sourceLocation: location)
    } catch {
      Issue.record("another error: \(error)", sourceLocation: location)
    }
  }

  @Test("is read the same by one thread and by two", arguments: UInt64(0)..<40)
  func threads(seed: UInt64) throws {
    let region = "Regions/" + ["groningen", "weststellingwerf"][Int(seed % 2)]
    var files: [String: [UInt8]] = [:]
    for name in ["families", "volunteers", "matches", "refusals"]
    where seed % 5 > 0 || name != "families" {
      let bytes = try fixture("\(region)/\(name).csv")
      files[name + ".csv"] = seed < 4 ? bytes : damaged(bytes, seed: seed)
    }
    files["scheme.json"] = try fixture(region + "/scheme.json")
    let outcomes = try withFolder(files) { path in
      [1, 2].map { threadLimit in outcome(path, threadLimit: threadLimit) }
    }
    #expect(outcomes[0] == outcomes[1])
  }

  private func outcome(_ path: String, threadLimit: Int) -> String {
    do {
      let loaded = try CaseloadLoader.load(path: path, options: .init(threadLimit: threadLimit))
      return CaseloadWriter.json(loaded.caseload) + "\(loaded.warnings) \(loaded.notes)"
    } catch {
      return "\(error.faults) \(error.warnings)"
    }
  }

  @Test("of a table loads or is refused", arguments: UInt64(0)..<150)
  func tables(seed: UInt64) throws {
    var files = CaseloadWriter.folder(try example()).mapValues { Array($0.utf8) }
    let names = files.keys.sorted()
    let name = names[Int(seed) % names.count]
    files[name] = damaged(files[name] ?? [], seed: seed)
    try withFolder(files) { path in
      expectAnswer { _ = try CaseloadLoader.load(path: path) }
    }
  }

  @Test("of JSON loads or is refused", arguments: UInt64(0)..<150)
  func documents(seed: UInt64) throws {
    let bytes = damaged(Array(SchemaDocument.caseload.example.utf8), seed: seed)
    try withFolder(["a.json": bytes]) { path in
      expectAnswer { _ = try CaseloadLoader.load(path: path + "/a.json") }
    }
  }

  @Test("of a matrix loads or is refused", arguments: UInt64(0)..<150)
  func matrices(seed: UInt64) throws {
    let texts = ["a;b;c\nG;1,5;2\nH;3;inf\n", "3\n1 2 3\n2 3 4\n", "2\n1 2\n3 4\n"]
    let name = ["a.csv", "assignp.txt", "a.txt"][Int(seed % 3)]
    let bytes = damaged(Array(texts[Int(seed % 3)].utf8), seed: seed)
    try withFolder([name: bytes]) { path in
      expectAnswer { _ = try MatrixFile.read(path: path + "/" + name) }
    }
    try withFolder([:]) { path in
      try NumPyWriter.write([1, 2, 3, 4], rowCount: 2, columnCount: 2, toPath: path + "/a.npy")
      let damaged = damaged(try contents(of: path + "/a.npy"), seed: seed)
      try withFolder(["b.npy": damaged]) { path in
        expectAnswer { _ = try MatrixFile.read(path: path + "/b.npy") }
      }
    }
  }

  private func example() throws -> Caseload {
    try withFolder(["a.json": Array(SchemaDocument.caseload.example.utf8)]) {
      try CaseloadLoader.load(path: $0 + "/a.json").caseload
    }
  }
}
