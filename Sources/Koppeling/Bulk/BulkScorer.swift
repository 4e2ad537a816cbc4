internal import Kernels

/// Scores whole tiles of pairs at once, with the same results as ``Scorer/score(family:volunteer:)``.
///
/// What follows from one person, or from a kind of people, is worked out once, by the very functions
/// that judge a single pair. What differs by pair is counted by sums of products of small whole
/// numbers (``PackedCounts``), and one fused pass turns the counts, the distance and tables into a
/// score. Everything that decides is a whole number, so the scores have the same bits on every kernel.
///
/// Needs travel times estimated by ``EstimatedTravel``; other sources of travel times are asked pair
/// by pair.
struct BulkScorer: Sendable {
  let scorer: Scorer
  let form: KernelForm
  let families: [BulkFamily]
  let volunteers: [BulkVolunteer]
  /// The homes of the volunteers on the unit sphere.
  let homes: [Globe.UnitVector]
  let masks: BulkMasks
  /// The volunteers that fit by base, and by language.
  let rows: BitRows
  let counts: PackedCounts
  let tables: BulkTables
  let regions: BulkRegions
  /// The number of classes of volunteers who speak alike.
  let languageClasses: Int
  /// Whether the volunteer travels; else the child does.
  let volunteerTravels: Bool

  /// The number of strips of volunteers.
  var stripCount: Int {
    (scorer.volunteers.count + PackedCounts.stripWidth - 1) / PackedCounts.stripWidth
  }

  /// Prepares to score the pairs of a scorer.
  ///
  /// - Returns: `nil` if travel times do not come from ``EstimatedTravel``.
  init?(_ scorer: Scorer, form: KernelForm = .fastest) {
    guard scorer.estimatesTravel else { return nil }
    self.scorer = scorer
    self.form = form
    var builder = BulkBuilder(scorer)
    builder.build()
    families = builder.families
    volunteers = builder.volunteers
    tables = builder.tables
    counts = builder.counts
    volunteerTravels = builder.volunteerTravels
    languageClasses = builder.languageClasses
    homes = scorer.volunteers.map(\.home)
    masks = builder.masks
    rows = builder.rows
    regions = BulkRegions(scorer.volunteers, reach: volunteerTravels ? tables.reach : [])
  }
}

/// The tables of the fused pass.
struct BulkTables: Sendable {
  /// The value of commitment by volunteer, or -1 where a requirement on the volunteer fails; one run of
  /// all volunteers for each earliest start of families and each way in which municipalities differ in it.
  var base: [Int16] = []
  /// Points of languages by class of volunteers, or -1 where the requirement fails.
  var language: [Int32] = []
  /// Points of needs, slots, interests and preferences.
  var needs: [Int32] = []
  var slots: [Int32] = []
  var interests: [Int32] = []
  var preferences: [Int32] = []
  /// How many numbers of met wishes a row of the table of preferences has.
  var preferencesWidth = 1
  /// The values of travel by class of scheme, then by class of modes.
  var travel = TravelSteps()
  /// The largest square of half a chord: by class of scheme, then by volunteer, or where the child
  /// travels, by family.
  var reach: [Double] = []
}
