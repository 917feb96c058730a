# Removes the links that are there already, by a wildcard.
param([int]$Count)
. "$PSScriptRoot/Start.ps1"

foreach ($i in 0..5) { $null = New-VethPair "w${i}a" "w${i}b" }
Get-NetLink w* | Remove-NetLink
$clock.Restart()
Get-NetLink v* | Remove-NetLink
Step remove $Count
if (Get-NetLink -Kind veth) { throw 'links are left' }
