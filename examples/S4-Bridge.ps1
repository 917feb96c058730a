<#
.SYNOPSIS
S4: a bridge joins the cable to the physical network.
.DESCRIPTION
             eth0 <---> br0 <---> veth0      veth1 (192.168.3.102)
               |                    |          |
               |                    +----------+
       physical network

br0 has two ports, eth0 and veth0. veth1 holds the address, in a protocol stack of its own, and so lives on the physical network's subnet.
eth0 carried the host's address and its default route before it became a port: both move to br0 in the same step, and connections that are
open go on. The physical network is a namespace too, behind eth0.
Everything is removed at the end, also after an error or Ctrl+C.
.PARAMETER PassThru
Give the objects themselves rather than tables of them.
#>
param([switch] $PassThru)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module VirtualNet)) { Import-Module $PSScriptRoot/../out/VirtualNet }
if ('eth0' -in (Get-NetLink).Name) { throw 'This example makes an eth0 of its own: run it in a sandbox or a namespace.' }

$namespaces = 'physical', 'guest'
try {
    $made = @(
        # The physical network, and a host that lives by its eth0.
        New-NetNamespace $namespaces
        New-VethPair eth0 uplink -PeerNamespace physical -Up
        Set-NetAddress uplink 192.168.3.1/24 -Namespace physical -PassThru
        Set-NetAddress eth0 192.168.3.101/24 -PassThru
        New-NetRoute default 192.168.3.1
        Test-NetConnection 192.168.3.1 -OutVariable tests

        # The bridge takes eth0 with all that eth0 had.
        New-Bridge br0
        Add-BridgePort br0 eth0 -MoveAddress -PassThru
        Get-NetAddress br0 -Family IPv4
        Get-NetRoute default
        if (Get-NetAddress eth0 -Family IPv4) { throw 'The address should have moved from eth0 to br0.' }
        Test-NetConnection 192.168.3.1 -OutVariable +tests

        # The cable: one end is a port, the other one lives on the physical network's subnet.
        New-VethPair veth0 veth1 -PeerNamespace guest -Up
        Add-BridgePort br0 veth0 -PassThru
        Set-NetAddress veth1 192.168.3.102/24 -Namespace guest -PassThru
        Get-Bridge br0

        # Through the bridge from end to end, both ways, to the host, and to one that is not there.
        Test-NetConnection 192.168.3.1 -Namespace guest -OutVariable +tests
        Test-NetConnection 192.168.3.102 -Namespace physical -OutVariable +tests
        Test-NetConnection 192.168.3.101 -Namespace guest -OutVariable +tests
        Test-NetConnection 192.168.3.99 -Namespace guest -OutVariable +tests -WarningAction SilentlyContinue
    )
    if ($PassThru) { $made } else { $made | Group-Object { $_.PSTypeNames[0] } | ForEach-Object { $_.Group | Format-Table } }
    if ((@($tests.PingSucceeded) -join ' ') -ne 'True True True True True False') { throw "The network does not work as drawn: $($tests.PingSucceeded)." }
} finally {
    Get-NetNamespace | Where-Object Name -in $namespaces | Remove-NetNamespace -Force
    Get-NetLink | Where-Object Name -in 'br0', 'eth0', 'veth0' | Remove-NetLink -Force
}
