namespace VirtualNet.Sample;

public sealed class Cable;
