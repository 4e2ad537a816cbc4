public import Koppeling

extension SyntheticRegion {
  /// The scheme of the region: Home-Start Nederland, or Domo in Belgium.
  public var scheme: Scheme {
    let id: Scheme.ID = isFlemish ? "home-start-flanders" : SchemeCatalog.standard
    guard let scheme = SchemeCatalog.scheme(id) else {
      // Both are files of the sources, and a test decodes each.
      preconditionFailure("the scheme \(id) comes with the engine")
    }
    return scheme
  }

  /// Draws a caseload: a pure function of the region, its settings and the seed.
  ///
  /// Every person is drawn from streams of their own. So a family or a volunteer more leaves the
  /// others as they are, apart from who is matched with whom, and a caseload with more families
  /// begins with the families of a smaller one.
  ///
  /// - Parameter seed: The seed; every seed is as good as another.
  /// - Returns: A caseload without faults. O(*F* + *V*) for *F* families and *V* volunteers.
  /// - Precondition: ``settings-swift.property`` counts are 0 or more, and shares lie in 0...1000.
  public func caseload(seed: UInt64) -> Caseload {
    let thousandths = 0...1000
    precondition(settings.families >= 0 && settings.volunteers >= 0, "counts are 0 or more")
    precondition(thousandths.contains(settings.diversity), "diversity lies in 0...1000")
    precondition(thousandths.contains(settings.unknown), "the unknown rate lies in 0...1000")
    precondition(thousandths.contains(settings.running), "the running share lies in 0...1000")
    let families = FamilyDrawing(self, seed: seed)
    let volunteers = VolunteerDrawing(self, seed: seed)
    var pairs = MatchDrawing(
      self,
      seed: seed,
      families: (0..<settings.families).map(families.family),
      volunteers: (0..<settings.volunteers).map(volunteers.volunteer)
    )
    pairs.draw()
    var caseload = Caseload(
      asOf: settings.asOf,
      scheme: scheme,
      municipalities: SortedSet(municipalities.compactMap(\.self)).map { Municipality(id: $0) },
      families: pairs.families,
      volunteers: pairs.volunteers,
      matches: pairs.matches,
      refusals: pairs.refusals
    )
    let unknown = UnknownAnswers(self, seed: seed)
    for index in caseload.families.indices { unknown.take(from: &caseload.families[index], index) }
    for index in caseload.volunteers.indices {
      unknown.take(from: &caseload.volunteers[index], index)
    }
    return caseload
  }
}
