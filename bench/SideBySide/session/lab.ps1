# The lab of `nlbench lab`: made and removed. Once small before, so that the session is one that has been used.
param([int]$Count)
. "$PSScriptRoot/Start.ps1"

function Lab([string]$prefix, [int]$count) {
    $address = @{}
    $plan = foreach ($i in 0..($count - 1)) {
        $address["$prefix$i"] = '10.0.{0}.{1}/16' -f (($i + 2) -shr 8), (($i + 2) -band 255)
        [pscustomobject]@{ Name = "v$i"; PeerName = 'eth0'; PeerNamespace = "$prefix$i" }
    }

    $clock.Restart()
    $null = New-NetNamespace $plan.PeerNamespace
    $null = New-Bridge br0 -Up
    $far = $plan | New-VethPair -Up | Where-Object Name -EQ eth0
    Add-BridgePort br0 $plan.Name
    $null = $far | New-NetAddress -Address { $address[$_.Namespace.Name] }
    $null = $far | New-NetRoute default 10.0.0.1
    $made = $clock.Elapsed.TotalSeconds
    Remove-NetNamespace $plan.PeerNamespace -Force
    Remove-NetLink br0
    $clock.Stop()
    $made
}

$null = Lab w 5
$made = Lab lab $Count
Measured lab-made $Count $made
Measured lab-removed $Count ($clock.Elapsed.TotalSeconds - $made)
if (Get-NetLink -Kind veth) { throw 'links are left' }
