<#
.SYNOPSIS
S1: a tun device with an application behind it.
.DESCRIPTION
       application A          application B <------------+
             | 1                    | 5                  |
          socket A               socket B                | 4  Receive-TunTapPacket, Send-TunTapPacket
             | 2                    | 6                  |
       +-----v----------------------v-----+              |
       |      network protocol stack      |              |
       +-----+----------------------+-----+              |
             | 7                    | 3                  |
           eth0 10.32.0.11        tun0 192.168.3.11 -----+
             | 8
       physical network

Application A sends to addresses that lie behind tun0 (1-3). Application B is this script: it gets each IP packet as an object (4). Here
it does the simplest thing that can be done with one: it answers pings, whatever address they are for, IPv4 and IPv6 alike. So 5 to 8
are not walked; a tunnel would send the packets on through another socket.

The device is not persistent: it goes with the channel, also after an error, Ctrl+C or the end of the session.
.PARAMETER Stay
Goes on answering until Ctrl+C, for pings from another window.
#>
param([switch] $Stay)
$ErrorActionPreference = 'Stop'
if (-not (Get-Module VirtualNet)) { Import-Module $PSScriptRoot/../out/VirtualNet }
if ('tun0' -in (Get-NetLink).Name) { throw 'There is a tun0 already, and this example makes one of its own: run it in a sandbox or a namespace.' }

# Answers pings: the filter passes each answer on, so that what happens can be seen.
filter Answer-Ping($Channel) {
    $_
    if ($_.Icmp.IsEchoRequest) { $_.ToEchoReply() | Send-TunTapPacket $Channel -PassThru }
}

$channel = Open-TunTap tun0 -Create -Mode Tun
try {
    Enable-NetLink tun0
    Set-NetAddress tun0 192.168.3.11/24, fd00:3::11/64 -PassThru
    Get-TunTap tun0

    # Application A: three pings to addresses that no machine has. They wait for their answers in the background.
    $targets = '192.168.3.77', '192.168.3.200', 'fd00:3::77'
    $pings = @(foreach ($target in $targets) { [System.Net.NetworkInformation.Ping]::new().SendPingAsync($target, 5000) })

    # Application B, until three answers are out.
    Receive-TunTapPacket $channel -TimeoutMilliseconds 5000 |
        Answer-Ping $channel |
        Where-Object Icmp |
        Where-Object { $_.Icmp.IsEchoRequest -or $_.Icmp.IsEchoReply } |
        Select-Object -First 6

    # What application A saw.
    $answers = $pings.Result
    $answers | Select-Object Address, Status
    if (@($answers.Status -ne 'Success').Count -gt 0) { throw "Not every ping was answered: $($answers.Status)." }

    if ($Stay) { Receive-TunTapPacket $channel | Answer-Ping $channel }
} finally {
    Close-TunTap $channel
}
