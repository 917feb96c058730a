BeforeDiscovery {
    $specs = [System.IO.Directory]::GetFiles($PSScriptRoot, '*.Tests.ps1') | ForEach-Object { @{ Name = [System.IO.Path]::GetFileName($_); Path = $_ } }
    $sample = @{ Name = 'conformance/sample.ps1'; Path = "$PSScriptRoot/Support/conformance/sample.ps1" }

    # Each is one thing that must not be in a spec, and a part of what the gate says of it.
    $forbidden = @(
        @{ Text = '$x = 1'; Says = 'line 1: only Describe' }
        @{ Text = 'Import-Module x'; Says = 'line 1: only Describe' }
        @{ Text = 'if ($true) { Describe "a" { } }'; Says = 'line 1: only Describe' }
        @{ Text = 'foreach ($x in 1) { Describe "a" { } }'; Says = 'line 1: only Describe' }
        @{ Text = 'It "a" { }'; Says = 'line 1: only Describe' }
        @{ Text = 'param($x) Describe "a" { It "b" { } }'; Says = 'param' }
        @{ Text = 'using namespace System'; Says = 'using' }
        @{ Text = 'Describe "a" { $x = 1 }'; Says = 'may stand here' }
        @{ Text = 'Describe "a" { foreach ($x in 1) { It "b" { } } }'; Says = 'may stand here' }
        @{ Text = 'Describe "a" { 1 | Should -Be 1 }'; Says = 'may stand here' }
        @{ Text = 'Describe "a" { It "b" { It "c" { } } }'; Says = 'It may not stand here' }
        @{ Text = 'Describe "a" { BeforeAll { Describe "c" { } } }'; Says = 'Describe may not stand here' }
        @{ Text = 'Describe "a" -ScriptBlock $x'; Says = 'ScriptBlock' }
        @{ Text = 'Describe "a" $x'; Says = 'a name and a script block' }
        @{ Text = 'Describe "a" { It "b" -TestCases @{} { } }'; Says = '-TestCases' }
        @{ Text = 'Describe "a" { It "b" -Pending { } }'; Says = '-Pending' }
        @{ Text = 'Describe "a" { It "b" -Foreach 1 -Fo 1 { } }'; Says = '-Fo' }
        @{ Text = 'Describe "a" { It "b" @x { } }'; Says = 'splatted' }
        @{ Text = 'Describe "a" { It "b" { Mock Get-X { } } }'; Says = 'Mock' }
        @{ Text = 'Describe "a" { It "b" { InModuleScope X { } } }'; Says = 'InModuleScope' }
        @{ Text = 'Describe "a" { It "b" { Invoke-Pester x } }'; Says = 'Invoke-Pester' }
        @{ Text = 'Describe "a" { It "b" { Assert-MockCalled x } }'; Says = 'Assert-MockCalled' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should-Be 1 } }'; Says = 'Should-Be' }
        @{ Text = 'Describe "a" { It "b" { $TestDrive } }'; Says = 'TestDrive' }
        @{ Text = 'Describe "a" { It "b" { "TestDrive:/x" } }'; Says = 'TestDrive' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should Be 1 } }'; Says = 'exactly one operator' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -BeLikeExactly 1 } }'; Says = 'exactly one operator' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -Invoke x } }'; Says = 'exactly one operator' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -BeGreaterOrEqual 1 } }'; Says = 'exactly one operator' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -Exist } }'; Says = 'exactly one operator' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -Be 1 -BeTrue } }'; Says = 'exactly one operator' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should } }'; Says = 'exactly one operator' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should @x } }'; Says = 'exactly one operator' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -Be 1 @x } }'; Says = 'splatted' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -Be 1 -ErrorAction Continue } }'; Says = '-ErrorAction' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -Be -ExpectedValue 1 } }'; Says = '-ExpectedValue' }
        @{ Text = 'Describe "a" { It "b" { Should -Be 1 -ActualValue 1 } }'; Says = '-ActualValue' }
        @{ Text = 'Describe "a" { It "b" { Should -BeTrue } }'; Says = 'from the pipeline' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -BeTrue 1 } }'; Says = 'takes no value' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -Be } }'; Says = 'takes one value' }
        @{ Text = 'Describe "a" { It "b" { { } | Should -Throw -ExpectedMessage x } }'; Says = '-ExpectedMessage' }
        @{ Text = 'Describe "a" { It "b" { { } | Should -Throw x y } }'; Says = 'takes one message' }
        @{ Text = 'Describe "a" { It "b" { Set-ItResult -Inconclusive } }'; Says = 'Set-ItResult is used' }
        @{ Text = 'Describe "a" { It "b" { Set-ItResult -Skipped } }'; Says = 'Set-ItResult is used' }
        @{ Text = 'Describe "a" { It "b" { 1 | Should -Be'; Says = 'line 1' }
    )
}

BeforeAll {
    Import-Module $PSScriptRoot/Support/Gate.psm1
}

Describe 'the dialect of the specs' {
    It 'is kept by <Name>' -ForEach (@($specs) + $sample) { Get-DialectViolation -Path $Path | Should -BeNullOrEmpty }

    It 'has no place for <Text>' -ForEach $forbidden { (Get-DialectViolation -Text $Text) -join "`n" | Should -BeLike "*$Says*" }
}
