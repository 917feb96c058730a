BeforeAll {
    Import-Module $PSScriptRoot/Support/Support.psm1
    $shell = Get-ShellPath
    $folder = [System.IO.Directory]::CreateTempSubdirectory('vnshell').FullName

    # Runs the shell; gives back what it wrote and how it ended.
    function Invoke-Shell([string[]] $Arguments) {
        $errors = "$folder/errors"
        $output = & $shell @Arguments 2> $errors
        [pscustomobject]@{ Output = @($output | ForEach-Object { "$_" }); ExitCode = $LASTEXITCODE; Errors = [System.IO.File]::ReadAllText($errors) }
    }

    function New-Script([string] $Text) {
        $path = "$folder/$(New-TestName s).ps1"
        [System.IO.File]::WriteAllText($path, $Text)
        $path
    }

    function Invoke-Text([string] $Text) { Invoke-Shell '--no-module', (New-Script $Text) }
}

AfterAll {
    [System.IO.Directory]::Delete($folder, $true)
}

Describe 'VirtualNet.Shell' {
    Context 'exit codes' {
        It 'ends with <Code> after <Text>' -ForEach @(
            @{ Text = '1'; Code = 0 }
            @{ Text = 'exit 7'; Code = 7 }
            @{ Text = 'throw "x"'; Code = 1 }
            @{ Text = '$ErrorActionPreference = "Stop"; Write-Error "x"'; Code = 1 }
            @{ Text = 'Write-Error "x"; 1'; Code = 0 }
        ) { (Invoke-Text $Text).ExitCode | Should -Be $Code }

        It 'ends -Command <Text> with <Code>' -ForEach @(
            @{ Text = '1'; Code = 0 }
            @{ Text = 'exit 7'; Code = 7 }
            @{ Text = 'throw 1'; Code = 1 }
            @{ Text = 'No-SuchCommand'; Code = 1 }
            @{ Text = 'No-SuchCommand; 1'; Code = 0 }
        ) { (Invoke-Shell '--no-module', '-Command', $Text).ExitCode | Should -Be $Code }

        It 'ends with 2 for <Arguments>' -ForEach @(@{ Arguments = , '--no-such-option' }, @{ Arguments = , '-Command' }, @{ Arguments = , '/no/such/script.ps1' }, @{ Arguments = '--exec', 'ls' }) {
            $run = Invoke-Shell $Arguments
            $run.ExitCode | Should -Be 2
            $run.Errors | Should -Not -BeNullOrEmpty
        }

        It 'stops at SIGTERM after running finally' {
            $script = New-Script "try { 'ready'; Start-Sleep 60 } finally { [IO.File]::WriteAllText('$folder/cleaned', 'yes') }"
            $start = [System.Diagnostics.ProcessStartInfo]::new($shell, [string[]]('--no-module', $script))
            $start.RedirectStandardOutput = $true
            $process = [System.Diagnostics.Process]::Start($start)
            $process.StandardOutput.ReadLine() | Should -Be 'ready'
            Invoke-Native kill -TERM $process.Id
            $process.WaitForExit(10000) | Should -BeTrue
            $process.ExitCode | Should -Be 143
            [System.IO.File]::ReadAllText("$folder/cleaned") | Should -Be 'yes'
        }
    }

    Context 'scripts' {
        It 'binds arguments as parameters' {
            $script = New-Script 'param([int] $Count, [switch] $On, [string[]] $Rest) "$($Count + 1) $On $Rest"'
            (Invoke-Shell '--no-module', $script, '-Count', '3', '-On', '-Rest', 'x').Output | Should -Be '4 True x'
        }

        It 'knows where it is' {
            $script = New-Script '$PSScriptRoot'
            (Invoke-Shell '--no-module', $script).Output | Should -Be $folder
        }

        It 'imports the module' { (Invoke-Shell '-Command', '(Get-Module VirtualNet).Name').Output | Should -Be 'VirtualNet' }

        It 'writes errors to standard error only' {
            $run = Invoke-Text 'Write-Error "wrong"; Write-Warning "careful"; "right"'
            $run.Output | Should -Be 'right'
            $run.Errors | Should -Match 'wrong'
            $run.Errors | Should -Match 'WARNING: careful'
        }

        It 'writes no colours into a pipe' { (Invoke-Text '[pscustomobject]@{ A = 1 } | Format-Table; Write-Host -ForegroundColor Red x').Output -join '' | Should -Not -Match "`e" }

        It 'does not wait where nobody can answer' {
            $run = Invoke-Text 'function f { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = "High")] param() if ($PSCmdlet.ShouldProcess("x")) { "done" } }; f'
            $run.Output | Should -BeNullOrEmpty
            $run.Errors | Should -Match 'nobody can be asked'
        }
    }

    Context 'what is not there' {
        It 'names pwsh for a command that pwsh has' { (Invoke-Text 'Invoke-WebRequest x').Errors | Should -Match "'Invoke-WebRequest' needs the full PowerShell \(pwsh" }
        It 'says nothing of pwsh otherwise' { (Invoke-Text 'No-SuchCommand').Errors | Should -Not -Match 'pwsh' }
        It 'lets a script catch it and go on' { (Invoke-Text 'try { Get-Process } catch [Management.Automation.CommandNotFoundException] { "caught" }; Get-Process -Name x; "on"').Output | Should -Be 'caught', 'on' }
        It 'keeps no alias without its command' { (Invoke-Text 'Get-Command -CommandType Alias | Where-Object { -not $_.ResolvedCommand } | ForEach-Object Name').Output | Should -BeNullOrEmpty }
        It 'supplies at most 25 commands' {
            $names = (Invoke-Text 'Get-Command -CommandType Cmdlet | Where-Object { $_.ImplementingType.Namespace -eq "VirtualNet.Shell.Commands" } | ForEach-Object Name').Output
            $names.Count | Should -BeGreaterThan 20
            $names.Count | Should -BeLessThan 26
        }
    }

    Context 'the sandbox' {
        It 'has a network and an empty /run of its own' {
            $run = Invoke-Shell '--sandbox', '--no-module', '-Command', 'ip -o link | Measure-Object | ForEach-Object Count; [IO.Directory]::GetFileSystemEntries("/run").Count; [IO.File]::ReadAllText("/proc/sys/net/ipv4/ping_group_range").Trim()'
            $run.Errors | Should -BeNullOrEmpty
            $run.Output[1] | Should -Be '0'
            $run.Output[2] | Should -Match '^0\s+0$'
        }

        It 'has lo up' { (Invoke-Shell '--sandbox', '--no-module', '-Command', 'ip -br addr show lo').Output | Should -Match '127\.0\.0\.1' }
        It 'passes on the exit code' { (Invoke-Shell '--sandbox', '--no-module', '-Command', 'exit 9').ExitCode | Should -Be 9 }
        It 'runs any program' { (Invoke-Shell '--sandbox', '--exec', 'printenv', 'VIRTUALNET_SANDBOX').Output | Should -Be '1' }

        It 'leaves nothing behind' {
            $name = New-TestName sb
            Invoke-Shell '--sandbox', '--no-module', '-Command', "ip link add $name type veth; ip netns add $name; ip -br link show $name" | ForEach-Object Output | Should -Match $name
            (Get-IpJson link).ifname | Should -Not -Contain $name
            [System.IO.Directory]::Exists("/run/netns/$name") | Should -BeFalse
        }

        It 'is refused with exit code 3 and one sentence where there is no unshare' {
            $path = $env:PATH
            try {
                $env:PATH = $folder
                $run = Invoke-Shell '--sandbox', '--no-module', '-Command', '1'
            } finally {
                $env:PATH = $path
            }
            $run.ExitCode | Should -Be 3
            $run.Errors | Should -Match "needs the program 'unshare'"
        }
    }

    Context 'commands' {
        It 'gives for <Text>: <Output>' -ForEach @(
            @{ Text = '1..10 | Select-Object -First 2 -Skip 1'; Output = '2', '3' }
            @{ Text = '1..5 | Select-Object -Last 2'; Output = '4', '5' }
            @{ Text = '1..5 | Select-Object -First 1 -Last 1'; Output = '1', '5' }
            @{ Text = '1..5 | Select-Object -SkipLast 3'; Output = '1', '2' }
            @{ Text = '1..5 | Select-Object -Index 0, 3'; Output = '1', '4' }
            @{ Text = '1, 2, 1 | Select-Object -Unique'; Output = '1', '2' }
            @{ Text = '[pscustomobject]@{ A = 1, 2 } | Select-Object -ExpandProperty A'; Output = '1', '2' }
            @{ Text = '[pscustomobject]@{ A = 1; B = 2 } | Select-Object A, @{ n = "C"; e = { $_.B * 2 } }, No | ConvertTo-Json -Compress'; Output = '{"A":1,"C":4,"No":null}' }
            @{ Text = '[pscustomobject]@{ A = 1; B = 2 } | Select-Object * -ExcludeProperty A | ConvertTo-Json -Compress'; Output = '{"B":2}' }
            @{ Text = '& { 1; 2; 3; Write-Host "not stopped" } | Select-Object -First 1'; Output = '1' }
            @{ Text = '& { 1; 2; Write-Host "waited" } | Select-Object -First 1 -Wait'; Output = '1', 'waited' }
            @{ Text = '"b", "A", "c" | Sort-Object'; Output = 'A', 'b', 'c' }
            @{ Text = '10, 9, 100 | Sort-Object -Descending'; Output = '100', '10', '9' }
            @{ Text = '3, 1, 3 | Sort-Object -Unique'; Output = '1', '3' }
            @{ Text = '"aa", "b", "cc" | Sort-Object @{ Expression = { $_.Length }; Descending = $true }, { $_ }'; Output = 'aa', 'cc', 'b' }
            @{ Text = '(1, 2, 3 | Measure-Object -Sum -Average -Maximum).Sum'; Output = '6' }
            @{ Text = '(1, 2, 3 | Measure-Object).Count'; Output = '3' }
            @{ Text = '"a", "b", "A" | Group-Object | ForEach-Object { "$($_.Name) $($_.Count)" }'; Output = 'a 2', 'b 1' }
            @{ Text = '(1..4 | Group-Object { $_ % 2 } -AsHashTable)[1] -join " "'; Output = '1 3' }
            @{ Text = '(New-Object System.Uri "http://a/b").AbsolutePath'; Output = '/b' }
            @{ Text = '(New-Object PSObject -Property @{ A = 5 }).A'; Output = '5' }
            @{ Text = '"a,b", "1,`"x,y`"" | ConvertFrom-Csv | ForEach-Object b'; Output = 'x,y' }
            @{ Text = '@{ a = 1, 2; b = $null } | ConvertTo-Json -Compress | ConvertFrom-Json | ForEach-Object { $_.a.Count; $null -eq $_.b }'; Output = '2', 'True' }
            @{ Text = '@{ a = @{ b = @{ c = @{ d = 1 } } } } | ConvertTo-Json -Compress -WarningAction SilentlyContinue'; Output = '{"a":{"b":{"c":"System.Collections.Hashtable"}}}' }
            @{ Text = 'ConvertTo-Json @(1) -Compress; 1 | ConvertTo-Json -AsArray -Compress'; Output = '[1]', '[1]' }
            @{ Text = '("[1,2]" | ConvertFrom-Json).Count; (ConvertFrom-Json "{`"a`":1.5}").a.GetType().Name'; Output = '2', 'Double' }
            @{ Text = 'try { "{bad" | ConvertFrom-Json } catch { "caught" }'; Output = 'caught' }
            @{ Text = 'Join-Path a b c'; Output = 'a/b/c' }
            @{ Text = 'Test-Path /; Test-Path /no/such; Test-Path / -PathType Leaf'; Output = 'True', 'False', 'False' }
            @{ Text = '(Set-Location / -PassThru).Path; $PWD.Path'; Output = '/', '/' }
            @{ Text = 'Set-Content "$PSScriptRoot/f" "a", "b"; Get-Content "$PSScriptRoot/f"; (Get-Content "$PSScriptRoot/f" -Raw).Length; Get-Content "$PSScriptRoot/f" -Tail 1'; Output = 'a', 'b', '4', 'b' }
            @{ Text = 'Write-Output 1 2; , (3, 4) | Write-Output -NoEnumerate | ForEach-Object Count'; Output = '1', '2', '2' }
            @{ Text = 'Write-Host a, b -Separator "-"; Write-Host x -NoNewline; "y"'; Output = 'a-b', 'xy' }
            @{ Text = '([pscustomobject]@{ A = 1 } | Out-String -Stream).Trim() -join "|"'; Output = '|A|-|1|' }
            @{ Text = '([pscustomobject]@{ A = 1; B = 2 } | Format-List B | Out-String).Trim()'; Output = 'B : 2' }
            @{ Text = '(Get-Date "2024-02-03" -Format "yyyy/MM/dd")'; Output = '2024/02/03' }
            @{ Text = 'Set-Location $PSScriptRoot; 1, "a" > f; "b" >> f; Get-Content f'; Output = '1', 'a', 'b' }
            @{ Text = '/bin/ls /no/such 2> "$PSScriptRoot/g"; (Get-Content "$PSScriptRoot/g").Count; "next"'; Output = '1', 'next' }
            @{ Text = 'function f { Write-Error "m" -ErrorId I -Category InvalidArgument }; $e = f 2>&1; $e.FullyQualifiedErrorId, $e.CategoryInfo.Category'; Output = 'I,f', 'InvalidArgument' }
        ) { (Invoke-Text $Text).Output | Should -Be $Output }

        It 'refuses what it does not support: <Text>' -ForEach @(
            @{ Text = 'Get-Content x -AsByteStream' }
            @{ Text = 'Measure-Object -Line' }
            @{ Text = 'Select-Object -NoSuch' }
            @{ Text = '1 | Select-Object @{ Nonsense = 1 }' }
            @{ Text = 'New-Object -ComObject x' }
        ) {
            $run = Invoke-Text $Text
            $run.Output | Should -BeNullOrEmpty
            $run.Errors | Should -Not -BeNullOrEmpty
        }
    }

    Context 'the prompt' {
        It 'reads commands of many lines, keeps variables, goes on after errors' {
            $text = "function f {`n`"in f`"`n}`nf`n`$a = 3`nWrite-Error oops`n`$a + 1`nexit 6`n"
            $output = $text | & $shell --no-module 2> "$folder/errors"
            $LASTEXITCODE | Should -Be 6
            $output | Should -Be 'in f', '4'
        }
    }
}
