import Koppeling

extension VolunteerDrawing {
  /// Draws where a volunteer stands, and the timeline of training, check and first family.
  func drawTraining(of volunteer: inout Volunteer, _ index: Int) {
    var stream = stream(.volunteerTraining, index)
    let table = marginals.volunteers
    let asOf = region.settings.asOf
    volunteer.status = table.status.draw(&stream)
    volunteer.capacity = table.capacity.draw(&stream)
    let quarters = stream.run(
      table.staysAQuarter.successes,
      of: table.staysAQuarter.outcomes,
      cap: table.mostQuarters
    )
    let afterCourse = stream.int(in: 7...42)
    let checkBefore = stream.int(in: 10...100)
    let isRenewed = table.checkRenewed.draw(&stream)
    let hasStarted = table.started.draw(&stream)
    let startsLater = table.startsLater.draw(&stream)
    let wait = stream.int(in: 7...56)
    guard volunteer.status != .preparing else {
      if table.checkInPreparation.draw(&stream) {
        volunteer.checks = [check(issuedOn: asOf.adding(days: -(checkBefore % 28)))]
      } else {
        volunteer.checks = []
      }
      return
    }
    // Courses of the region end together: a volunteer's day is that of a course.
    let trainedOn = asOf.adding(days: -14 - table.courseDays * quarters)
    volunteer.trainedOn = trainedOn
    let start = trainedOn.adding(days: afterCourse)
    if hasStarted, start <= asOf { volunteer.activeSince = start }
    if volunteer.status == .available, startsLater, volunteer.activeSince == nil {
      volunteer.availableFrom = asOf.adding(days: wait)
    }
    if region.isFlemish {
      // At most a month old at the start; who is late has an older one.
      let day = volunteer.activeSince ?? asOf
      volunteer.checks = [
        check(issuedOn: day.adding(days: -(isRenewed ? checkBefore % 28 : 32 + checkBefore)))
      ]
    } else {
      var issued = trainedOn.adding(days: -checkBefore)
      while isRenewed, issued.adding(months: 36) <= asOf { issued = issued.adding(months: 35) }
      volunteer.checks = [check(issuedOn: issued)]
    }
  }

  private func check(issuedOn day: CalendarDate) -> ConductCheck {
    ConductCheck(kind: region.isFlemish ? .extract596 : .vog, issuedOn: day)
  }
}
