/// What `speed --json` prints; Benchmarks/Speed.md describes the fields.
struct SpeedDocument: Codable {
  var schemaVersion = 1
  var machine = SpeedReport.processor
  var cores: Int
  var threads = 1
  var repetitions: Int
  var cells: [SpeedResult] = []
  var growth: [SpeedGrowth] = []
  var kernels: [SpeedKernels] = []
}
