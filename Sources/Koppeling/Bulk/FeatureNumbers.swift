/// The numbers other than zero that people have by feature, person after person.
struct FeatureNumbers {
  private var pairs: [(feature: Int, number: Int)] = []
  /// Where each person's numbers begin, and at the end their number.
  private var starts = [0]

  /// The number of people.
  var count: Int { starts.count - 1 }

  /// The largest number of features that somebody has.
  var mostFeatures: Int {
    indices.map { starts[$0 + 1] - starts[$0] }.max() ?? 0
  }

  private var indices: Range<Int> { 0..<count }

  /// Adds a number to the person who is being described: one number for each feature.
  mutating func add(_ number: Int, to feature: Int) {
    assert(
      !pairs[starts[count]...].contains { $0.feature == feature },
      "a feature has one number of a person"
    )
    if number != 0 { pairs.append((feature, number)) }
  }

  /// Ends the description of a person.
  mutating func endPerson() {
    starts.append(pairs.count)
  }

  /// The numbers of one person.
  subscript(person: Int) -> ArraySlice<(feature: Int, number: Int)> {
    pairs[starts[person]..<starts[person + 1]]
  }

  /// Calls a body for each number of each person.
  func visit(_ body: (_ person: Int, _ feature: Int, _ number: Int) -> Void) {
    for person in indices {
      for (feature, number) in self[person] { body(person, feature, number) }
    }
  }
}
