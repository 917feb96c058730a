# Imports a module and calls one of its cmdlets, in this fresh process.
param([string]$Module, [string]$Cmdlet)
$ErrorActionPreference = 'Stop'
$clock = [Diagnostics.Stopwatch]::StartNew()
Import-Module $Module
$import = $clock.Elapsed.TotalSeconds
$clock.Restart()
$null = & $Cmdlet
$first = $clock.Elapsed.TotalSeconds
foreach ($line in "import 1 $import", "first 1 $first") { [Console]::WriteLine("R session $line 0 0") }
