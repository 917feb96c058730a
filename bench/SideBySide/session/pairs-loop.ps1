# N veth pairs, one cmdlet call for each.
param([int]$Count)
. "$PSScriptRoot/Start.ps1"

function Make([string]$prefix, [int]$count) {
    $clock.Restart()
    foreach ($i in 0..($count - 1)) { $null = New-VethPair "$prefix${i}a" "$prefix${i}b" }
}

Make w 40
Get-NetLink w* | Remove-NetLink
Make v $Count
Step pairs $Count
