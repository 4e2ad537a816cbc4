import ArgumentParser

/// A share from 0 to 1 with at most three decimals, held in whole thousandths.
struct ShareOption: ExpressibleByArgument {
  /// The share in thousandths, 0...1000.
  let perMille: Int

  init(perMille: Int) {
    self.perMille = perMille
  }

  init?(argument: String) {
    let parts = argument.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.count == 2 ? parts[1] : ""
    guard (1...2).contains(parts.count), parts[0] == "0" || parts[0] == "1",
      parts.count == 1 || (1...3).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let decimals = Int(digits + String(repeating: "0", count: 3 - digits.count))
    else { return nil }
    let perMille = (parts[0] == "1" ? 1000 : 0) + decimals
    guard perMille <= 1000 else { return nil }
    self.perMille = perMille
  }

  var defaultValueDescription: String { "0.\(String(perMille + 1000).dropFirst())" }
}
