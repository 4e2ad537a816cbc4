// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let package = Package(
  name: "koppeling",
  defaultLocalization: "en",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Koppeling", targets: ["Koppeling"]),
    .library(name: "KoppelingData", targets: ["KoppelingData"]),
    .library(name: "KoppelingReports", targets: ["KoppelingReports"]),
    .library(name: "KoppelingScenarios", targets: ["KoppelingScenarios"]),
    .library(name: "LinearAssignment", targets: ["LinearAssignment"]),
    .executable(name: "koppel", targets: ["koppel"]),
    .executable(name: "koppel-bench", targets: ["koppel-bench"]),
  ],
  traits: [
    .trait(name: "OpenBLAS", description: "Dense kernels by OpenBLAS (Linux)."),
    .default(enabledTraits: ["OpenBLAS"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(
      name: "COpenBLAS",
      pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]
    ),
    .target(
      name: "Kernels",
      dependencies: [
        .target(
          name: "COpenBLAS",
          condition: .when(platforms: [.linux], traits: ["OpenBLAS"])
        )
      ]
    ),
    .target(
      name: "LinearAssignment",
      dependencies: [
        "Kernels",
        .product(name: "HeapModule", package: "swift-collections"),
      ]
    ),
    .target(name: "Koppeling", dependencies: ["Kernels", "LinearAssignment"]),
    .target(
      name: "KoppelingData",
      dependencies: ["Koppeling"],
      resources: [.embedInCode("Resources/Schemas"), .embedInCode("Resources/Schemes")]
    ),
    .target(name: "KoppelingScenarios", dependencies: ["Koppeling"]),
    .target(
      name: "KoppelingReports",
      dependencies: [
        "Koppeling",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Resources")]
    ),
    .executableTarget(
      name: "koppel",
      dependencies: [
        "Koppeling", "KoppelingData", "KoppelingReports", "KoppelingScenarios",
        "LinearAssignment",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "koppel-bench",
      dependencies: [
        "CaseloadScale", "Kernels", "Koppeling", "KoppelingData", "LinearAssignment",
        "MatchingQuality", "QualityReports",
        "SolverSpeed",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/koppel-bench"
    ),
    .target(
      name: "CaseloadScale",
      dependencies: ["SolverSpeed"],
      path: "Benchmarks/CaseloadScale"
    ),
    .target(
      name: "SolverSpeed",
      dependencies: ["LinearAssignment"],
      path: "Benchmarks/SolverSpeed"
    ),
    .target(
      name: "MatchingQuality",
      dependencies: [
        "Koppeling", "KoppelingData", "LinearAssignment",
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Benchmarks/MatchingQuality",
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
    ),
    .target(
      name: "QualityReports",
      dependencies: [
        "MatchingQuality",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      path: "Benchmarks/QualityReports",
      resources: [.embedInCode("Resources")]
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Koppeling", "KoppelingData", "LinearAssignment"],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "KernelsTests", dependencies: ["Kernels", "TestSupport"]),
    .testTarget(
      name: "LinearAssignmentTests",
      dependencies: ["LinearAssignment", "TestSupport"]
    ),
    .testTarget(name: "KoppelingTests", dependencies: ["Koppeling", "TestSupport"]),
    .testTarget(
      name: "KoppelingDataTests",
      dependencies: ["KoppelingData", "TestSupport"]
    ),
    .testTarget(
      name: "KoppelingScenariosTests",
      dependencies: ["KoppelingScenarios", "TestSupport"]
    ),
    .testTarget(
      name: "KoppelingReportsTests",
      dependencies: ["KoppelingReports", "TestSupport"]
    ),
    .testTarget(
      name: "RegionTests",
      dependencies: ["Kernels", "Koppeling", "KoppelingData", "KoppelingScenarios", "TestSupport"]
    ),
    .testTarget(
      name: "MatchingQualityTests",
      dependencies: [
        "Koppeling", "KoppelingData", "LinearAssignment", "MatchingQuality", "TestSupport",
      ]
    ),
    .testTarget(
      name: "QualityReportsTests",
      dependencies: ["MatchingQuality", "QualityReports"]
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "koppel", "koppel-bench", "CaseloadScale", "Kernels", "Koppeling", "KoppelingData",
        "LinearAssignment",
        "MatchingQuality", "SolverSpeed",
        "TestSupport",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
