/// Dense numeric kernels over spans.
///
/// Every kernel states its precondition on lengths and checks it once; the loops behind it are unchecked.
/// No kernel allocates, and none depends on anything but its arguments.
public enum Kernels {}
