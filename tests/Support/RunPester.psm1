# Runs one spec file with Pester and writes its results as the embedded runner does: a JSON line per It, then the count.
# Invoke-Pester itself must be called from outside of any script or module, for specs see the variables and preferences of its caller:
# Import-Module Pester, RunPester.psm1; Invoke-Pester -Configuration (New-SpecConfiguration $spec) | Export-SpecResult $results

$ErrorActionPreference = 'Stop'

function Format-ErrorText($records) {
    $texts = foreach ($record in $records) { "$record"; $record.ScriptStackTrace -split "`n" -notmatch 'Pester\.psm?1|RunPester' }
    $texts -join "`n"
}

# The names of the blocks around a test, outermost first, with their templates filled in.
function Get-BlockPath($block) {
    if ($null -ne $block -and -not $block.IsRoot) { @(Get-BlockPath $block.Parent) + $block.ExpandedName }
}

# A test of a block whose setup failed has no error of its own.
function Get-BlockError($block) {
    while ($null -ne $block) {
        if ($block.ErrorRecord.Count -gt 0) { return "BeforeAll of '$($block.ExpandedName)' failed: " + (Format-ErrorText $block.ErrorRecord) }
        $block = $block.Parent
    }
}

function Get-TestResult($test) {
    $message = switch ($test.Result) {
        'Passed' { $null }
        'Skipped' { if ($test.ErrorRecord.Count -gt 0) { "$($test.ErrorRecord[0])" -replace '^is skipped(, because )?' } }
        default { if ($test.ErrorRecord.Count -gt 0) { Format-ErrorText $test.ErrorRecord } else { Get-BlockError $test.Block } }
    }
    [ordered]@{
        path         = @(Get-BlockPath $test.Block) + $test.ExpandedName
        result       = if ($test.Result -in 'Passed', 'Skipped') { "$($test.Result)" } else { 'Failed' }
        message      = $message
        milliseconds = $test.Duration.TotalMilliseconds
    }
}

# Tests and blocks in the order in which they ran; a teardown that failed is a failure of its own.
function Get-BlockResult($block) {
    foreach ($item in $block.Order) {
        if ($item.ItemType -eq 'Block') { Get-BlockResult $item } else { Get-TestResult $item }
    }
    $setupFailed = @($block.Tests) + @($block.Blocks) | Where-Object { -not $_.Executed -and -not $_.Skip }
    if ($block.ErrorRecord.Count -gt 0 -and -not $setupFailed) {
        [ordered]@{ path = @(Get-BlockPath $block) + 'AfterAll'; result = 'Failed'; message = Format-ErrorText $block.ErrorRecord; milliseconds = 0 }
    }
}

<#
.SYNOPSIS
How Pester runs a spec file here.
#>
function New-SpecConfiguration([Parameter(Mandatory)][string] $Path) {
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $Path
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'None'
    $configuration.TestDrive.Enabled = $false
    $configuration
}

<#
.SYNOPSIS
Writes the results of a run into a file.
#>
function Export-SpecResult {
    param([Parameter(Mandatory, Position = 0)][string] $Path, [Parameter(Mandatory, ValueFromPipeline)] $Run)
    $all = foreach ($container in $Run.Containers) {
        if ($container.ErrorRecord.Count -gt 0) {
            [ordered]@{ path = @('discovery'); result = 'Failed'; message = Format-ErrorText $container.ErrorRecord; milliseconds = 0 }
        }
        foreach ($block in $container.Blocks) { Get-BlockResult $block }
    }
    $lines = @($all | ForEach-Object { ConvertTo-Json -InputObject $_ -Compress -Depth 5 })
    [System.IO.File]::WriteAllLines($Path, [string[]]($lines + "end $($lines.Count)"))
}

Export-ModuleMember -Function New-SpecConfiguration, Export-SpecResult
