# That both runners give what is stored: see Support/conformance. The comparison leans on nothing of the runner but an error that fails a test.
BeforeAll {
    Import-Module $PSScriptRoot/Support/Support.psm1
}

Describe 'the runner in use' {
    It 'reports the sample as it is stored' {
        $expected = @(ConvertFrom-Json ([System.IO.File]::ReadAllText("$PSScriptRoot/Support/conformance/expected.json")))
        $actual = @(Invoke-SpecRunner "$PSScriptRoot/Support/conformance/sample.ps1")
        if ($expected.Count -lt 100) { throw "Only $($expected.Count) results are stored." }
        if ($actual.Count -ne $expected.Count) { throw "$($actual.Count) results instead of $($expected.Count)." }
        for ($i = 0; $i -lt $expected.Count; $i++) {
            $wanted = $expected[$i]
            $got = $actual[$i]
            $name = $got.path -join ' > '
            if ($name -cne $wanted.name -or $got.result -cne $wanted.result -or -not "$($got.message)".Contains("$($wanted.message)")) {
                throw "Expected $($wanted.result) '$($wanted.name)' ($($wanted.message)), got $($got.result) '$name' ($($got.message))."
            }
        }
    }
}
