import Koppeling
import KoppelingData
import Testing

@Suite("The reader of tables")
struct DelimitedTextTests {
  private func cells(_ text: String) -> [[String]] {
    DelimitedText(Array(text.utf8)).rows.map { $0.cells.map(\.text) }
  }

  @Test(
    "finds the separator in the first line",
    arguments: [
      ("a;b\n1;2", ";"), ("a,b\n1,2", ","), ("a\tb\n1\t2", "\t"), ("a;b,c;d", ";"),
      ("\"a,b,c\";b\n", ";"), ("a\n1;2", ","), ("\n\na;b", ";"),
    ]
  )
  func separators(text: String, separator: String) {
    #expect(DelimitedText(Array(text.utf8)).separator == separator.utf8.first)
  }

  @Test("takes the separator that a first line names, and counts that line")
  func namedSeparator() {
    let table = DelimitedText(Array("sep=;\r\na;b,c\r\n1;2\r\n".utf8))
    #expect(table.rows.map { $0.cells.map(\.text) } == [["a", "b,c"], ["1", "2"]])
    #expect(table.rows.map(\.line) == [2, 3])
  }

  @Test("reads any line end", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let text = ["a;b", "1;2", "3;4"].joined(separator: end)
    #expect(cells(text) == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(cells(text + end) == cells(text))
    #expect(DelimitedText(Array(text.utf8)).rows.map(\.line) == [1, 2, 3])
  }

  @Test("keeps separators, quotes and line ends within quotes")
  func quotes() {
    let table = DelimitedText(Array("a;b\n\"x;y\";\"he said \"\"no\"\"\"\n\"1\r\n2\";3\n4;5".utf8))
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["a", "b"], ["x;y", "he said \"no\""], ["1\n2", "3"], ["4", "5"],
      ]
    )
    #expect(table.rows.map(\.line) == [1, 2, 3, 5])
    #expect(table.rows[2].cells.map(\.line) == [3, 4])
    #expect(table.faults.isEmpty)
  }

  @Test("takes a quote within a plain cell as it stands")
  func plainQuote() {
    #expect(cells("a;b\n5\" pot;2") == [["a", "b"], ["5\" pot", "2"]])
  }

  @Test("leaves out empty lines and lines of separators")
  func emptyLines() {
    #expect(cells("a;b\n\n;\n1;2\n ; \n\n") == [["a", "b"], ["1", "2"]])
    #expect(cells("") == [])
    #expect(cells("a;b\n1;") == [["a", "b"], ["1", ""]])
    #expect(cells("a;b\n1;2\u{1a}") == [["a", "b"], ["1", "2"]])
  }

  @Test("says where a quote opens that is never closed")
  func openQuote() {
    let table = DelimitedText(Array("a;b\n1;\"two\nthree;four\n".utf8))
    #expect(table.faults.map(\.line) == [2])
    #expect(table.faults.map(\.character) == [3])
  }

  @Test("says where text follows a closing quote")
  func textAfterQuote() {
    let table = DelimitedText(Array("a;b\n\"é\"x;2\n\"3\" ;4\n".utf8))
    #expect(table.faults.map(\.line) == [2])
    #expect(table.faults.map(\.character) == [4])
    #expect(table.rows.last?.cells.map(\.text) == ["3", "4"])
  }

  @Test(
    "reads back what the writer wrote, whatever the cells hold",
    arguments: UInt64(0)..<200
  )
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "ë", "漢", " ", ",", ";", "\t", "\"", "\n", "1", "-", "|", "'", "👨‍👩‍👧"]
    let separator: Character = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let width = Int.random(in: 1...5, using: &random)
    let rows = (0..<Int.random(in: 1...8, using: &random)).map { row in
      (0..<width).map { column in
        let length = Int.random(in: 0...6, using: &random)
        let text = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        // One cell of each row is not empty: empty rows are left out.
        return column == 0 ? "x\(row)" + text : text
      }
    }
    let text = DelimitedWriter.text(rows, separator: separator)
    let read = DelimitedText(Array(text.utf8), separator: separator.utf8.first)
    #expect(read.rows.map { $0.cells.map(\.text) } == rows)
    #expect(read.faults.isEmpty)
  }
}
