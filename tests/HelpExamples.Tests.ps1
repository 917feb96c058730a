# Every example of every help page runs as it stands, each in a sandbox of its own.
BeforeDiscovery {
    $pages = foreach ($path in ([System.IO.Directory]::GetFiles([System.IO.Path]::GetFullPath("$PSScriptRoot/../en-US"), '*-*.md') | Sort-Object)) {
        $text = [System.IO.File]::ReadAllText($path)
        $examples = $text.Substring($text.IndexOf('## EXAMPLES'), $text.IndexOf('## PARAMETERS') - $text.IndexOf('## EXAMPLES'))
        $number = 0
        $codes = foreach ($match in [regex]::Matches($examples, '(?s)```powershell\n(.*?)```')) {
            $number++
            @{ Number = $number; Code = $match.Groups[1].Value; Tun = $match.Groups[1].Value -match 'TunTap' }
        }
        @{ Page = [System.IO.Path]::GetFileNameWithoutExtension($path); Examples = @($codes) }
    }
}
BeforeAll { . $PSScriptRoot/Support/Setup.ps1 }

Describe 'Examples of <page>' -ForEach $pages {
    It 'example <number> runs' -ForEach $examples {
        if ($tun -and -not (Test-CanOpenTun)) { Set-ItResult -Skipped -Because '/dev/net/tun cannot be opened here'; return }
        $file = [System.IO.Path]::GetTempPath() + (New-TestName ex) + '.ps1'
        # The module is imported where the engine does not have it; an error that the author did not mean ends the example.
        [System.IO.File]::WriteAllText($file, "`$ErrorActionPreference = 'Stop'`nif (-not (Get-Module VirtualNet)) { Import-Module '$(Get-StagedModule)' }`n$code")
        try {
            $shell = Get-ShellPath
            if ([System.IO.Path]::GetFileName([Environment]::ProcessPath) -eq 'pwsh') {
                Invoke-Native $shell --sandbox --exec ([Environment]::ProcessPath) -NoProfile -NonInteractive -File $file | Out-Null
            } else { Invoke-Native $shell --sandbox $file | Out-Null }
        } finally { [System.IO.File]::Delete($file) }
    }
}
