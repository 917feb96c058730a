# The gate: what of Pester the specs may use. Whatever it lets through means the same to Pester and to the embedded runner.

using namespace System.Management.Automation.Language

$script:blocks = 'Describe', 'Context'
$script:hooks = 'BeforeAll', 'AfterAll', 'BeforeEach', 'AfterEach'
$script:switches = 'BeTrue', 'BeFalse', 'BeNullOrEmpty'
$script:comparisons = 'Be', 'BeExactly', 'BeOfType', 'Match', 'BeLike', 'HaveCount', 'Contain', 'BeIn', 'BeGreaterThan', 'BeLessThan'
$script:allowedAt = @{
    File  = $blocks + $hooks + 'BeforeDiscovery'
    Block = $blocks + $hooks + 'BeforeDiscovery' + 'It'
}
$script:parameters = @{
    Describe        = 'ForEach', 'Skip', 'Tag'
    Context         = 'ForEach', 'Skip', 'Tag'
    It              = 'ForEach', 'Skip', 'Tag'
    BeforeDiscovery = @()
    BeforeAll       = @()
    AfterAll        = @()
    BeforeEach      = @()
    AfterEach       = @()
}

# Commands of Pester that are not of the dialect; Should-* of Pester 6 is matched as a pattern.
$script:foreign = 'Mock', 'InModuleScope', 'Invoke-Pester', 'New-PesterConfiguration', 'New-PesterContainer', 'Add-ShouldOperator', 'Get-ShouldOperator', 'New-Fixture',
    'New-MockObject', 'Assert-MockCalled', 'Assert-VerifiableMock', 'Set-TestInconclusive', 'Export-JUnitReport', 'Export-NUnitReport', 'ConvertTo-JUnitReport',
    'ConvertTo-NUnitReport', 'Should-*', 'Assert-*', 'Setup', 'In'

function Format-Violation([Ast] $ast, [string] $what) {
    "line $($ast.Extent.StartLineNumber): $what"
}

function Get-ParameterName([CommandAst] $command) {
    $command.CommandElements.Where({ $_ -is [CommandParameterAst] }).ForEach({ $_.ParameterName })
}

# Statements of a file or of a Describe: commands of the dialect and nothing else, for whatever else runs at discovery and is gone in the tests.
function Test-Level([StatementAst[]] $statements, [string] $level) {
    foreach ($statement in $statements) {
        $command = if ($statement -is [PipelineAst] -and $statement.PipelineElements.Count -eq 1) { $statement.PipelineElements[0] }
        $name = if ($command -is [CommandAst]) { $command.GetCommandName() }
        if ($name -notin $allowedAt[$level]) {
            Format-Violation $statement "only $($allowedAt[$level] -join ', ') may stand here, not '$($statement.Extent.Text.Split("`n")[0])'"
            continue
        }
        Test-DialectCommand $command $name
        if ($name -in $blocks) { Test-Block $command }
    }
}

function Test-Block([CommandAst] $command) {
    $body = $command.CommandElements | Where-Object { $_ -is [ScriptBlockExpressionAst] } | Select-Object -Last 1
    if ($null -eq $body) { Format-Violation $command "$($command.GetCommandName()) needs its body in curly braces"; return }
    Test-ScriptBlock $body.ScriptBlock
    Test-Level $body.ScriptBlock.EndBlock.Statements 'Block'
}

# Blocks other than the one at the end, and parameters, are not of the dialect.
function Test-ScriptBlock([ScriptBlockAst] $block) {
    foreach ($part in $block.ParamBlock, $block.BeginBlock, $block.ProcessBlock, $block.DynamicParamBlock, $block.CleanBlock) {
        if ($null -ne $part) { Format-Violation $part 'param, begin, process and the like may not stand here' }
    }
}

function Test-DialectCommand([CommandAst] $command, [string] $name) {
    foreach ($parameter in Get-ParameterName $command) {
        if ($parameter -notin $parameters[$name]) { Format-Violation $command "$name has no parameter -$parameter" }
    }
    if ($command.CommandElements.Where({ $_ -is [VariableExpressionAst] -and $_.Splatted })) { Format-Violation $command "$name is not splatted" }
    $positional = Get-PositionalArgument $command
    $wanted = if ($name -in $blocks -or $name -eq 'It') { 2 } else { 1 }
    if ($positional.Count -ne $wanted -or $positional[-1] -isnot [ScriptBlockExpressionAst]) {
        Format-Violation $command "$name takes $(if ($wanted -eq 2) { 'a name and ' })a script block"
    }
}

# Arguments that belong to no parameter. -ForEach and -Tag take the next one, -Skip only what is joined by a colon.
function Get-PositionalArgument([CommandAst] $command) {
    $taken = $false
    $found = foreach ($element in $command.CommandElements | Select-Object -Skip 1) {
        if ($element -is [CommandParameterAst]) { $taken = $element.ParameterName -in 'ForEach', 'Tag', 'Because', 'ErrorId', 'ExceptionType' -and $null -eq $element.Argument }
        elseif ($taken) { $taken = $false }
        else { $element }
    }
    , @($found)
}

function Test-Should([CommandAst] $command) {
    $names = @(Get-ParameterName $command)
    $operators = @($names | Where-Object { $_ -in $switches + $comparisons + 'Throw' })
    if ($operators.Count -ne 1) { Format-Violation $command "Should takes exactly one operator of the dialect: $($command.Extent.Text)"; return }
    $operator = $operators[0]
    $allowed = @($operator, 'Not', 'Because')
    if ($operator -eq 'Throw') { $allowed += 'ErrorId', 'ExceptionType', 'PassThru' }
    foreach ($name in $names) {
        if ($name -notin $allowed) { Format-Violation $command "Should -$operator has no parameter -$name" }
    }
    if ($command.CommandElements.Where({ $_ -is [VariableExpressionAst] -and $_.Splatted })) { Format-Violation $command 'Should is not splatted' }
    $count = (Get-PositionalArgument $command).Count
    if ($operator -in $switches -and $count -ne 0) { Format-Violation $command "Should -$operator takes no value" }
    if ($operator -in $comparisons -and $count -ne 1) { Format-Violation $command "Should -$operator takes one value" }
    if ($operator -eq 'Throw' -and $count -gt 1) { Format-Violation $command 'Should -Throw takes one message' }
    $pipeline = $command.Parent
    if ($pipeline -isnot [PipelineAst] -or $pipeline.PipelineElements.IndexOf($command) -eq 0) { Format-Violation $command 'Should takes its value from the pipeline' }
}

function Test-SetItResult([CommandAst] $command) {
    $names = @(Get-ParameterName $command)
    if ($names -notcontains 'Skipped' -or $names -notcontains 'Because' -or $names.Count -ne 2) {
        Format-Violation $command 'Set-ItResult is used as: Set-ItResult -Skipped -Because reason'
    }
}

function Test-AnyCommand([CommandAst] $command) {
    $name = $command.GetCommandName()
    if ($null -eq $name) { return }
    if ($name -eq 'Should') { Test-Should $command }
    elseif ($name -eq 'Set-ItResult') { Test-SetItResult $command }
    elseif ($foreign.Where({ $name -like $_ })) { Format-Violation $command "$name is not of the dialect" }
    elseif ($name -in $allowedAt.Block -and -not (Test-Placed $command)) { Format-Violation $command "$name may not stand here" }
}

# Whether a command stands directly in the file or in the body of a Describe or Context, where Test-Level has looked at it.
function Test-Placed([CommandAst] $command) {
    $around = $command.Parent.Parent.Parent
    if ($around -isnot [ScriptBlockAst]) { return $false }
    if ($null -eq $around.Parent) { return $true }
    $outer = $around.Parent.Parent
    $outer -is [CommandAst] -and $outer.GetCommandName() -in $blocks
}

<#
.SYNOPSIS
What in a spec is not of the dialect: a line for each violation, nothing for a good spec.
.PARAMETER Path
A spec file.
.PARAMETER Text
The text of a spec.
#>
function Get-DialectViolation {
    param([string] $Path, [string] $Text)
    $tokens = $errors = $null
    $tree = if ($Path) { [Parser]::ParseFile($Path, [ref] $tokens, [ref] $errors) } else { [Parser]::ParseInput($Text, [ref] $tokens, [ref] $errors) }
    if ($errors) { return $errors.ForEach({ "line $($_.Extent.StartLineNumber): $($_.Message)" }) }
    if ($tree.UsingStatements) { Format-Violation $tree.UsingStatements[0] 'using may not stand in a spec' }
    Test-ScriptBlock $tree
    if ($null -eq $tree.EndBlock) { return }
    Test-Level $tree.EndBlock.Statements 'File'
    foreach ($command in $tree.FindAll({ $args[0] -is [CommandAst] }, $true)) { Test-AnyCommand $command }
    foreach ($variable in $tree.FindAll({ $args[0] -is [VariableExpressionAst] -and $args[0].VariablePath.UserPath -in 'TestDrive', 'TestRegistry' }, $true)) {
        Format-Violation $variable 'TestDrive and TestRegistry are not of the dialect'
    }
    foreach ($string in $tree.FindAll({ $args[0] -is [StringConstantExpressionAst] -and $args[0].Value -match '^Test(Drive|Registry):' }, $true)) {
        Format-Violation $string 'TestDrive and TestRegistry are not of the dialect'
    }
}

Export-ModuleMember -Function Get-DialectViolation
