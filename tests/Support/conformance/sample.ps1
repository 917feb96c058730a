# What both runners must report alike; the expected results are in expected.json. Not a spec by its name, so that it runs on request only.
BeforeDiscovery {
    $skipped = $true
    $cases = @{ Left = 1; Right = 2; Sum = 3 }, @{ Left = 2; Right = 2; Sum = 5 }
}

BeforeAll {
    $fromFile = 'file'
    function Get-Twice($value) { 2 * $value }
}

Describe 'outcomes' {
    It 'passes' { 1 | Should -Be 1 }
    It 'fails' { 1 | Should -Be 2 }
    It 'fails with a reason' { 1 | Should -Be 2 -Because 'two was asked for' }
    It 'is skipped where it is written' -Skip { throw 'never' }
    It 'is skipped by discovery' -Skip:$skipped { throw 'never' }
    It 'is not skipped by discovery' -Skip:(-not $skipped) { $true | Should -BeTrue }
    It 'is skipped while it runs' { Set-ItResult -Skipped -Because 'the kernel lacks it'; throw 'never' }
    It 'throws' { throw 'thrown in a test' }
    It 'stops at an error that ends a statement' { [int]'no number'; 'never' | Should -Be 'reached' }
    It 'stops at the first assertion' { 1 | Should -Be 2; throw 'never' }
    It 'goes on after an error that ends nothing' { $e = Write-Error 'wrong' 2>&1; $e | Should -HaveCount 1; "$e" | Should -Be 'wrong' }
    It 'goes on when nobody catches it' { Write-Error 'wrong'; 1 | Should -Be 1 }
    It 'has the usual preferences' { "$ErrorActionPreference $WarningPreference" | Should -Be 'Continue Continue' }
    It 'without an assertion' { 'output is not a failure' }
}

Describe 'scopes' {
    BeforeAll { $fromDescribe = 'describe'; $changed = 'before' }
    BeforeEach { $fromEach = 'each' }

    It 'sees its file, its block and its setup' { "$fromFile $fromDescribe $fromEach" | Should -Be 'file describe each' }
    It 'sees functions of its file' { Get-Twice 4 | Should -Be 8 }
    It 'changes only its own scope' { $changed = 'inside'; $changed | Should -Be 'inside' }
    It 'does not see what the test before it changed' { $changed | Should -Be 'before' }
    It 'does not see variables of discovery' { $skipped | Should -BeNullOrEmpty }
    It 'does not see variables of the runner' { "$Path$Results$configuration$part" | Should -BeNullOrEmpty }

    Context 'inner' {
        BeforeAll { $fromContext = "$fromDescribe inner" }
        BeforeEach { $fromEach = "$fromEach again" }
        It 'runs the outer setup first' { "$fromContext, $fromEach" | Should -Be 'describe inner, each again' }
        It 'runs it again for every test' { $fromEach | Should -Be 'each again' }
    }

    It 'does not see its sibling''s' { $fromContext | Should -BeNullOrEmpty }
}

Describe 'data' {
    It 'adds <Left> and <Right>' -ForEach $cases { $Left + $Right | Should -Be $Sum }
    It 'takes <_>' -ForEach 1, 'two' { $_ | Should -BeIn 1, 'two' }
    It 'names a property <_.Name>' -ForEach @{ Name = 'of the data' } { $Name | Should -Be 'of the data' }
    It 'has no data' -ForEach @() { throw 'never' }
    It 'skipped with <Left>' -Skip -ForEach $cases { throw 'never' }

    Context 'with <Kind>' -ForEach @{ Kind = 'a' }, @{ Kind = 'b' } {
        BeforeAll { $fromData = "$Kind$Kind" }
        It 'sees <Kind> in its setup' { $fromData | Should -Be "$Kind$Kind" }
        It 'and <Number>' -ForEach @{ Number = 1 }, @{ Number = 2 } { "$Kind$Number" | Should -Match '^[ab][12]$' }
    }
}

Describe 'a failing setup' {
    BeforeAll { throw 'thrown in BeforeAll' }
    AfterAll { throw 'the teardown runs nevertheless' }
    It 'fails' { 1 | Should -Be 1 }
    It 'fails even where it would be skipped' -Skip { 1 | Should -Be 1 }
    Context 'inner' { It 'fails too' { 1 | Should -Be 1 } }
    Context 'skipped' -Skip { It 'fails as well' { 1 | Should -Be 1 } }
}

Describe 'after a failing setup' {
    It 'runs on' { 1 | Should -Be 1 }
}

Describe 'a failing setup of each' {
    BeforeEach { throw 'thrown in BeforeEach' }
    It 'fails' { 1 | Should -Be 1 }
}

Describe 'a failing teardown of each' {
    AfterEach { throw 'thrown in AfterEach' }
    It 'fails' { 1 | Should -Be 1 }
}

Describe 'a failing teardown' {
    AfterAll { throw 'thrown in AfterAll' }
    It 'passes by itself' { 1 | Should -Be 1 }
}

Describe 'a skipped block' -Skip {
    BeforeAll { throw 'never' }
    It 'is skipped' { throw 'never' }
    Context 'inner' { It 'is skipped as well' { throw 'never' } }
}

Describe 'nothing but skipped' {
    BeforeAll { throw 'never' }
    It 'is skipped' -Skip { throw 'never' }
}

Describe 'order' {
    BeforeAll { $log = [System.Collections.Generic.List[string]]::new() }
    BeforeEach { $log.Add('before') }
    AfterEach { $log.Add('after') }
    It 'runs setup and test' { $log.Add('test'); $log -join ' ' | Should -Be 'before test' }
    It 'has run the teardown' { $log -join ' ' | Should -Be 'before test after before' }
}

Describe 'should' {
    It 'holds: <Name>' -ForEach @(
        @{ Name = 'Be'; Test = { 'A' | Should -Be 'a' } }
        @{ Name = 'Be array'; Test = { 1, 2 | Should -Be 1, 2 } }
        @{ Name = 'Be null'; Test = { $null | Should -Be $null } }
        @{ Name = 'Be nothing'; Test = { @() | Should -Be @() } }
        @{ Name = 'Be converts the actual value'; Test = { '5' | Should -Be 5 } }
        @{ Name = 'Not Be'; Test = { 1 | Should -Not -Be 2 } }
        @{ Name = 'BeExactly'; Test = { 'a' | Should -BeExactly 'a' } }
        @{ Name = 'Not BeExactly'; Test = { 'a' | Should -Not -BeExactly 'A' } }
        @{ Name = 'BeTrue'; Test = { 1 | Should -BeTrue } }
        @{ Name = 'Not BeTrue'; Test = { $null | Should -Not -BeTrue } }
        @{ Name = 'BeFalse'; Test = { '' | Should -BeFalse } }
        @{ Name = 'Not BeFalse'; Test = { 'x' | Should -Not -BeFalse } }
        @{ Name = 'BeNullOrEmpty'; Test = { $null | Should -BeNullOrEmpty; '' | Should -BeNullOrEmpty; @() | Should -BeNullOrEmpty; @{} | Should -BeNullOrEmpty } }
        @{ Name = 'Not BeNullOrEmpty'; Test = { 0 | Should -Not -BeNullOrEmpty; 1, $null | Should -Not -BeNullOrEmpty } }
        @{ Name = 'BeOfType'; Test = { 1 | Should -BeOfType [int]; 1 | Should -BeOfType int; 1, 2 | Should -BeOfType ([System.ValueType]) } }
        @{ Name = 'Not BeOfType'; Test = { 1 | Should -Not -BeOfType string; $null | Should -Not -BeOfType string } }
        @{ Name = 'Match'; Test = { 'ABC' | Should -Match '^a' } }
        @{ Name = 'Not Match'; Test = { 'ABC' | Should -Not -Match '^b' } }
        @{ Name = 'BeLike'; Test = { 'ABC' | Should -BeLike 'a*' } }
        @{ Name = 'Not BeLike'; Test = { 'ABC' | Should -Not -BeLike 'b*' } }
        @{ Name = 'HaveCount'; Test = { 1, 2 | Should -HaveCount 2; @() | Should -HaveCount 0 } }
        @{ Name = 'Not HaveCount'; Test = { 1 | Should -Not -HaveCount 2 } }
        @{ Name = 'Contain'; Test = { 'a', 'b' | Should -Contain 'B' } }
        @{ Name = 'Not Contain'; Test = { 'a', 'b' | Should -Not -Contain 'c' } }
        @{ Name = 'BeIn'; Test = { 'a' | Should -BeIn 'A', 'b' } }
        @{ Name = 'Not BeIn'; Test = { 'c' | Should -Not -BeIn 'a', 'b' } }
        @{ Name = 'BeGreaterThan'; Test = { 2 | Should -BeGreaterThan 1 } }
        @{ Name = 'Not BeGreaterThan'; Test = { 1 | Should -Not -BeGreaterThan 1 } }
        @{ Name = 'BeLessThan'; Test = { 1 | Should -BeLessThan 2 } }
        @{ Name = 'Not BeLessThan'; Test = { 2 | Should -Not -BeLessThan 2 } }
        @{ Name = 'Throw'; Test = { { throw 'x' } | Should -Throw } }
        @{ Name = 'Throw with wildcards'; Test = { { throw 'a long text' } | Should -Throw '*LONG*' } }
        @{ Name = 'Throw of a statement'; Test = { { [int]'x' } | Should -Throw -ExceptionType ([System.Management.Automation.RuntimeException]) } }
        @{ Name = 'Throw by id'; Test = { { Get-Command -Name No-SuchCommand -ErrorAction Stop } | Should -Throw -ErrorId 'CommandNotFoundException,*' } }
        @{ Name = 'Throw gives the error'; Test = { $e = { throw 'x' } | Should -Throw -PassThru; $e.Exception.Message | Should -Be 'x' } }
        @{ Name = 'Not Throw'; Test = { { 1 } | Should -Not -Throw } }
    ) { & $Test }

    It 'does not hold: <Name>' -ForEach @(
        @{ Name = 'Be'; Test = { 'a' | Should -Be 'b' } }
        @{ Name = 'Be of another size'; Test = { 1, 2 | Should -Be 1 } }
        @{ Name = 'Be of another order'; Test = { 1, 2 | Should -Be 2, 1 } }
        @{ Name = 'Be null'; Test = { $null | Should -Be 0 } }
        @{ Name = 'Not Be'; Test = { 'A' | Should -Not -Be 'a' } }
        @{ Name = 'BeExactly'; Test = { 'a' | Should -BeExactly 'A' } }
        @{ Name = 'Not BeExactly'; Test = { 'a' | Should -Not -BeExactly 'a' } }
        @{ Name = 'BeTrue'; Test = { @() | Should -BeTrue } }
        @{ Name = 'BeTrue of one'; Test = { 1, 0 | Should -BeTrue } }
        @{ Name = 'Not BeTrue'; Test = { 1 | Should -Not -BeTrue } }
        @{ Name = 'BeFalse'; Test = { 'x' | Should -BeFalse } }
        @{ Name = 'Not BeFalse'; Test = { $null | Should -Not -BeFalse } }
        @{ Name = 'BeNullOrEmpty'; Test = { 1, 2 | Should -BeNullOrEmpty } }
        @{ Name = 'Not BeNullOrEmpty'; Test = { '' | Should -Not -BeNullOrEmpty } }
        @{ Name = 'BeOfType'; Test = { $null | Should -BeOfType int } }
        @{ Name = 'Not BeOfType'; Test = { 1 | Should -Not -BeOfType int } }
        @{ Name = 'Match'; Test = { 'ABC' | Should -Match '^b' } }
        @{ Name = 'Not Match'; Test = { 'ABC' | Should -Not -Match '^a' } }
        @{ Name = 'BeLike'; Test = { 'ABC' | Should -BeLike 'b*' } }
        @{ Name = 'Not BeLike'; Test = { 'ABC' | Should -Not -BeLike 'a*' } }
        @{ Name = 'HaveCount'; Test = { 1, 2 | Should -HaveCount 3 } }
        @{ Name = 'Not HaveCount'; Test = { @() | Should -Not -HaveCount 0 } }
        @{ Name = 'Contain'; Test = { 'a', 'b' | Should -Contain 'c' } }
        @{ Name = 'Not Contain'; Test = { 'a', 'b' | Should -Not -Contain 'A' } }
        @{ Name = 'BeIn'; Test = { 'a', 'c' | Should -BeIn 'a', 'b' } }
        @{ Name = 'Not BeIn'; Test = { 'a' | Should -Not -BeIn 'a', 'b' } }
        @{ Name = 'BeGreaterThan'; Test = { 1 | Should -BeGreaterThan 1 } }
        @{ Name = 'Not BeGreaterThan'; Test = { 2 | Should -Not -BeGreaterThan 1 } }
        @{ Name = 'BeLessThan'; Test = { 2 | Should -BeLessThan 2 } }
        @{ Name = 'Not BeLessThan'; Test = { 1 | Should -Not -BeLessThan 2 } }
        @{ Name = 'Throw'; Test = { { 1 } | Should -Throw } }
        @{ Name = 'Throw of another message'; Test = { { throw 'x' } | Should -Throw 'y' } }
        @{ Name = 'Throw of another type'; Test = { { throw 'x' } | Should -Throw -ExceptionType ([System.IO.IOException]) } }
        @{ Name = 'Throw of another id'; Test = { { throw 'x' } | Should -Throw -ErrorId 'y' } }
        @{ Name = 'Throw of something that is no block'; Test = { 'x' | Should -Throw } }
        @{ Name = 'Not Throw'; Test = { { throw 'x' } | Should -Not -Throw } }
    ) { & $Test }
}
