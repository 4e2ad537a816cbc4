internal import MatchingQuality

/// Whom each family gets under each policy, for as many instances as there is room.
enum PairTables {
  /// The pairs of instances as long as there is room: the first replications, then the smallest instances.
  static func tables(_ context: ReportContext, budget: Int) -> [Int: String] {
    let instances = context.results.instances
    func rank(_ place: Int) -> (Int, Int, Int) {
      let instance = instances[place]
      return instance.replication == 1 ? (0, 0, place) : (1, instance.families, place)
    }
    let order = instances.indices.sorted { rank($0) < rank($1) }
    var tables: [Int: String] = [:]
    var room = budget
    for place in order {
      guard let table = table(place, context) else { continue }
      room -= table.utf8.count
      if room < 0 { break }
      tables[place] = table
    }
    return tables
  }

  /// Families × policies of an instance: whom each family gets, with score and minutes of travel.
  private static func table(_ place: Int, _ context: ReportContext) -> String? {
    let instance = context.results.instances[place]
    let plans = context.results.policies.indices.map { context.observation($0, place).pairs }
    guard plans.contains(where: { $0 != nil }) else { return nil }
    var served: [Int: [String]] = [:]
    for (policy, pairs) in plans.enumerated() {
      for pair in pairs ?? [] {
        var cells = served[pair.family] ?? [String](repeating: "", count: plans.count)
        let text = Self.text(pair, instance)
        cells[policy] += cells[policy].isEmpty ? text : "<br/>" + text
        served[pair.family] = cells
      }
    }
    var text = InstancesSection.head("family", context, style: "pairs")
    for (family, cells) in served.sorted(by: { $0.key < $1.key }) {
      text += "<tr><th scope=\"row\">\(name(family, instance.familyNames, "F"))</th>"
      for cell in cells { text += "<td>\(cell)</td>" }
      text += "</tr>\n"
    }
    let waiting = instance.families - served.count
    text += "</tbody></table></div>\n"
    if waiting > 0 {
      text += HTML.paragraph(
        "\(NumberText.count(waiting, "families", one: "family")) served by no policy.",
        style: "soft"
      )
    }
    return HTML.details(
      "Pairs: volunteer, score of 100 and minutes of travel, by family and policy",
      text
    )
  }

  private static func text(_ pair: QualityPair, _ instance: QualityInstance) -> String {
    let points = NumberText.fixed(Double(pair.score / 1000) / 10, decimals: 1)
    let volunteer = name(pair.volunteer, instance.volunteerNames, "V")
    return "\(volunteer) \(points)" + (pair.minutes < 0 ? "" : " \(pair.minutes)′")
  }

  private static func name(_ place: Int, _ names: [String]?, _ kind: String) -> String {
    guard let names, names.indices.contains(place) else { return "\(kind)-\(place + 1)" }
    return HTML.escape(names[place])
  }
}
