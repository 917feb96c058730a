<#
.SYNOPSIS
S3: a veth pair as a virtual cable.
.DESCRIPTION
        +--------------------------------------------------+
        |             network protocol stack               |
        +-----^----------------^-----------------^---------+
              |                |                 |
            eth0             veth0 ----------- veth1
        192.168.1.11     192.168.2.11       192.168.2.1

First as drawn: both ends of the cable belong to one protocol stack. What the stack sends to its own address 192.168.2.1 never
leaves it, so the proof that the cable works is a question for an address that nobody has: it goes into veth0 and comes out of veth1.

Then the far end moves to a protocol stack of its own, and packets go over the cable and back.
Everything is removed at the end, also after an error or Ctrl+C.
.PARAMETER PassThru
Give the objects themselves rather than tables of them.
#>
param([switch] $PassThru)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module VirtualNet)) { Import-Module $PSScriptRoot/../out/VirtualNet }
if ('eth0' -in (Get-NetLink).Name) { throw 'This example makes an eth0 of its own: run it in a sandbox or a namespace.' }

$namespaces = 'physical', 'other'
try {
    $made = @(
        # The physical network: another namespace, reached over eth0.
        New-NetNamespace $namespaces
        New-VethPair eth0 uplink -PeerNamespace physical -Up
        Set-NetAddress eth0 192.168.1.11/24 -PassThru
        Set-NetAddress uplink 192.168.1.1/24 -Namespace physical -PassThru

        # The cable.
        New-VethPair veth0 veth1 -Up
        Set-NetAddress veth0 192.168.2.11/24 -PassThru
        Set-NetAddress veth1 192.168.2.1/24 -PassThru
        Get-VethPair veth0

        # A frame that goes into one end comes out of the other.
        $before = (Get-NetLink veth1).Statistics.RxPackets
        Test-NetConnection 192.168.2.99 -WarningAction SilentlyContinue
        if ((Get-NetLink veth1).Statistics.RxPackets -le $before) { throw 'Nothing came out of veth1.' }

        # The far end moves; a link loses its addresses on the way, so it gets its address again.
        Move-NetLink veth1 other
        Enable-NetLink veth1 -Namespace other
        Set-NetAddress veth1 192.168.2.1/24 -Namespace other -PassThru
        Get-VethPair veth0
        Test-NetConnection 192.168.2.1 -OutVariable tests
        Test-NetConnection 192.168.2.11 -Namespace other -OutVariable +tests
        Test-NetConnection 192.168.2.99 -OutVariable +tests -WarningAction SilentlyContinue
        Test-NetConnection 192.168.1.1 -OutVariable +tests
    )
    if ($PassThru) { $made } else { $made | Group-Object { $_.GetType().Name } | ForEach-Object { $_.Group | Format-Table } }
    if ((@($tests.PingSucceeded) -join ' ') -ne 'True True False True') { throw "The cable does not work as drawn: $($tests.PingSucceeded)." }
} finally {
    Get-NetNamespace | Where-Object Name -in $namespaces | Remove-NetNamespace -Force
    Get-NetLink | Where-Object Name -in 'eth0', 'veth0' | Remove-NetLink -Force
}
