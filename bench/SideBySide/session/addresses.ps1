# Reads all addresses to objects, several times.
param([int]$Count)
. "$PSScriptRoot/Start.ps1"

foreach ($run in 1..3) { $addresses = Get-NetAddress }
foreach ($run in 1..5) {
    $addresses = $null
    [GC]::Collect()
    $clock.Restart()
    $addresses = Get-NetAddress
    Step addresses $addresses.Count
}
