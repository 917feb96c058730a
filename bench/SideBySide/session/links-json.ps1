# What a user without VirtualNet does for objects: ip's JSON through ConvertFrom-Json.
param([int]$Count)
. "$PSScriptRoot/Start.ps1"

$links = ip -details -statistics -json link | ConvertFrom-Json
foreach ($run in 1..3) {
    $links = $null
    [GC]::Collect()
    $clock.Restart()
    $links = ip -details -statistics -json link | ConvertFrom-Json
    Step links $links.Count
}
