# N veth pairs by array cmdlets: made and up, addressed. Once small before, so that the session is one that has been used.
param([int]$Count)
. "$PSScriptRoot/Start.ps1"

function Make([string]$prefix, [int]$count, [int]$network) {
    $near = foreach ($i in 0..($count - 1)) { "$prefix${i}a" }
    $far = foreach ($i in 0..($count - 1)) { "$prefix${i}b" }
    $addresses = foreach ($i in 0..($count - 1)) { '10.{0}.{1}.{2}/30' -f $network, ($i -shr 6), (($i -band 63) * 4 + 1) }
    $clock.Restart()
    New-VethPair $near $far -Up | Out-Null
    New-NetAddress $near $addresses | Out-Null
}

Make w 5 1
Get-NetLink w* | Remove-NetLink
Make v $Count 0
Step pairs $Count
