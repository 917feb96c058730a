BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1
    $ns = New-TestName br
    $null = New-NetNamespace $ns

    function Get-Ip([string] $Name) { Get-IpJson -Namespace $ns link show dev $Name }

    function Get-Failure([scriptblock] $Act) {
        try { $null = & $Act; $null } catch { $_ }
    }
}

AfterAll {
    Remove-NetNamespace $ns -Confirm:$false
}

Describe 'New-Bridge' {
    It 'makes a bridge as ip does' {
        $name = New-TestName
        $bridge = New-Bridge $name -Namespace $ns
        $bridge | Should -BeOfType 'VirtualNet.NetLink'
        $ip = Get-Ip $name
        $ip.linkinfo.info_kind | Should -Be 'bridge'
        $ip.flags | Should -Not -Contain 'UP'
        $bridge.Index | Should -Be $ip.ifindex
        "$($bridge.MacAddress)" | Should -Be $ip.address
        "$($bridge.Namespace)" | Should -Be $ns
    }

    It 'sets every option it is given' {
        $name = New-TestName
        $null = New-Bridge $name -Namespace $ns -Up -Stp $true -ForwardDelay 4 -HelloTime 00:00:01 -MaxAge 10 -AgeingTime ([timespan]::FromMinutes(2)) -Priority 4096 `
            -GroupForwardMask 0x4000 -GroupAddress 01:80:c2:00:00:0e -MulticastSnooping $true -MulticastQuerier $true -MulticastRouter Permanent -Mtu 1400 -MacAddress 02:00:00:00:00:11
        $ip = Get-Ip $name
        $ip.flags | Should -Contain 'UP'
        $ip.mtu | Should -Be 1400
        $ip.address | Should -Be '02:00:00:00:00:11'
        $data = $ip.linkinfo.info_data
        $data.stp_state | Should -Be 1
        $data.forward_delay | Should -Be 400
        $data.hello_time | Should -Be 100
        $data.max_age | Should -Be 1000
        $data.ageing_time | Should -Be 12000
        $data.priority | Should -Be 4096
        $data.group_fwd_mask | Should -Be '0x4000'
        $data.group_addr | Should -Be '01:80:c2:00:00:0e'
        $data.mcast_querier | Should -Be 1
        $data.mcast_router | Should -Be 2
    }

    It 'makes many, and only the bad ones fail' {
        $prefix = New-TestName
        $names = @("${prefix}a", 'a b', "${prefix}b", "${prefix}a")
        $made = @(New-Bridge $names -Namespace $ns -ErrorAction SilentlyContinue -ErrorVariable failures)
        $made.Name | Should -Be @("${prefix}a", "${prefix}b")
        $failures.Count | Should -Be 2
        $failures[0].FullyQualifiedErrorId | Should -Be 'InvalidLinkName,VirtualNet.Commands.NewBridgeCommand'
        $failures[1].FullyQualifiedErrorId | Should -Be 'LinkExists,VirtualNet.Commands.NewBridgeCommand'
        $failures[1].CategoryInfo.Category | Should -Be 'ResourceExists'
    }

    It 'numbers as the kernel does' {
        $prefix = New-TestName
        (New-Bridge "$prefix%d", "$prefix%d" -Namespace $ns).Name | Should -Be @("${prefix}0", "${prefix}1")
    }

    It 'emits an existing one with -IfNotExists, and says what differs' {
        $name = New-TestName
        $first = New-Bridge $name -Namespace $ns -AgeingTime 10
        (New-Bridge $name -Namespace $ns -AgeingTime 10 -IfNotExists).Index | Should -Be $first.Index
        $failure = Get-Failure { New-Bridge $name -Namespace $ns -AgeingTime 20 -IfNotExists -ErrorAction Stop }
        "$failure" | Should -BeLike '*ageing time is 00:00:10*'
        $failure.CategoryInfo.Category | Should -Be 'ResourceExists'
    }

    It 'refuses VLAN options where the kernel would ignore them' {
        $probe = New-TestName
        $data = (New-Bridge $probe -Namespace $ns).Details
        if ($null -ne $data.VlanProtocol) { Set-ItResult -Skipped -Because 'this kernel filters VLANs' }
        $name = New-TestName
        $failure = Get-Failure { New-Bridge $name -Namespace $ns -DefaultPvid 5 -ErrorAction Stop }
        $failure.FullyQualifiedErrorId | Should -Be 'BridgeVlanNotSupported,VirtualNet.Commands.NewBridgeCommand'
        $failure.CategoryInfo.Category | Should -Be 'NotImplemented'
        "$failure" | Should -BeLike '*CONFIG_BRIDGE_VLAN_FILTERING*'
        @(Get-IpJson -Namespace $ns link show | Where-Object ifname -EQ $name).Count | Should -Be 0
    }

    It 'filters VLANs where the kernel can' {
        $probe = New-TestName
        if ($null -eq (New-Bridge $probe -Namespace $ns).Details.VlanProtocol) { Set-ItResult -Skipped -Because 'this kernel has no CONFIG_BRIDGE_VLAN_FILTERING' }
        $name = New-TestName
        $null = New-Bridge $name -Namespace $ns -VlanFiltering $true -DefaultPvid 7 -VlanProtocol Dot1AD -VlanStatistics $true
        $data = (Get-Ip $name).linkinfo.info_data
        $data.vlan_filtering | Should -Be 1
        $data.vlan_default_pvid | Should -Be 7
        $data.vlan_protocol | Should -Be '802.1ad'
    }

    It 'sends nothing with -WhatIf' {
        $name = New-TestName
        New-Bridge $name -Namespace $ns -WhatIf
        @(Get-IpJson -Namespace $ns link show | Where-Object ifname -EQ $name).Count | Should -Be 0
    }

    It 'binds names from objects' {
        $name = New-TestName
        ([pscustomobject]@{ Name = $name } | New-Bridge -Namespace $ns).Name | Should -Be $name
    }
}

Describe 'Get-Bridge' {
    BeforeAll {
        $name = New-TestName
        $ends = New-TestName v
        $null = New-Bridge $name -Namespace $ns -Up
        $null = New-VethPair "${ends}a" "${ends}b" -Namespace $ns
        Invoke-Native ip netns exec $ns ip link set dev "${ends}a" master $name
    }

    It 'lists the bridges that ip lists, and nothing else' {
        $ours = @(Get-Bridge -Namespace $ns)
        $theirs = @(Get-IpJson -Namespace $ns link show type bridge)
        $ours.Name | Should -Be $theirs.ifname
    }

    It 'knows the ports' {
        $bridge = Get-Bridge $name -Namespace $ns
        $bridge.Ports.Name | Should -Be "${ends}a"
        ($bridge.Ports | Get-NetLink).Index | Should -Be (Get-Ip "${ends}a").ifindex
        (Get-Bridge -Namespace $ns | Where-Object Name -EQ $name).Ports.Name | Should -Be "${ends}a"
    }

    It 'reads what ip reads' {
        $data = (Get-Ip $name).linkinfo.info_data
        $details = (Get-Bridge $name -Namespace $ns).Details
        $details.ForwardDelay.TotalMilliseconds | Should -Be ($data.forward_delay * 10)
        $details.AgeingTime.TotalMilliseconds | Should -Be ($data.ageing_time * 10)
        # ip leaves leading zeros of the address out.
        "$($details.BridgeId)" -replace '([.:])0', '$1' | Should -Be $data.bridge_id
        "$($details.RootId)" -replace '([.:])0', '$1' | Should -Be $data.root_id
        $details.Priority | Should -Be $data.priority
        $details.Multicast.HashMax | Should -Be $data.mcast_hash_max
        $details.Multicast.QueryInterval.TotalMilliseconds | Should -Be ($data.mcast_query_intvl * 10)
    }

    It 'takes wildcards and namespaces' {
        (Get-Bridge "$($name.Substring(0, $name.Length - 1))*" -Namespace $ns).Name | Should -Contain $name
        (Get-NetNamespace $ns | Get-Bridge).Name | Should -Contain $name
    }

    It 'refuses another kind, and a name that is not there' {
        (Get-Failure { Get-Bridge "${ends}a" -Namespace $ns -ErrorAction Stop }).FullyQualifiedErrorId | Should -Be 'LinkOfOtherKind,VirtualNet.Commands.GetBridgeCommand'
        (Get-Failure { Get-Bridge nosuch -Namespace $ns -ErrorAction Stop }).CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'is a link for every other command' {
        $link = Get-Bridge $name -Namespace $ns | Set-NetLink -Mtu 1300 -PassThru
        $link.Mtu | Should -Be 1300
        (Get-Ip $name).mtu | Should -Be 1300
    }
}

Describe 'Set-Bridge' {
    BeforeAll {
        $name = New-TestName
        $null = New-Bridge $name -Namespace $ns -Up
    }

    It 'changes what it is told, and nothing else' {
        $before = (Get-Ip $name).linkinfo.info_data
        Set-Bridge $name -Namespace $ns -AgeingTime 0 -MulticastSnooping $false | Should -BeNullOrEmpty
        $after = (Get-Ip $name).linkinfo.info_data
        $after.ageing_time | Should -Be 0
        $after.mcast_snooping | Should -Be 0
        $after.forward_delay | Should -Be $before.forward_delay
        $after.priority | Should -Be $before.priority
    }

    It 'takes objects and emits with -PassThru' {
        $bridge = Get-Bridge $name -Namespace $ns | Set-Bridge -Stp $true -PassThru
        $bridge.Details.StpMode | Should -Be 'Kernel'
        (Get-Ip $name).linkinfo.info_data.stp_state | Should -Be 1
    }

    It 'leaves nothing half done' {
        Set-Bridge $name -Namespace $ns -Stp $true -Priority 100
        $before = (Get-Ip $name).linkinfo.info_data
        $failure = Get-Failure { Set-Bridge $name -Namespace $ns -Priority 200 -ForwardDelay 5 -MaxAge 99 -ErrorAction Stop }
        $failure.FullyQualifiedErrorId | Should -Be 'BridgeTimeOutOfRange,VirtualNet.Commands.SetBridgeCommand'
        $after = (Get-Ip $name).linkinfo.info_data
        $after.priority | Should -Be $before.priority
        $after.forward_delay | Should -Be $before.forward_delay
    }

    It 'refuses <What> with <Id>' -ForEach @(
        @{ What = 'a group of the bridges themselves'; Arguments = @{ GroupForwardMask = 1 }; Id = 'InvalidGroupForwardMask' }
        @{ What = 'an address that is no group'; Arguments = @{ GroupAddress = '02:00:00:00:00:01' }; Id = 'InvalidGroupAddress' }
        @{ What = 'a negative time'; Arguments = @{ AgeingTime = -1 }; Id = 'InvalidDuration' }
        @{ What = 'nothing at all'; Arguments = @{}; Id = 'NothingToChange' }
    ) {
        (Get-Failure { Set-Bridge $name -Namespace $ns @Arguments -ErrorAction Stop }).FullyQualifiedErrorId | Should -Be "$Id,VirtualNet.Commands.SetBridgeCommand"
    }

    It 'refuses another kind' {
        $v = New-TestName v
        $null = New-VethPair "${v}a" "${v}b" -Namespace $ns
        (Get-Failure { Set-Bridge "${v}a" -Namespace $ns -Stp $true -ErrorAction Stop }).FullyQualifiedErrorId | Should -Be 'LinkOfOtherKind,VirtualNet.Commands.SetBridgeCommand'
    }

    It 'sends nothing with -WhatIf' {
        Set-Bridge $name -Namespace $ns -Priority 7 -WhatIf
        (Get-Ip $name).linkinfo.info_data.priority | Should -Not -Be 7
    }
}
