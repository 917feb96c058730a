# Another module may bring another version of a library that VirtualNet uses. Each must get its own, whichever is imported first.
BeforeDiscovery {
    Import-Module $PSScriptRoot/Support/Support.psm1
    $noTun = -not (Test-CanOpenTun)
}

BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1

    # The module of tests/VirtualNet.OtherModule, from the newest build.
    function Get-OtherModulePath {
        $found = foreach ($configuration in 'Release', 'Debug') {
            $path = [System.IO.Path]::GetFullPath("$PSScriptRoot/VirtualNet.OtherModule/bin/$configuration/net10.0/VirtualNet.OtherModule.dll")
            if ([System.IO.File]::Exists($path)) { [System.IO.FileInfo]::new($path) }
        }
        if (-not $found) { throw 'tests/VirtualNet.OtherModule is not built.' }
        ($found | Sort-Object LastWriteTimeUtc | Select-Object -Last 1).FullName
    }
}

Describe 'PacketDotNet of another module, <order>' -Skip:$noTun -ForEach @(
    @{ Order = 'imported before'; First = 'other'; Second = 'ours' }
    @{ Order = 'imported after'; First = 'ours'; Second = 'other' }
) {
    BeforeAll {
        $path = @{ other = Get-OtherModulePath; ours = Get-StagedModule }
        $use = @{
            other = 'Get-OtherPacket'
            ours  = @'
$channel = Open-TunTap mc0 -Create -Mode Tun
Enable-NetLink mc0
[byte[]] $bytes = 0x45, 0, 0, 28, 0, 0, 0, 0, 64, 1, 0xf3, 0x7c, 192, 168, 3, 9, 192, 168, 3, 11, 0, 0, 0xed, 0xca, 0x12, 0x34, 0, 1
"ours " + (Send-TunTapPacket $channel $bytes -PassThru).Icmp
Close-TunTap $channel
'@
        }
        $output = Invoke-FreshEngine @"
`$ErrorActionPreference = 'Stop'
Import-Module '$($path[$first])'
$($use[$first])
Import-Module '$($path[$second])'
$($use[$second])
$($use[$first])
foreach (`$assembly in [System.AppDomain]::CurrentDomain.GetAssemblies()) {
    if (`$assembly.GetName().Name -eq 'PacketDotNet') {
        'loaded ' + `$assembly.GetName().Version + ' in ' + [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext(`$assembly).Name
    }
}
"@
    }

    It 'gives each module its own' {
        $output | Should -Contain "the other module's 0.1.0.0"
        $output | Should -Contain 'ours echo reply seq 1'
    }

    It 'keeps ours to ourselves' {
        $loaded = @($output | Where-Object { $_ -like 'loaded*' })
        $loaded | Should -HaveCount 2
        $loaded | Should -Contain 'loaded 0.1.0.0 in Default'
        @($loaded | Where-Object { $_ -match '^loaded (?!0\.1).* in VirtualNet\.packets$' }) | Should -HaveCount 1
    }
}
