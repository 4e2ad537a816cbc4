/// How many children families have, how old they are, and which are expected.
package struct ChildMarginals: Sendable {
  /// Where a family stands with its youngest child.
  package enum Stage: String, CaseIterable, Sendable {
    /// The first child is expected.
    case firstPregnancy
    /// Another child is expected.
    case pregnantAgain
    /// The youngest child is under one year.
    case baby
    /// The youngest child is one year or older.
    case older
  }

  /// Where families stand; the first three together are the perinatal ones.
  package var stage = Marginal<Stage>(
    [.firstPregnancy: 4, .pregnantAgain: 6, .baby: 20, .older: 70],
    .derived(
      "opgroeien.be, databank of practices: 30 % of trajectories are perinatal; how the 30 divide "
        + "is an assumption"
    )
  )

  /// The number of children, of families with any.
  package var count = Marginal<Int>(
    [1: 36, 2: 36, 3: 16, 4: 6, 5: 2],
    .derived(
      "Home-Start Nederland, annual report of 2021: 7 190 children in 3 790 families, 1.897 each; "
        + "with 4 % still without a child this table gives 1.90, its shape is an assumption"
    )
  )

  /// Whether the two youngest are twins, of families with two or more children.
  package var twins = Chance(
    7,
    of: 60,
    .derived(
      "home-start.nl, results of 2011: 7 % of families have twins or more, which are 7 of the 60 % "
        + "with two or more children"
    )
  )

  /// The youngest child's age in years in the Netherlands, of families past the first year.
  package var youngestYears = Marginal<Int>(
    [1: 16, 2: 15, 3: 14, 4: 11, 5: 8, 6: 4, 7: 1, 9: 1],
    .assumption(
      "home-start.nl gives only the limit of 7 years; more small children, and a few above the limit "
        + "who are registered all the same"
    )
  )

  /// The youngest child's age in years in Flanders, of families past the first year.
  package var youngestYearsInFlanders = Marginal<Int>(
    [1: 12, 2: 11, 3: 10, 4: 8, 5: 7, 6: 6, 7: 5, 8: 4, 9: 3, 10: 2, 11: 1, 13: 1],
    .assumption("Domo Vlaanderen gives only the limit of 12 years")
  )

  /// The months between two children: this many, and twice 0 to ``spacingSpread`` more.
  package var spacingLeast = 15
  /// See ``spacingLeast``; together about 33 months on average, an assumption.
  package var spacingSpread = 18

  /// The longest time until a birth in days: from the 20th week of pregnancy on.
  ///
  /// An assumption: some families register before the 28th week from which support may start
  /// (home-start.nl).
  package var longestExpectation = 140

  /// The oldest age of a child at home, in months: an assumption.
  package var oldestMonths = 215
}
