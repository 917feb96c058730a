<#
.SYNOPSIS
S6: containers, each with a protocol stack of its own.
.DESCRIPTION
                 host                              container1           container2
        +-------------------------+             +----------------+    +----------------+
        | network protocol stack  |             | protocol stack |    | protocol stack |
        +----^----------^---------+             +-------^--------+    +-------^--------+
             | .3.101   | .9.1                          | .9.2                | .9.3
           eth0       br0 <---> veth1 <---------------- eth0                   |
             |         ^                                                       |
             |         +------> veth2 <--------------------------------------- eth0
       physical network 192.168.3.0/24

Each container is a network namespace. One end of a cable is its eth0, the other a port of br0. The containers' subnet
192.168.9.0/24 is not the physical one: the host routes between them. The physical network is a namespace too, behind eth0.
Everything is removed at the end, also after an error or Ctrl+C.
.PARAMETER PassThru
Give the objects themselves rather than tables of them.
#>
param([switch] $PassThru)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module VirtualNet)) { Import-Module $PSScriptRoot/../out/VirtualNet }
if ('eth0' -in (Get-NetLink).Name) { throw 'This example makes an eth0 of its own: run it in a sandbox or a namespace.' }

$namespaces = 'physical', 'container1', 'container2'
try {
    $made = @(
        # The physical network: another namespace, reached over eth0. It knows the way back to the containers.
        New-NetNamespace $namespaces
        New-VethPair eth0 uplink -PeerNamespace physical -Up
        Set-NetAddress eth0 192.168.3.101/24 -PassThru
        Set-NetAddress uplink 192.168.3.1/24 -Namespace physical -PassThru
        New-NetRoute 192.168.9.0/24 192.168.3.101 -Namespace physical

        # The containers' network: a bridge with the host's address, and a cable from each container.
        New-Bridge br0 -Up
        Set-NetAddress br0 192.168.9.1/24 -PassThru
        foreach ($number in 1, 2) {
            $container = "container$number"
            New-VethPair "veth$number" eth0 -PeerNamespace $container -Up
            Add-BridgePort br0 "veth$number"
            Set-NetAddress eth0 "192.168.9.$($number + 1)/24" -Namespace $container -PassThru
            New-NetRoute default 192.168.9.1 -Namespace $container
        }

        Set-NetSysctl net.ipv4.ip_forward 1 -PassThru

        # From container to container, to the host, out to the physical network and back in; and one that nobody answers.
        Test-NetConnection 192.168.9.3 -Namespace container1 -OutVariable tests
        Test-NetConnection 192.168.9.1 -Namespace container2 -OutVariable +tests
        Test-NetConnection 192.168.3.1 -Namespace container1 -OutVariable +tests
        Test-NetConnection 192.168.9.3 -Namespace physical -OutVariable +tests
        Test-NetConnection 192.168.9.99 -Namespace container1 -OutVariable +tests -WarningAction SilentlyContinue
    )
    if ($PassThru) { $made } else { $made | Group-Object { $_.GetType().Name } | ForEach-Object { $_.Group | Format-Table } }
    if ((@($tests.PingSucceeded) -join ' ') -ne 'True True True True False') { throw "The network does not work as drawn: $($tests.PingSucceeded)." }
} finally {
    # A namespace takes its ends of the cables along, and with them the other ends.
    Get-NetNamespace | Where-Object Name -in $namespaces | Remove-NetNamespace -Force
    Get-NetLink | Where-Object Name -in 'br0', 'eth0' | Remove-NetLink -Force
}
