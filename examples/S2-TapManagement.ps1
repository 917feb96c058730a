<#
.SYNOPSIS
S2: managing tap and tun devices.
.DESCRIPTION
What `ip tuntap add name tap0 mode tap`, `ip link show` and `ip tuntap del name tap0 mode tap` do, and what goes beyond: owner and group,
several queues, the header for offloads, and devices that last only as long as a program has them open.
Everything is removed at the end, also after an error or Ctrl+C.
#>
$ErrorActionPreference = 'Stop'
if (-not (Get-Module VirtualNet)) { Import-Module $PSScriptRoot/../out/VirtualNet }
$names = 'tap0', 'tap1', 'tun0'
if ((Get-NetLink).Name | Where-Object { $_ -in $names }) { throw "This example makes $($names -join ', ') of its own: run it in a sandbox or a namespace." }

try {
    # A persistent tap for the one who makes it, as a virtual machine monitor wants it; and the same again, which changes nothing.
    New-TunTap tap0 Tap -MacAddress 02:00:5e:10:00:01 -Up
    $again = New-TunTap tap0 Tap -MacAddress 02:00:5e:10:00:01 -Up -IfNotExists
    "tap0 is there already, with index $($again.Index)."

    # Another one for a user and a group (both must match) with several queues and the header for offloads; its number is the kernel's choice.
    New-TunTap tap%d Tap -Owner root -Group root -MultiQueue -VnetHeader

    # A tun device that is not persistent: it goes with its channel.
    $channel = Open-TunTap tun0 -Create -Mode Tun
    $channel

    # They are links like any other.
    Get-NetLink tap0, tap1, tun0 | Format-Table Index, Name, Kind, OperState, Carrier
    Get-TunTap | Format-Table Name, Mode, Persistent, MultiQueue, VnetHeader, Owner, OwnerGroup

    # A multi-queue device takes several channels; the kernel spreads flows over their queues.
    $first = Open-TunTap tap1 -Queues 2
    $second = Open-TunTap tap1
    Get-TunTap tap1 | Format-List Name, Queues, DisabledQueues, Carrier
    $first, $second, $channel | Close-TunTap

    # What lasted only as long as its channel is gone; a device of another kind is not removed by mistake.
    if ('tun0' -in (Get-NetLink).Name) { throw 'tun0 should have gone with its channel.' }
    Remove-TunTap tap0, lo -ErrorAction SilentlyContinue -ErrorVariable refused
    "Refused: $refused"
    Get-TunTap
} finally {
    $first, $second, $channel | Where-Object IsOpen | Close-TunTap
    Get-TunTap | Where-Object Name -in $names | Remove-TunTap -Force
}
