namespace VirtualNet.Specs;

/// <summary>What a block runs around its tests.</summary>
internal enum SpecHook
{
    BeforeAll,
    AfterAll,
    BeforeEach,
    AfterEach,
}
