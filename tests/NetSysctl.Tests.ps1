BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1
    $ns = New-TestName ns
    Invoke-Native ip netns add $ns
    Invoke-Native ip -n $ns link add veth0 type veth peer name v.1

    # What the file holds, read by another process in the namespace.
    function Get-Truth([string] $Path) { Invoke-Native ip netns exec $ns cat "/proc/sys/net/$Path" }
}

AfterAll { Invoke-Native ip netns del $ns }

Describe 'Get-NetSysctl' {
    It 'reads a setting of a namespace' {
        Invoke-Native ip netns exec $ns sysctl -q net.ipv4.ip_default_ttl=77
        $setting = Get-NetSysctl net.ipv4.ip_default_ttl -Namespace $ns
        $setting | Should -BeOfType ([VirtualNet.NetSysctl])
        $setting.Value | Should -Be 77
        $setting.Value | Should -BeOfType ([long])
        $setting.Path | Should -Be /proc/sys/net/ipv4/ip_default_ttl
        $setting.Namespace.Name | Should -Be $ns
        (Get-NetSysctl net.ipv4.ip_default_ttl).Value | Should -Not -Be 77
    }

    It 'reads a setting of a link, both halves or one, dots or not' {
        $both = Get-NetSysctl forwarding -Link v.1 -Namespace $ns
        $both.Family | Should -Be IPv4, IPv6
        $both[0].Link.Name | Should -Be v.1
        (Get-NetSysctl forwarding -Link v.1 -Family IPv6 -Namespace $ns).Path | Should -Be /proc/sys/net/ipv6/conf/v.1/forwarding
        foreach ($name in 'net.ipv6.conf.v.1.forwarding', 'net/ipv6/conf/v.1/forwarding', 'net.ipv6.conf.v/1.forwarding') {
            (Get-NetSysctl $name -Namespace $ns).Path | Should -Be /proc/sys/net/ipv6/conf/v.1/forwarding
        }
        (Get-NetLink veth0 -Namespace $ns | Get-NetSysctl rp_filter).Link.Name | Should -Be veth0
        (Get-NetSysctl forwarding -Link all -Namespace $ns) | Should -HaveCount 2
    }

    It 'takes wildcards' {
        (Get-NetSysctl net.ipv4.conf.veth0.arp_* -Namespace $ns).Key | Should -Contain arp_ignore
        (Get-NetSysctl *accept_ra* -Link veth0 -Namespace $ns).Key | Should -Contain accept_ra
        @(Get-NetSysctl -Namespace $ns).Count | Should -BeGreaterThan 200
    }

    It 'keeps lists as text and what can only be written without a value' {
        (Get-NetSysctl net.ipv4.ip_local_port_range -Namespace $ns).Value | Should -Match '^\d+ \d+$'
        (Get-NetSysctl net.ipv4.route.flus* -Namespace $ns).Value | Should -BeNullOrEmpty
    }

    It 'tells what is not there' {
        { Get-NetSysctl net.ipv4.nonsense -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'SysctlNotFound,VirtualNet.Commands.GetNetSysctlCommand'
        { Get-NetSysctl kernel.hostname -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidSysctlName,VirtualNet.Commands.GetNetSysctlCommand'
        { Get-NetSysctl nonsense -Link veth0 -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'SysctlNotFound,VirtualNet.Commands.GetNetSysctlCommand'
        { Get-NetSysctl forwarding -Link nope -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkNotFound,VirtualNet.Commands.GetNetSysctlCommand'
    }
}

Describe 'Set-NetSysctl' {
    It 'changes a setting of the namespace and of no other' {
        $home0 = (Get-NetSysctl net.ipv4.ip_forward).Value
        Set-NetSysctl net.ipv4.ip_forward 1 -Namespace $ns | Should -BeNullOrEmpty
        Get-Truth ipv4/ip_forward | Should -Be 1
        (Get-NetSysctl net.ipv4.ip_forward).Value | Should -Be $home0
        (Set-NetSysctl net.ipv4.ip_forward $false -Namespace $ns -PassThru).Value | Should -Be 0
        Get-Truth ipv4/ip_forward | Should -Be 0
    }

    It 'changes settings of links' {
        Set-NetSysctl accept_ra 2 -Link veth0 -Namespace $ns
        Get-Truth ipv6/conf/veth0/accept_ra | Should -Be 2
        Get-NetLink v.1 -Namespace $ns | Set-NetSysctl -Name rp_filter -Value 2
        Get-Truth ipv4/conf/v.1/rp_filter | Should -Be 2
        Set-NetSysctl forwarding 1 -Link veth0 -Namespace $ns
        Get-Truth ipv4/conf/veth0/forwarding | Should -Be 1
        Get-Truth ipv6/conf/veth0/forwarding | Should -Be 1
    }

    It 'changes what comes down the pipeline, also out of a job' {
        $setting = Get-NetSysctl net.ipv4.conf.veth0.rp_filter -Namespace $ns
        $setting | Set-NetSysctl -Value 1
        Get-Truth ipv4/conf/veth0/rp_filter | Should -Be 1
        [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($setting, 2)) | Set-NetSysctl -Value 2
        Get-Truth ipv4/conf/veth0/rp_filter | Should -Be 2
    }

    It 'takes lists' {
        Set-NetSysctl net.ipv4.ip_local_port_range 20000, 30000 -Namespace $ns
        (Get-Truth ipv4/ip_local_port_range) -split '\s+' | Should -Be 20000, 30000
    }

    It 'refuses <Name> = <Value>: <Id>' -ForEach @(
        @{ Name = 'net.ipv4.ip_forward'; Value = 'yes'; Id = 'InvalidSysctlValue' }
        @{ Name = 'net.ipv4.ip_default_ttl'; Value = 9999; Id = 'InvalidSysctlValue' }
        @{ Name = 'net.ipv4.tcp_available_congestion_control'; Value = 'reno'; Id = 'SysctlReadOnly' }
        @{ Name = 'net.ipv4.nonsense'; Value = 1; Id = 'SysctlNotFound' }
        @{ Name = 'net.ipv4.conf'; Value = 1; Id = 'InvalidSysctlName' }
        @{ Name = 'net/../kernel/hostname'; Value = 1; Id = 'InvalidSysctlName' }
    ) {
        { Set-NetSysctl $Name $Value -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId "$Id,VirtualNet.Commands.SetNetSysctlCommand"
    }

    It 'changes nothing with -WhatIf' {
        Set-NetSysctl net.ipv4.ip_default_ttl 55 -WhatIf -Namespace $ns
        Get-Truth ipv4/ip_default_ttl | Should -Not -Be 55
    }

    It 'wants to know which setting of a link' {
        { Get-NetLink veth0 -Namespace $ns | Set-NetSysctl -Value 1 -ErrorAction Stop } | Should -Throw -ErrorId 'SysctlNameMissing,VirtualNet.Commands.SetNetSysctlCommand'
    }
}

Describe 'Completion of settings' {
    It 'offers names, and the keys of a link' {
        $line = 'Get-NetSysctl net.ipv4.ip_forw'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain net.ipv4.ip_forward
        $line = "Set-NetSysctl -Namespace $ns -Link veth0 -Name rp_"
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be rp_filter
    }
}
