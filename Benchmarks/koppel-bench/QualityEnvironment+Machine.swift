import ArgumentParser
import Foundation
import MatchingQuality

extension QualityEnvironment {
  /// The machine that the program runs on.
  static func machine(threads: Int) -> QualityEnvironment {
    QualityEnvironment(
      processor: processor,
      cores: ProcessInfo.processInfo.activeProcessorCount,
      threads: threads,
      swift: swiftVersion,
      system: ProcessInfo.processInfo.operatingSystemVersionString,
      package: KoppelBench.configuration.version,
      isOptimized: isOptimized
    )
  }

  private static var processor: String {
    let information = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = information.split(separator: "\n").first { $0.hasPrefix("model name") }
    if let name = line?.split(separator: ":").last {
      return name.trimmingCharacters(in: .whitespaces)
    }
    #if arch(arm64)
    return "arm64"
    #elseif arch(x86_64)
    return "x86_64"
    #else
    return "unknown"
    #endif
  }

  private static var swiftVersion: String {
    #if compiler(>=6.4)
    return "6.4 or later"
    #elseif compiler(>=6.3)
    return "6.3"
    #else
    return "6.2"
    #endif
  }

  private static var isOptimized: Bool {
    #if DEBUG
    return false
    #else
    return true
    #endif
  }
}
