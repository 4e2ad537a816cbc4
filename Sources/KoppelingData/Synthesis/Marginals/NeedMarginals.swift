package import Koppeling

/// What families ask for, each topic with the chances of those it concerns.
package struct NeedMarginals: Sendable {
  /// The chance of one topic.
  package struct Rule: Sendable {
    /// The topic.
    package let topic: Topic
    /// Conditions with their chances in thousandths; the first that holds counts, and 0 if none.
    package var chances: [(condition: FamilyTraits.Condition, perMille: Int)]
    /// Where the chances come from.
    package let evidence: Evidence

    /// The chance for a family, and the place of the condition that gives it.
    package func chance(for traits: FamilyTraits) -> (index: Int, perMille: Int)? {
      chances.firstIndex { traits.meets($0.condition) }.map { ($0, chances[$0].perMille) }
    }
  }

  /// The rules, in the order of the topics.
  package var rules: [Rule] = [
    rule(.pregnancy, [(.pregnant, 900)], .assumption("nearly all who expect a child")),
    rule(.babies, [(.baby, 600), (.pregnant, 400)], .assumption("by the youngest child's age")),
    rule(.cryingBaby, [(.baby, 200)], .assumption("Blik op Hulp names crying babies; no share")),
    rule(.multiples, [(.twins, 900)], .assumption("nearly all with twins")),
    rule(
      .boundaries,
      [(.older, 360), (.anyChild, 69)],
      .derived(
        "home-start.nl, results of 2011: 27 % a question about a child's behaviour, here "
          + "0.70 · 36 + 0.26 · 6.9 %; that it rises after the first year is an assumption"
      )
    ),
    rule(.livelyChild, [(.older, 200)], .assumption("after the first year")),
    rule(.outdoors, [(.older, 150)], .assumption("after the first year")),
    rule(.play, [(.older, 250)], .assumption("after the first year")),
    rule(
      .busyHousehold,
      [(.manyChildren, 500), (.always, 80)],
      .assumption("by number of children")
    ),
    rule(.singleParenting, [(.oneParent, 500)], .assumption("half of those concerned")),
    rule(
      .parentingConfidence,
      [(.always, 400)],
      .assumption("opgroeien.be: among the most frequent questions; no share")
    ),
    rule(
      .listeningEar,
      [(.always, 450)],
      .assumption("Home-Start Nederland: what parents ask first")
    ),
    rule(.practicalMatters, [(.always, 250)], .assumption("Home-Start Nederland; no share")),
    rule(
      .networkBuilding,
      [(.smallNetwork, 800), (.always, 100)],
      .assumption("opgroeien.be: among the most frequent questions; no share")
    ),
    rule(
      .newcomer,
      [(.otherFirstLanguage, 500)],
      .assumption("half of those with another language")
    ),
    rule(
      .languagePractice,
      [(.littleDutch, 600), (.otherFirstLanguage, 50)],
      .assumption("opgroeien.be: language support is asked for; no share")
    ),
    rule(
      .school,
      [(.schoolChild, 250)],
      .assumption("opgroeien.be: schooling help is asked for; no share")
    ),
    rule(.studyAndWork, [(.always, 100)], .assumption("as Mona in the Groningen story; no share")),
    rule(
      .lifeEvents,
      [(.always, 380)],
      .stated("home-start.nl, results of 2011: 38 % serious life events")
    ),
    rule(
      .specialNeeds,
      [(.anyChild, 57)],
      .derived(
        "home-start.nl, results of 2011: 5.5 % a child's disability, of the 96 % with a child"
      )
    ),
    rule(
      .childWorries,
      [(.older, 100)],
      .derived(
        "home-start.nl, results of 2011: 7 % a child's worries, of the 70 % past the first year"
      )
    ),
    rule(.adolescents, [(.adolescent, 500)], .assumption("half of those concerned")),
  ]

  /// How much a family asks for a topic.
  package var weight = Marginal<Int>(
    [1: 10, 2: 30, 3: 40, 4: 15, 5: 5],
    .assumption("weights are this project's")
  )

  private static func rule(
    _ topic: Topic,
    _ chances: [(condition: FamilyTraits.Condition, perMille: Int)],
    _ evidence: Evidence
  ) -> Rule {
    Rule(topic: topic, chances: chances, evidence: evidence)
  }
}
