<#
.SYNOPSIS
S5: virtual machines on taps.
.DESCRIPTION
                 host                         virtual machine 1      virtual machine 2
        +-------------------------+          +----------------+     +----------------+
        | network protocol stack  |          | protocol stack |     | protocol stack |
        +-----------^-------------+          +-------^--------+     +-------^--------+
                    | .3.101                         | .3.102               | .3.103
        eth0 <---> br0 <---> tap0 <---------------- eth0                    |
          |         ^                                                       |
          |         +------> tap1 <---------------------------------------- eth0
       physical network 192.168.3.0/24

Each machine's card is the file-descriptor side of a tap device whose network side is a port of br0. Here this script holds both descriptors
and answers as a machine with that address would: to ARP and to pings. A real virtual machine monitor takes the same taps:
qemu-system-x86_64 ... -nic tap,ifname=tap0,script=no,downscript=no (tests/tools/s5-guest does that).
Everything is removed at the end, also after an error or Ctrl+C.
.PARAMETER PassThru
Give the objects themselves rather than tables of them.
#>
param([switch] $PassThru)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module VirtualNet)) { Import-Module $PSScriptRoot/../out/VirtualNet }
if ('eth0' -in (Get-NetLink).Name) { throw 'This example makes an eth0 of its own: run it in a sandbox or a namespace.' }

$machines = @(
    @{ Tap = 'tap0'; Address = [ipaddress] '192.168.3.102'; Mac = [VirtualNet.MacAddress] '02:00:5e:10:00:02' }
    @{ Tap = 'tap1'; Address = [ipaddress] '192.168.3.103'; Mac = [VirtualNet.MacAddress] '02:00:5e:10:00:03' }
)

# An Ethernet frame: where to, where from, EtherType, contents.
function New-Frame([VirtualNet.MacAddress] $To, [VirtualNet.MacAddress] $From, [int] $Type, [byte[]] $Contents) {
    , [byte[]]($To.ToByteArray() + $From.ToByteArray() + ($Type -shr 8) + ($Type -band 255) + $Contents)
}

# What a machine says to the frames that came out of its tap: "it is me" to ARP (RFC 826), the same back to a ping.
function Send-Answer($Machine) {
    foreach ($frame in Receive-TunTapPacket $Machine.Channel -TimeoutMilliseconds 20) {
        if ($frame.Arp.IsRequest -and $frame.Arp.TargetAddress -eq $Machine.Address) {
            $reply = 0, 1, 8, 0, 6, 4, 0, 2 + $Machine.Mac.ToByteArray() + $Machine.Address.GetAddressBytes() +
                $frame.Arp.SenderMac.ToByteArray() + $frame.Arp.SenderAddress.GetAddressBytes()
            New-Frame $frame.Arp.SenderMac $Machine.Mac 0x0806 $reply | Send-TunTapPacket $Machine.Channel
        } elseif ($frame.Icmp.IsEchoRequest -and $frame.IPv4.Destination -eq $Machine.Address) {
            $frame.ToEchoReply() | Send-TunTapPacket $Machine.Channel
        }
    }
}

try {
    $made = @(
        # The physical network, and the host's bridge on it with the host's address.
        New-NetNamespace physical
        New-VethPair eth0 uplink -PeerNamespace physical -Up
        Set-NetAddress uplink 192.168.3.1/24 -Namespace physical -PassThru
        New-Bridge br0 -Up
        Add-BridgePort br0 eth0 -PassThru
        Set-NetAddress br0 192.168.3.101/24 -PassThru

        # A tap for each machine, its network side a port of the bridge, and the machine on its other side.
        New-TunTap $machines.Tap Tap -Up
        Add-BridgePort br0 $machines.Tap -PassThru
        foreach ($machine in $machines) { $machine.Channel = Open-TunTap $machine.Tap }
        Test-NetConnection 192.168.3.1
    )
    if ($PassThru) { $made } else { $made | Group-Object { $_.PSTypeNames[0] } | ForEach-Object { $_.Group | Format-Table } }

    # The host pings both machines, which answer, and an address that no machine has.
    $pings = @(foreach ($target in '192.168.3.102', '192.168.3.103', '192.168.3.99') { [System.Net.NetworkInformation.Ping]::new().SendPingAsync($target, 4000) })
    while ($pings.IsCompleted -contains $false) { $machines | ForEach-Object { Send-Answer $_ } }
    $pings.Result | Where-Object Status -eq Success | Select-Object Address, Status | Format-Table
    if (@($pings.Result.Status -eq 'Success').Count -ne 2) { throw "The machines do not answer as they should: $($pings.Result.Status)." }

    # From machine to machine, through the bridge: a frame of a type for experiments (IEEE 802).
    New-Frame $machines[1].Mac $machines[0].Mac 0x88b5 ([byte[]][char[]] 'Hello, 192.168.3.103!') | Send-TunTapPacket $machines[0].Channel
    $hello = Receive-TunTapPacket $machines[1].Channel -TimeoutMilliseconds 2000 | Where-Object { $_.Ethernet.Source -eq $machines[0].Mac } | Select-Object -First 1
    if ($null -eq $hello) { throw 'Nothing came from machine to machine.' }
    $hello | Format-Table
} finally {
    $machines.Channel | Where-Object IsOpen | Close-TunTap
    Get-TunTap | Where-Object Name -in $machines.Tap | Remove-TunTap -Force
    Get-NetNamespace | Where-Object Name -eq 'physical' | Remove-NetNamespace -Force
    Get-NetLink | Where-Object Name -in 'br0', 'eth0' | Remove-NetLink -Force
}
