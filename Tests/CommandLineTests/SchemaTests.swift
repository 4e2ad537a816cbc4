import Foundation
import Testing

@Suite("koppel schema and koppel schemes")
struct SchemaTests {
  @Test("the examples make a caseload that matches")
  func examples() throws {
    let folder = try TemporaryFolder()
    for file in ["families", "volunteers"] {
      let outcome = try Binary.koppel("schema", file, "--example")
      #expect(outcome.exitCode == 0)
      try folder.file("\(file).csv", outcome.output)
    }
    let outcome = try Binary.koppel("match", folder.path)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("note:"), "the date and the scheme are taken from elsewhere")
  }

  @Test("the example caseload matches")
  func caseload() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "caseload.json",
      Binary.koppel("schema", "caseload", "--example").output
    )
    #expect(try Binary.koppel("match", file.path).exitCode == 0)
  }

  @Test("every schema is JSON", arguments: ["caseload", "scheme", "settings", "plan"])
  func schemas(subject: String) throws {
    for arguments in [["schema", subject], ["schema", subject, "--example"]] {
      let outcome = try Binary.koppel.run(arguments)
      #expect(outcome.exitCode == 0)
      _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    }
  }

  @Test("a scheme is written out and read back")
  func scheme() throws {
    let list = try Binary.koppel("schemes")
    for id in ["home-start-flanders", "home-start-uk", "meeleefgezinnen", "buurtgezinnen"] {
      #expect(list.output.contains(id))
    }
    for id in ["home-start-nl", "samen-oplopen", "steunouder"] {
      #expect(list.output.contains(id))
      let folder = try CaseloadFolder().write()
      let file = try folder.file("mine.json", Binary.koppel("schemes", id).output)
      let outcome = try Binary.koppel("match", folder.path, "--scheme", file.path)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("\"scheme\" : \"\(id)\""))
    }
  }
}
