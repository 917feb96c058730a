namespace VirtualNet.Sample;

public enum CableColour
{
    Grey,
    Blue,
}
