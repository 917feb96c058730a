# Start.ps1: dot-sourced by the measured scripts: the module, and ways to print what was measured.
$ErrorActionPreference = 'Stop'
Import-Module $env:VIRTUALNET_MODULE

$clock = [Diagnostics.Stopwatch]::new()

# Prints a number that was measured.
function Measured([string]$name, [long]$count, [double]$value) {
    [Console]::WriteLine([string]::Format([cultureinfo]::InvariantCulture, 'R VirtualNet {0} {1} {2:0.000000} 0 0', $name, $count, $value))
}

# Stops the clock and prints the step.
function Step([string]$name, [long]$count) {
    $clock.Stop()
    Measured $name $count $clock.Elapsed.TotalSeconds
}
