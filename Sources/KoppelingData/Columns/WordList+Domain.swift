import Koppeling

extension WordList where Value == Bool {
  static let yesNo = WordList<Bool>(
    [
      true: ["ja", "y", "j", "true", "waar", "1", "x"],
      false: ["nee", "n", "neen", "false", "onwaar", "0"],
    ]
  ) { $0 ? "yes" : "no" }
}

extension WordList where Value == StatedUrgency {
  static let urgency = WordList<StatedUrgency>([
    .normal: ["normaal", "gewoon", "laag", "low"],
    .raised: ["verhoogd", "middel", "medium"],
    .high: ["hoog", "spoed", "urgent"],
  ])
}

extension WordList where Value == Triage.Outcome {
  static let triage = WordList<Triage.Outcome>([
    .accepted: ["toegelaten", "aangenomen", "geaccepteerd", "akkoord"],
    .otherRoute: ["andere steun", "andere route", "doorverwezen"],
    .hold: ["aangehouden", "in beraad", "wacht"],
  ])
}

extension WordList where Value == Household {
  static let household = WordList<Household>([
    .singleParent: ["eenouder", "alleenstaand", "alleenstaande ouder", "eenoudergezin", "single"],
    .couple: ["paar", "twee ouders", "samenwonend", "gehuwd", "tweeoudergezin"],
    .other: ["anders", "overig"],
  ])
}

extension WordList where Value == NetworkSize {
  static let network = WordList<NetworkSize>([
    .none: ["geen"],
    .small: ["klein"],
    .some: ["enig", "enkele", "voldoende"],
  ])
}

extension WordList where Value == Referrer {
  static let referrer = WordList<Referrer>([
    .selfReferral: ["zelf", "gezin zelf", "self", "zelfmelder"],
    .areaTeam: ["gebiedsteam", "WIJ-team", "wijkteam", "area team"],
    .youthHealthCare: ["JGZ", "jeugdgezondheidszorg", "consultatiebureau", "Kind en Gezin"],
    .school: ["school"],
    .generalPractitioner: ["huisarts", "GP"],
    .midwife: ["verloskundige", "vroedvrouw"],
    .firstThousandDays: ["Kansrijke Start"],
    .formalHelp: ["hulpverlening", "formele hulp", "jeugdhulp"],
    .other: ["anders", "overig"],
  ])
}

extension WordList where Value == Circumstance {
  static let circumstances = WordList<Circumstance>([
    .cats: ["katten", "kat", "cat"],
    .dogs: ["honden", "hond", "dog"],
    .otherPets: ["andere huisdieren", "huisdieren", "pets"],
    .smoking: ["roken", "rook", "smoke"],
    .stairs: ["trappen", "trap"],
    .man: ["man", "male"],
    .woman: ["vrouw", "female"],
    .ownChild: ["eigen kind"],
  ])
}

extension WordList where Value == TravelMode {
  static let travelModes = WordList<TravelMode>([
    .walk: ["lopen", "te voet", "lopend", "walking", "on foot"],
    .bicycle: ["fiets", "bike"],
    .electricBicycle: ["e-fiets", "elektrische fiets", "e-bike"],
    .publicTransport: ["ov", "openbaar vervoer", "bus", "trein"],
    .car: ["auto"],
  ])
}

extension WordList where Value == Volunteer.Status {
  static let status = WordList<Volunteer.Status>([
    .available: ["beschikbaar", "actief", "active"],
    .preparing: ["in voorbereiding", "in opleiding", "training"],
    .paused: ["pauze", "gepauzeerd", "pause"],
    .left: ["gestopt", "vertrokken", "uit"],
  ])
}

extension WordList where Value == Volunteer.ParentingExperience {
  static let parentingExperience = WordList<Volunteer.ParentingExperience>([
    .own: ["eigen", "ouder", "parent"],
    .professional: ["beroep", "professioneel", "werk"],
    .none: ["geen"],
  ])
}

extension WordList where Value == ConductCheck.Kind {
  static let checks = WordList<ConductCheck.Kind>([
    .vog: ["VOG"],
    .extract596: ["uittreksel 596", "596.2", "596", "uittreksel 596.2", "extract 596.2"],
    .dbs: ["DBS"],
  ])
}

extension WordList where Value == Match.State {
  static let state = WordList<Match.State>([
    .meetingPlanned: ["gesprek gepland", "voorgesteld", "proposed"],
    .awaitingClick: ["wacht op klik", "bedenktijd"],
    .running: ["lopend", "actief", "active"],
    .ended: ["beëindigd", "afgerond", "gestopt", "afgesloten"],
  ])
}

extension WordList where Value == Match.EndReason {
  static let endReason = WordList<Match.EndReason>([
    .planned: ["gepland", "volgens plan"],
    .noClick: ["geen klik"],
    .volunteerLeft: ["vrijwilliger gestopt", "vrijwilliger weg"],
    .familyStopped: ["gezin gestopt"],
    .other: ["anders", "overig"],
  ])
}

extension WordList where Value == Refusal.Kind {
  static let refusal = WordList<Refusal.Kind>([
    .noClick: ["geen klik"],
    .declined: ["afgewezen", "geweigerd"],
    .acquaintance: ["bekenden", "kent elkaar"],
    .blocked: ["geblokkeerd"],
  ])
}

extension WordList where Value == LanguageLevel {
  static let levels = WordList<LanguageLevel>(
    [
      .a1: [], .a2: [], .b1: [], .b2: [], .c1: [], .c2: [],
      .native: ["moedertaal", "native speaker", "mother tongue"],
    ]
  ) { $0.description }
}

extension WordList where Value == Topic {
  static let topics = WordList<Topic>([
    .pregnancy: ["zwangerschap", "zwanger"],
    .babies: ["baby", "baby's"],
    .cryingBaby: ["huilbaby"],
    .multiples: ["tweeling", "meerling", "twins"],
    .boundaries: ["grenzen stellen", "grenzen", "limits"],
    .livelyChild: ["druk kind"],
    .outdoors: ["naar buiten", "buiten"],
    .play: ["spelen", "voorlezen", "spelen en voorlezen"],
    .busyHousehold: ["druk gezin"],
    .singleParenting: ["alleen opvoeden"],
    .parentingConfidence: [
      "zekerheid als ouder", "opvoedzekerheid", "zelfvertrouwen", "confidence",
    ],
    .listeningEar: ["luisterend oor", "een luisterend oor"],
    .practicalMatters: ["praktische zaken", "praktisch", "practical"],
    .networkBuilding: ["mensen leren kennen", "netwerk", "network"],
    .newcomer: ["wegwijs na migratie", "nieuwkomer", "migratie", "migration"],
    .languagePractice: ["taal oefenen", "taal", "language"],
    .school: ["school", "huiswerk", "homework"],
    .studyAndWork: ["studie en werk", "studie", "werk", "study", "work"],
    .lifeEvents: ["ingrijpende gebeurtenis", "verlies", "scheiding"],
    .specialNeeds: ["extra zorg", "kind dat meer zorg vraagt"],
    .childWorries: ["zorgen om een kind", "zorgen"],
    .adolescents: ["pubers", "puber"],
  ])
}

extension WordList where Value == Weekday {
  static let dutchDays = WordList<Weekday>(
    [
      .monday: ["ma", "maandag"], .tuesday: ["di", "dinsdag"], .wednesday: ["wo", "woensdag"],
      .thursday: ["do", "donderdag"], .friday: ["vr", "vrijdag"], .saturday: ["za", "zaterdag"],
      .sunday: ["zo", "zondag"],
    ]
  ) { "\($0)" }

  static let englishDays = WordList<Weekday>(
    [
      .monday: ["mon"], .tuesday: ["tue", "tues"], .wednesday: ["wed"],
      .thursday: ["thu", "thur", "thurs"], .friday: ["fri"], .saturday: ["sat"], .sunday: ["sun"],
    ]
  ) { "\($0)" }
}

extension WordList where Value == DayPart {
  static let dayParts = WordList<DayPart>(
    [
      .morning: ["ochtend", "voormiddag", "morgen"],
      .afternoon: ["middag", "namiddag"],
      .evening: ["avond"],
    ]
  ) { "\($0)" }

  /// Single letters, which mean something after a Dutch day only: `m` is no morning.
  static let dutchDayPartLetters = WordList<DayPart>(
    [.morning: ["o", "vm"], .afternoon: ["m", "nm"], .evening: ["a"]]
  ) { "\($0)" }
}
