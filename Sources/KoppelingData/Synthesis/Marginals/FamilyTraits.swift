package import Koppeling

/// What a family's needs depend on, read from the family itself.
package struct FamilyTraits: Sendable {
  /// A condition on a family.
  package enum Condition: String, CaseIterable, Hashable, Sendable {
    /// Holds always.
    case always
    /// A child is expected.
    case pregnant
    /// The youngest child is under one year, and none is expected.
    case baby
    /// The youngest child is one year or older, and none is expected.
    case older
    /// There is a child.
    case anyChild
    /// There are twins.
    case twins
    /// There are three children or more.
    case manyChildren
    /// A child is four to twelve years old.
    case schoolChild
    /// A child is twelve or older.
    case adolescent
    /// There is one parent.
    case oneParent
    /// Nobody, or a few people, can be called on.
    case smallNetwork
    /// The first language is not Dutch.
    case otherFirstLanguage
    /// Dutch is spoken at A2 at most.
    case littleDutch
  }

  /// Where the family stands with its youngest child.
  package let stage: ChildMarginals.Stage
  private let children: [Int]
  private let household: Household
  private let network: NetworkSize
  private let languages: [LanguageSkill]

  /// The traits of a family.
  ///
  /// - Returns: `nil` if something they rest on is unknown.
  package init?(_ family: Family) {
    guard let children = family.children, let household = family.household,
      let network = family.network, let languages = family.languages,
      languages.allSatisfy({ $0.level != nil })
    else { return nil }
    self.children = children.map(\.ageInMonths).sorted()
    self.household = household
    self.network = network
    self.languages = languages
    stage = Self.stage(children: children, isExpecting: family.dueDate != nil)
  }

  /// Where a family stands with its youngest child.
  package static func stage(children: [Child], isExpecting: Bool) -> ChildMarginals.Stage {
    guard let youngest = children.map(\.ageInMonths).min() else { return .firstPregnancy }
    if isExpecting { return .pregnantAgain }
    return youngest < 12 ? .baby : .older
  }

  /// Whether a condition holds.
  package func meets(_ condition: Condition) -> Bool {
    switch condition {
    case .always: true
    case .pregnant: stage == .firstPregnancy || stage == .pregnantAgain
    case .baby: stage == .baby
    case .older: stage == .older
    case .anyChild: !children.isEmpty
    case .twins: zip(children, children.dropFirst()).contains { $0 == $1 }
    case .manyChildren: children.count >= 3
    case .schoolChild: children.contains { (48..<144).contains($0) }
    case .adolescent: children.contains { $0 >= 144 }
    case .oneParent: household == .singleParent
    case .smallNetwork: network != .some
    case .otherFirstLanguage: languages.first?.tag != "nl"
    case .littleDutch:
      languages.first?.tag != "nl"
        && (languages.first { $0.tag == "nl" }?.level ?? .a1) <= .a2
    }
  }
}
