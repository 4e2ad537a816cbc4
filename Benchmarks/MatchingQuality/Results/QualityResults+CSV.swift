extension QualityResults {
  /// The values as a table with a row for each instance, policy and metric.
  ///
  /// The columns are `instance,policy,metric,value`, in the order of the JSON; the value is empty where it
  /// is not defined, and else the same number as in the JSON. O(*length*).
  package var csv: String {
    var text = "instance,policy,metric,value\n"
    let metrics = metrics.map { Self.cell($0.id) }
    for observation in observations {
      let row = Self.cell(observation.instance) + "," + Self.cell(observation.policy) + ","
      for (metric, value) in zip(metrics, observation.values) {
        text += row + metric + "," + (value.map(Self.number) ?? "") + "\n"
      }
    }
    return text
  }

  /// The shortest decimal that reads back as the same number, whole numbers without a point.
  static func number(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A text as a cell, in quotes where it needs them.
  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
