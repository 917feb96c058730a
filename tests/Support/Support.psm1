# Helpers for the specs. They work alike under pwsh and under VirtualNet.Shell.

$script:names = 0

<#
.SYNOPSIS
The folder of the staged module, for Import-Module.
#>
function Get-StagedModule {
    if ($env:VIRTUALNET_MODULE) { return $env:VIRTUALNET_MODULE }
    $path = [System.IO.Path]::GetFullPath("$PSScriptRoot/../../out/VirtualNet")
    if (-not [System.IO.Directory]::Exists($path)) { throw "The module is not staged at ${path}: run dotnet build." }
    $path
}

<#
.SYNOPSIS
A name that nothing else has: of a link (at most 15 bytes), of a namespace, of a file.
#>
function New-TestName {
    param([ValidatePattern('^[a-z][a-z0-9]{0,5}$')][string] $Prefix = 'vn')
    $script:names++
    '{0}{1:x}{2:x}' -f $Prefix, ($PID -band 0xfffff), $script:names
}

<#
.SYNOPSIS
Runs a native command and gives back its lines; an exit code other than 0 is an error with what it wrote.
#>
function Invoke-Native {
    param(
        [Parameter(Mandatory, Position = 0)][string] $Command,
        [Parameter(Position = 1, ValueFromRemainingArguments)][object[]] $Arguments = @()
    )
    $output = & $Command @Arguments 2>&1
    if ($LASTEXITCODE -ne 0) { throw "'$Command $Arguments' ended with exit code ${LASTEXITCODE}: $($output -join [Environment]::NewLine)" }
    $output | ForEach-Object { "$_" }
}

# The objects that a command prints as JSON; nothing where it prints nothing. In a namespace when one is named.
function Get-NativeJson([string] $Command, [string] $Namespace, [object[]] $Arguments) {
    $all = @($Command) + $Arguments
    if ($Namespace) { $all = @('ip', 'netns', 'exec', $Namespace) + $all }
    $rest = @($all | Select-Object -Skip 1)
    $text = (Invoke-Native $all[0] @rest) -join "`n"
    if ($text.Trim()) { ConvertFrom-Json $text | Where-Object { @($_.PSObject.Properties).Count -gt 0 } }
}

<#
.SYNOPSIS
What `ip -details -json ARGUMENTS` prints, as objects.
.EXAMPLE
(Get-IpJson -Namespace red link show eth0).mtu
#>
function Get-IpJson {
    [CmdletBinding(PositionalBinding = $false)]
    param([string] $Namespace, [Parameter(ValueFromRemainingArguments)][object[]] $Arguments = @())
    Get-NativeJson 'ip' $Namespace (@('-details', '-json') + $Arguments)
}

<#
.SYNOPSIS
What `bridge -details -json ARGUMENTS` prints, as objects.
#>
function Get-BridgeJson {
    [CmdletBinding(PositionalBinding = $false)]
    param([string] $Namespace, [Parameter(ValueFromRemainingArguments)][object[]] $Arguments = @())
    Get-NativeJson 'bridge' $Namespace (@('-details', '-json') + $Arguments)
}

<#
.SYNOPSIS
What `tc -json ARGUMENTS` prints, as objects.
#>
function Get-TcJson {
    [CmdletBinding(PositionalBinding = $false)]
    param([string] $Namespace, [Parameter(ValueFromRemainingArguments)][object[]] $Arguments = @())
    Get-NativeJson 'tc' $Namespace (@('-json') + $Arguments)
}

<#
.SYNOPSIS
Whether a native command is installed.
#>
function Test-Native {
    param([Parameter(Mandatory)][string] $Command)
    $null -ne (Get-Command -Name $Command -CommandType Application -ErrorAction Ignore)
}

<#
.SYNOPSIS
Whether this kernel makes links of a kind. Tries it, since nothing else tells.
#>
function Test-KernelLink {
    param([Parameter(Mandatory)][string] $Kind, [Parameter(ValueFromRemainingArguments)][object[]] $Arguments = @())
    $name = New-TestName kl
    $null = ip link add name $name type $Kind @Arguments 2>&1
    $made = $LASTEXITCODE -eq 0
    if ($made) { Invoke-Native ip link del dev $name }
    $made
}

<#
.SYNOPSIS
Whether /dev/net/tun can be opened here: it may be missing, or closed to a user who is root in a user namespace only.
#>
function Test-CanOpenTun {
    try { [System.IO.File]::Open('/dev/net/tun', 'Open', 'ReadWrite').Dispose(); $true } catch { $false }
}

<#
.SYNOPSIS
Waits until a condition holds; an error that says what was waited for when it does not within the time.
#>
function Wait-Until {
    param(
        [Parameter(Mandatory, Position = 0)][scriptblock] $Condition,
        [Parameter(Mandatory, Position = 1)][string] $What,
        [double] $Seconds = 5
    )
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    while (-not (& $Condition)) {
        if ($watch.Elapsed.TotalSeconds -gt $Seconds) { throw "Waited $Seconds s in vain: $What." }
        Start-Sleep -Milliseconds 20
    }
}

<#
.SYNOPSIS
Runs a spec file with the runner that is in use, in a process of its own, and gives back its results.
#>
function Invoke-SpecRunner {
    param([Parameter(Mandatory)][string] $Path)
    $runner = if ($env:VIRTUALNET_SPEC_RUNNER) {
        @(ConvertFrom-Json $env:VIRTUALNET_SPEC_RUNNER)
    } else {
        [Environment]::ProcessPath, '-NoProfile', '-NonInteractive', '-CommandWithArgs', @"
Import-Module Pester -MinimumVersion 5.0; Import-Module '$PSScriptRoot/RunPester.psm1'
Invoke-Pester -Configuration (New-SpecConfiguration `$args[0]) | Export-SpecResult `$args[1]
"@
    }
    $results = [System.IO.Path]::GetTempFileName()
    try {
        $arguments = @($runner | Select-Object -Skip 1) + $Path + $results
        $null = Invoke-Native $runner[0] @arguments
        $lines = [System.IO.File]::ReadAllLines($results)
        $all = @($lines | Select-Object -SkipLast 1 | ForEach-Object { ConvertFrom-Json $_ })
        if ($lines[-1] -ne "end $($all.Count)") { throw "The results of $Path broke off." }
        $all
    } finally {
        [System.IO.File]::Delete($results)
    }
}

<#
.SYNOPSIS
The folder of the built VirtualNet.Shell beside this runner, or the one that was built last.
#>
function Get-ShellPath {
    $found = foreach ($configuration in 'Release', 'Debug') {
        $path = [System.IO.Path]::GetFullPath("$PSScriptRoot/../../src/VirtualNet.Shell/bin/$configuration/net10.0/VirtualNet.Shell")
        if ([System.IO.File]::Exists($path)) { [System.IO.FileInfo]::new($path) }
    }
    if (-not $found) { throw 'VirtualNet.Shell is not built.' }
    ($found | Sort-Object LastWriteTimeUtc | Select-Object -Last 1).FullName
}

<#
.SYNOPSIS
The command that runs a script file in a fresh process of the engine in use, without VirtualNet imported: what to put before the file.
#>
function Get-FreshEngine {
    if ([System.IO.Path]::GetFileName([Environment]::ProcessPath) -eq 'pwsh') {
        [Environment]::ProcessPath, '-NoProfile', '-NonInteractive', '-File'
    } else { (Get-ShellPath), '--no-module' }
}

<#
.SYNOPSIS
Runs script text in a fresh process of the engine in use, and gives back its lines. -Through is a native command that starts it.
#>
function Invoke-FreshEngine {
    param([Parameter(Mandatory, Position = 0)][string] $Text, [object[]] $Through = @())
    $file = [System.IO.Path]::GetTempPath() + (New-TestName fe) + '.ps1'
    [System.IO.File]::WriteAllText($file, $Text)
    try {
        $all = @($Through) + @(Get-FreshEngine) + $file
        $rest = @($all | Select-Object -Skip 1)
        Invoke-Native $all[0] @rest
    } finally { [System.IO.File]::Delete($file) }
}

Export-ModuleMember -Function Get-FreshEngine, Invoke-FreshEngine, Get-StagedModule, New-TestName, Invoke-Native, Get-IpJson, Get-BridgeJson, Get-TcJson, Test-Native, Test-KernelLink,
    Test-CanOpenTun, Wait-Until, Invoke-SpecRunner, Get-ShellPath
