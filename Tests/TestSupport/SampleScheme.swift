import Foundation
package import Koppeling

extension Scheme {
  /// A scheme like Home-Start in the Netherlands, for tests: it does not change with the built-in ones.
  package static let sample: Scheme = {
    do {
      return try JSONDecoder().decode(Scheme.self, from: Data(sampleText.utf8))
    } catch {
      preconditionFailure("the sample scheme does not decode: \(error)")
    }
  }()

  /// The text of ``sample``.
  package static let sampleText = """
    {
      "id": "home-start-nl",
      "name": {"nl": "Home-Start", "en": "Home-Start"},
      "region": "NL",
      "traveller": "volunteer",
      "youngestChildBelowMonths": 84,
      "prenatalFromWeek": 28,
      "plannedWeeks": 40,
      "maximumWeeks": 78,
      "minimumCommitmentWeeks": 26,
      "visitMinutes": 180,
      "travelCountsAsVisit": true,
      "conductCheck": {
        "kind": "vog", "validMonths": 36, "measuredOn": "matchStart", "noticeMonths": 3
      },
      "trainingRequired": true,
      "parentingExperienceRequired": true,
      "defaultCapacity": 1,
      "maximumCapacity": 3,
      "samePlace": "forbid",
      "samePlaceMetres": 1000,
      "languageLevel": "A2",
      "maximumTravelMinutes": 40,
      "weights": {
        "needs": 300, "language": 200, "travel": 200, "slotSlack": 100, "commitment": 80,
        "preferences": 70, "interests": 50
      },
      "urgency": {
        "base": 50, "raised": 10, "high": 20, "waitingDaysPerPoint": 14, "waitingCap": 20,
        "orphaned": 10, "cap": 100
      },
      "manySidedFromTopics": 6,
      "manySidedAlternative": "samen-oplopen",
      "sources": {"plannedWeeks": "assumption"}
    }
    """

  /// The sample scheme with a change.
  package static func sample(_ change: (inout Scheme) -> Void) -> Scheme {
    var scheme = sample
    change(&scheme)
    return scheme
  }

  /// A scheme in which the child goes to the volunteer, otherwise like the sample.
  package static let sampleAtVolunteersHome = sample {
    $0.id = "sample-at-volunteer"
    $0.traveller = .family
  }
}
