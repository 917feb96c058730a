# The lab of `nlbench lab`: made and removed. Once small before, so that the session is one that has been used.
param([int]$Count)
. "$PSScriptRoot/Start.ps1"

function Lab([string]$prefix, [int]$count) {
    $last = $count - 1
    $names = foreach ($i in 0..$last) { "$prefix$i" }
    $clock.Restart()
    $null = New-NetNamespace $names
    $null = New-Bridge br0 -Up
    $ends = 0..$last | ForEach-Object { [pscustomobject]@{ Name = "v$_"; PeerName = 'eth0'; PeerNamespace = $names[$_] } } | New-VethPair -Up
    $ends | Where-Object Name -Like v* | Add-BridgePort br0
    $n = 1
    foreach ($end in $ends) {
        if ($end.Name -ne 'eth0') { continue }
        $n++
        $null = $end | New-NetAddress -Address ('10.0.{0}.{1}/16' -f ($n -shr 8), ($n -band 255))
    }
    Remove-NetLink br0 -Force
    Remove-NetNamespace $names -Force
}

Lab w 3
Lab lab $Count
Step lab $Count
