public import Koppeling
internal import Mustache

/// A plan as one page that opens offline: no script, no network, inline pictures with a table beside
/// each.
public enum PlanHTML {
  /// The page of a plan.
  ///
  /// All text from the plan is escaped.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - schemeName: The name of the scheme, in the language of the plan.
  /// - Returns: A complete HTML document.
  public static func page(for plan: Plan, schemeName: String) -> String {
    template.render(PlanPage(plan, schemeName: schemeName))
  }

  private static let template: MustacheTemplate = {
    let text = String(decoding: PackageResources.plan_mustache, as: UTF8.self)
    do {
      return try MustacheTemplate(string: text)
    } catch {
      preconditionFailure("the template of the plan's page does not parse: \(error)")
    }
  }()
}
