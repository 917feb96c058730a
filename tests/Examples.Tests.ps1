# Every script in examples/ runs to its end in a sandbox of its own, with the engine in use, and leaves nothing behind.
BeforeDiscovery {
    $examples = [System.IO.Directory]::GetFiles([System.IO.Path]::GetFullPath("$PSScriptRoot/../examples"), '*.ps1') |
        Sort-Object | ForEach-Object { @{ Path = $_; Name = [System.IO.Path]::GetFileNameWithoutExtension($_) } }
}
BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1
    # What a sandbox holds afterwards is looked at in the same sandbox, after the script.
    function Invoke-InSandbox([string] $Command) {
        $shell = Get-ShellPath
        if ([System.IO.Path]::GetFileName([Environment]::ProcessPath) -eq 'pwsh') {
            $import = "Import-Module '$(Get-StagedModule)'; "
            Invoke-Native $shell --sandbox --exec ([Environment]::ProcessPath) -NoProfile -NonInteractive '-Command' ($import + $Command)
        } else { Invoke-Native $shell --sandbox '-Command' $Command }
    }
}

Describe 'Example <name>' -ForEach $examples {
    It 'runs and leaves nothing behind' {
        $needsTun = [System.IO.File]::ReadAllText($path) -match 'TunTap'
        if ($needsTun -and -not (Test-CanOpenTun)) { Set-ItResult -Skipped -Because '/dev/net/tun cannot be opened here'; return }
        $output = Invoke-InSandbox "& '$path'; 'left: ' + ((@((Get-NetLink).Name) + @((Get-NetNamespace).Name) | Where-Object { `$_ }) -join ' ')"
        $output.Count | Should -BeGreaterThan 5
        $output | Where-Object { $_ -like 'left:*' } | Should -Be 'left: lo'
    }
}
