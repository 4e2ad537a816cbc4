import Kernels
import Koppeling
import KoppelingData
import Testing

/// Tiles leave out whole strips of people who are too far away: over a country, over a town, and with
/// limits from nothing to ten hours no pair may be lost.
@Suite("Tiles of a region")
struct RegionTilesTests {
  @Test(
    "hold exactly the pairs that may be proposed, near and far, whoever travels",
    arguments: [
      ("netherlands", "home-start-nl"), ("groningen", "steunouder"),
      ("flanders", "home-start-flanders"),
    ]
  )
  func everyPair(region name: String, scheme: String) throws {
    var region = try SyntheticRegion(named: name)
    region.settings.families = 260
    region.settings.volunteers = 1300
    var caseload = region.caseload(seed: 11)
    caseload.scheme = try #require(SchemeCatalog.scheme(Scheme.ID(scheme)))
    expectEveryPair(of: caseload)
    // Of families who ask for everything at any time whole matrix products are taken.
    var dense = caseload
    for index in dense.families.indices {
      dense.families[index].slots = .all
      for topic in Topic.allCases { dense.families[index].needs?[topic] = 1 + index % 5 }
    }
    expectEveryPair(of: dense)
    if KernelForm.blas.isAvailable, name == "groningen" {
      let work = try #require(PairTiles(Scorer(dense)).work())
      #expect(work.tilesMultiplied > 0)
    }
    // One limit for all, so that whole strips are out of reach; then limits that differ by person.
    for limits in [[20], [0, 10, 45, 120, 600]] {
      for index in caseload.volunteers.indices {
        caseload.volunteers[index].maximumTravelMinutes = limits[index % limits.count]
      }
      for index in caseload.families.indices {
        caseload.families[index].maximumTravelMinutes = limits[index % limits.count]
      }
      expectEveryPair(of: caseload)
      // In a country nobody travels from one end to the other; a town lies in few tiles.
      if limits == [20], name != "groningen" {
        let work = try #require(PairTiles(Scorer(caseload)).work())
        #expect(work.tilesPassedOver > 0, "tiles out of reach are passed over")
      }
    }
  }

  private func expectEveryPair(of caseload: Caseload) {
    let scorer = Scorer(caseload)
    let expected = PairValues.values(of: scorer, scale: 1_000_001)
    #expect(expected.count { $0 != PairValues.notAllowed } > 50)
    for form in KernelForm.allCases where form.isAvailable {
      let found = PairValues.bulkValues(of: scorer, scale: 1_000_001, form: form)
      #expect(found == expected, "\(form)")
    }
  }
}
