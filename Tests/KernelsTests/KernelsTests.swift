import Kernels
import Testing

@Test func minimumOfNothingIsNil() {
  #expect(Kernels.minimum([Double]().span) == nil)
  #expect(Kernels.minimum([3.0, 1, 2].span) == 1)
}
