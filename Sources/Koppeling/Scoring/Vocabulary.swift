/// Small numbers for the languages and tags of one caseload, so that pairs compare numbers.
struct Vocabulary {
  private var languages: [LanguageTag: Int] = [:]
  private var tags: [Tag: Int] = [:]

  mutating func number(of language: LanguageTag) -> Int {
    Self.number(of: language, in: &languages)
  }

  mutating func numbers(of tags: some Sequence<Tag>) -> [Int] {
    tags.map { Self.number(of: $0, in: &self.tags) }.sorted()
  }

  private static func number<Word: Hashable>(of word: Word, in words: inout [Word: Int]) -> Int {
    if let known = words[word] { return known }
    words[word] = words.count
    return words.count - 1
  }
}

/// How many numbers two ascending lists have in common.
///
/// O(*m* + *n*), where *m* and *n* are the lengths.
func commonCount(_ first: [Int], _ second: [Int]) -> Int {
  var count = 0
  var i = 0
  var j = 0
  while i < first.count, j < second.count {
    if first[i] == second[j] {
      count += 1
      i += 1
      j += 1
    } else if first[i] < second[j] {
      i += 1
    } else {
      j += 1
    }
  }
  return count
}
