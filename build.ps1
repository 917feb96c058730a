#!/usr/bin/env pwsh
<#
.SYNOPSIS
Builds, tests and cleans VirtualNet. Needs the .NET 10 SDK and, beyond it, nothing but NuGet.
.DESCRIPTION
Without parameters it builds everything and stages the module: Import-Module ./out/VirtualNet.
.PARAMETER Task
Build: everything, and the staged module in out/VirtualNet.
Test: builds, then runs the specs in tests/*.Tests.ps1 with Pester 5, each file in a sandbox of its own.
Help: brings the pages in en-US in line with the cmdlets, then checks them; also with PlatyPS where it is installed.
Clean: removes what the build made.
.PARAMETER Configuration
Release or Debug.
.PARAMETER Spec
With -Task Test: which spec files, as a pattern.
.EXAMPLE
./build.ps1; Import-Module ./out/VirtualNet
.EXAMPLE
./build.ps1 -Task Test -Spec 'Net*'
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Help', 'Clean')][string[]] $Task = 'Build',
    [ValidateSet('Release', 'Debug')][string] $Configuration = 'Release',
    [string] $Spec = '*'
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

function Invoke-BuildTask {
    dotnet build "$PSScriptRoot/VirtualNet.sln" --configuration $Configuration --nologo --verbosity quiet
    Write-Host "Staged: $PSScriptRoot/out/VirtualNet"
}

function Invoke-TestTask {
    Invoke-BuildTask
    # The runner starts this pwsh again for each file, in fresh user, mount and network namespaces.
    $previous = $env:VIRTUALNET_PWSH, $env:VIRTUALNET_SPECS
    $env:VIRTUALNET_PWSH = [Environment]::ProcessPath
    $env:VIRTUALNET_SPECS = $Spec
    try {
        dotnet run --project "$PSScriptRoot/tests/VirtualNet.Specs" --configuration $Configuration --no-build
    } finally {
        $env:VIRTUALNET_PWSH, $env:VIRTUALNET_SPECS = $previous
    }
}

function Invoke-HelpTask {
    Invoke-BuildTask
    $builder = "$PSScriptRoot/src/VirtualNet.HelpBuilder"
    $module = "$PSScriptRoot/src/VirtualNet/bin/$Configuration/net10.0/VirtualNet.dll"
    foreach ($step in 'refresh', 'check') {
        dotnet run --project $builder --configuration $Configuration --no-build -- $step $module "$PSScriptRoot/en-US"
    }
    if (Get-Module -ListAvailable Microsoft.PowerShell.PlatyPS) {
        Import-Module Microsoft.PowerShell.PlatyPS
        $bad = Get-ChildItem $PSScriptRoot/en-US/*-*.md | Where-Object { -not (Test-MarkdownCommandHelp -Path $_) }
        if ($bad) { throw "PlatyPS finds fault with $($bad.Name -join ', ')." }
    }
}

function Invoke-CleanTask {
    $made = @("$PSScriptRoot/out") + (Get-ChildItem $PSScriptRoot/src, $PSScriptRoot/tests, $PSScriptRoot/bench -Directory -Recurse -Depth 1 -ErrorAction Ignore |
        Where-Object { $_.Name -in 'bin', 'obj' }).FullName
    $made | Where-Object { Test-Path $_ } | Remove-Item -Recurse -Force
}

foreach ($name in $Task) { & "Invoke-${name}Task" }
