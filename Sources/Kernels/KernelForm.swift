/// A way to compute a kernel.
///
/// Both forms give the same bits for the whole-numbered input that callers of this package use; the
/// forms differ in speed alone.
public enum KernelForm: String, CaseIterable, Hashable, Sendable {
  /// Plain Swift, on every platform.
  case portable
  /// The platform's BLAS: OpenBLAS on Linux, Accelerate on Apple systems.
  case blas

  /// Whether this build has the form.
  public var isAvailable: Bool {
    switch self {
    case .portable: true
    #if canImport(Accelerate) || (OpenBLAS && canImport(COpenBLAS))
    case .blas: true
    #else
    case .blas: false
    #endif
    }
  }

  /// The form that this build has that is fastest for products of dense matrices.
  ///
  /// Row passes of ``Kernels`` are faster in plain Swift, and call it whatever the build has.
  public static let fastest: KernelForm = KernelForm.blas.isAvailable ? .blas : .portable
}
