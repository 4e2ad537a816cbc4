internal import Koppeling
internal import KoppelingData
internal import Yams

extension SuiteSetting {
  /// Reads a setting, with its faults.
  static func read(_ node: Node) -> (setting: SuiteSetting, faults: [SuiteFault]) {
    var fields = SuiteFields(
      node,
      "a setting",
      known: ["name", "scheme", "weights", "volunteerSide"]
    )
    var setting = SuiteSetting()
    if let name = fields.name("name") {
      setting.name = name
    } else if node.mapping != nil, fields["name"] == nil {
      fields.refuseMissing("name", "give the setting one")
    }
    if let word = fields.text("scheme"), let place = fields["scheme"] {
      setting.scheme = SchemeCatalog.all.first { "\($0.id)" == word }
      if setting.scheme == nil {
        let known = SchemeCatalog.all.map { "\($0.id)" }
        fields.refuseUnknown(place, "there is no scheme \"\(word)\"", word, known)
      }
    }
    if let word = fields.text("volunteerSide"), let place = fields["volunteerSide"] {
      if let side = VolunteerSide(rawValue: word) {
        setting.volunteerSide = side
      } else {
        let known = VolunteerSide.allCases.map(\.rawValue)
        fields.refuseUnknown(place, "volunteers cannot prefer by \"\(word)\"", word, known)
      }
    }
    guard let place = fields["weights"] else { return (setting, fields.faults) }
    let (weights, faults) = Weights.read(place)
    setting.weights = weights
    return (setting, fields.faults + faults)
  }
}

extension Weights {
  /// Reads weights in thousandths by criterion, with their faults.
  fileprivate static func read(_ node: Node) -> (weights: Weights?, faults: [SuiteFault]) {
    var fields = SuiteFields(node, "weights", known: Criterion.allCases.map(\.rawValue))
    var thousandths: [Criterion: Int] = [:]
    for criterion in Criterion.allCases {
      thousandths[criterion] = fields.whole(criterion.rawValue, 0...Weights.total, standard: 0)
    }
    let weights = Weights(thousandths)
    if weights == nil, fields.faults.isEmpty {
      let sum = thousandths.values.reduce(0, +)
      fields.refuse(node, "the weights sum to \(sum): make them sum to \(Weights.total)")
    }
    return (weights, fields.faults)
  }
}
