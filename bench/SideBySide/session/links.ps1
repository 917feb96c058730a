# Reads all links to objects, several times; and what each of them keeps in memory.
param([int]$Count)
. "$PSScriptRoot/Start.ps1"

foreach ($run in 1..3) { $links = Get-NetLink }
foreach ($run in 1..5) {
    $links = $null
    [GC]::Collect()
    $clock.Restart()
    $links = Get-NetLink
    Step links $links.Count
}

$links = $null
$before = [GC]::GetTotalMemory($true)
$links = Get-NetLink
$kept = ([GC]::GetTotalMemory($true) - $before) / $links.Count
Measured retained $links.Count $kept
