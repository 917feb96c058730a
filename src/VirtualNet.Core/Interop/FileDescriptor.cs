using Microsoft.Win32.SafeHandles;
using Tmds.Linux;

namespace VirtualNet.Interop;

/// <summary>An owned file descriptor, closed exactly once.</summary>
internal sealed class FileDescriptor : SafeHandleMinusOneIsInvalid
{
    public FileDescriptor(int value)
        : base(ownsHandle: true) => SetHandle(value);

    /// <summary>The number, for a system call made while the caller holds the object (see <see cref="Borrow"/> where another thread may dispose).</summary>
    public int Value => (int)handle;

    /// <summary>Keeps the number valid until the returned scope ends, even if another thread disposes this object meanwhile.</summary>
    public Scope Borrow() => new(this);

    protected override bool ReleaseHandle() => LibC.close((int)handle) == 0;

    internal readonly ref struct Scope
    {
        private readonly FileDescriptor _owner;

        public Scope(FileDescriptor owner)
        {
            bool added = false;
            owner.DangerousAddRef(ref added);
            _owner = owner;
        }

        public int Value => (int)_owner.DangerousGetHandle();

        public void Dispose() => _owner.DangerousRelease();
    }
}
