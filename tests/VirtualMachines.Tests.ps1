# Network S5 with real virtual machines: two QEMU guests on taps that the module made. It takes a kernel and QEMU from Debian, so it
# runs only where VIRTUALNET_VM_SPECS is set, as .ci/run does once tests/tools/vmrun has fetched them.
BeforeDiscovery {
    $off = -not $env:VIRTUALNET_VM_SPECS
}
BeforeAll { . $PSScriptRoot/Support/Setup.ps1 }

Describe 'Virtual machines on taps' -Skip:$off {
    BeforeAll {
        $canOpenTun = Test-CanOpenTun
        if ($canOpenTun) {
            New-Bridge br0 -Up
            Set-NetAddress br0 192.168.3.101/24
            New-TunTap tap0, tap1 Tap -Up
            Add-BridgePort br0 tap0, tap1
        }
    }
    AfterAll {
        Get-NetLink | Where-Object Name -in 'tap0', 'tap1', 'br0' | Remove-NetLink -Force
    }

    It 'ping each other and the host' {
        if (-not $canOpenTun) { Set-ItResult -Skipped -Because '/dev/net/tun cannot be opened here'; return }
        $said = Invoke-Native "$PSScriptRoot/tools/s5-guest" -t 120 tap0=192.168.3.102/24 tap1=192.168.3.103/24 '--' 192.168.3.101 192.168.3.102 192.168.3.103
        foreach ($tap in 'tap0', 'tap1') {
            foreach ($target in 101, 102, 103) { $said | Should -Contain "$tap ping 192.168.3.$target ok" }
        }
    }

    It 'leave persistent taps without carrier when they are gone' {
        if (-not $canOpenTun) { Set-ItResult -Skipped -Because '/dev/net/tun cannot be opened here'; return }
        (Get-TunTap tap0, tap1).Carrier | Should -Be @($false, $false)
        (Get-IpJson link show tap0).linkinfo.info_data.persist | Should -BeTrue
    }
}
