/// Sizes on both sides of where the solver may change its method.
enum AdversarialSizes {
  #if DEBUG
  static let all = [2, 7, 40]
  static let largest = 40
  #else
  static let all = [2, 7, 40, 399, 401, 1100, 1500]
  static let largest = 1500
  #endif
}
