BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1
    $ns = New-TestName bp
    $null = New-NetNamespace $ns
    $bridge = New-TestName
    $other = New-TestName
    $null = New-Bridge $bridge, $other -Namespace $ns -Up

    function New-Cable {
        $name = New-TestName v
        $null = New-VethPair $name "${name}p" -Namespace $ns -Up
        $name
    }

    function Get-Master([string] $Name) { (Get-IpJson -Namespace $ns link show dev $Name).PSObject.Properties['master'].Value }

    function Get-Slave([string] $Name) { (Get-IpJson -Namespace $ns link show dev $Name).linkinfo.info_slave_data }

    function Get-Failure([scriptblock] $Act) {
        try { $null = & $Act; $null } catch { $_ }
    }
}

AfterAll {
    Remove-NetNamespace $ns -Confirm:$false
}

Describe 'Add-BridgePort' {
    It 'makes a link a port' {
        $link = New-Cable
        Add-BridgePort $bridge $link -Namespace $ns | Should -BeNullOrEmpty
        Get-Master $link | Should -Be $bridge
    }

    It 'takes links from the pipeline and emits ports with -PassThru' {
        $links = (New-Cable), (New-Cable)
        $ports = @(Get-NetLink $links -Namespace $ns | Add-BridgePort $bridge -PassThru)
        $ports.Count | Should -Be 2
        $ports[0] | Should -BeOfType 'VirtualNet.BridgePort'
        "$($ports.Link)" | Should -Be "$links"
        $ports[0].PortNumber | Should -Be ([int](Get-Slave $links[0]).no)
        Get-Master $links[1] | Should -Be $bridge
    }

    It 'takes names from objects' {
        $link = New-Cable
        [pscustomobject]@{ InterfaceAlias = $link } | Add-BridgePort $bridge -Namespace $ns
        Get-Master $link | Should -Be $bridge
    }

    It 'switches on with -Up' {
        $name = New-TestName v
        $null = New-VethPair $name "${name}p" -Namespace $ns
        Add-BridgePort $bridge $name -Namespace $ns
        (Get-IpJson -Namespace $ns link show dev $name).flags | Should -Not -Contain 'UP'
        Add-BridgePort $bridge "${name}p" -Namespace $ns -Up
        (Get-IpJson -Namespace $ns link show dev "${name}p").flags | Should -Contain 'UP'
    }

    It 'names the bridge that a link is a port of, and moves it with -Force' {
        $link = New-Cable
        Add-BridgePort $bridge $link -Namespace $ns
        $failure = Get-Failure { Add-BridgePort $other $link -Namespace $ns -ErrorAction Stop }
        $failure.FullyQualifiedErrorId | Should -Be 'LinkHasMaster,VirtualNet.Commands.AddBridgePortCommand'
        "$failure" | Should -BeLike "*a port of '$bridge'*-Force*"
        Get-Master $link | Should -Be $bridge
        Add-BridgePort $other $link -Namespace $ns -Force
        Get-Master $link | Should -Be $other
    }

    It 'says that a link is a port already' {
        $link = New-Cable
        Add-BridgePort $bridge $link -Namespace $ns
        $failure = Get-Failure { Add-BridgePort $bridge $link -Namespace $ns -ErrorAction Stop }
        $failure.CategoryInfo.Category | Should -Be 'ResourceExists'
    }

    It 'refuses <What> with <Id>' -ForEach @(
        @{ What = 'the bridge itself'; Into = '{0}'; Who = '{0}'; Id = 'LinkLoop' }
        @{ What = 'another bridge'; Into = '{0}'; Who = '{1}'; Id = 'LinkLoop' }
        @{ What = 'lo'; Into = '{0}'; Who = 'lo'; Id = 'LinkNotBridgeable' }
        @{ What = 'what is not there'; Into = '{0}'; Who = 'nosuch'; Id = 'LinkNotFound' }
        @{ What = 'a bridge that is none'; Into = 'lo'; Who = '{0}'; Id = 'LinkOfOtherKind' }
    ) {
        $failure = Get-Failure { Add-BridgePort ($into -f $bridge, $other) ($who -f $bridge, $other) -Namespace $ns -ErrorAction Stop }
        $failure.FullyQualifiedErrorId | Should -Be "$Id,VirtualNet.Commands.AddBridgePortCommand"
        "$failure" | Should -Not -Match 'Invalid argument|EINVAL'
    }

    It 'refuses a tun link, which carries no Ethernet frames' {
        if (-not (Test-CanOpenTun)) { Set-ItResult -Skipped -Because '/dev/net/tun cannot be opened here' }
        $name = New-TestName t
        Invoke-Native ip netns exec $ns ip tuntap add dev $name mode tun
        $failure = Get-Failure { Add-BridgePort $bridge $name -Namespace $ns -ErrorAction Stop }
        $failure.FullyQualifiedErrorId | Should -Be 'LinkNotBridgeable,VirtualNet.Commands.AddBridgePortCommand'
        "$failure" | Should -BeLike '*Ethernet*tap*'
    }

    It 'refuses a link of another namespace' {
        $name = New-TestName v
        $far = New-TestName far
        $null = New-NetNamespace $far
        try {
            $link = New-VethPair $name "${name}p" -Namespace $far | Select-Object -First 1
            $failure = Get-Failure { $link | Add-BridgePort (Get-Bridge $bridge -Namespace $ns) -ErrorAction Stop }
            $failure.FullyQualifiedErrorId | Should -Be 'LinkInOtherNamespace,VirtualNet.Commands.AddBridgePortCommand'
        } finally {
            Remove-NetNamespace $far -Confirm:$false
        }
    }

    It 'adds the others when one of many fails' {
        $links = (New-Cable), 'nosuch', (New-Cable)
        Add-BridgePort $bridge $links -Namespace $ns -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures.Count | Should -Be 1
        "$($failures[0].TargetObject)" | Should -Be 'nosuch'
        Get-Master $links[2] | Should -Be $bridge
    }

    It 'sends nothing with -WhatIf' {
        $link = New-Cable
        Add-BridgePort $bridge $link -Namespace $ns -WhatIf
        Get-Master $link | Should -BeNullOrEmpty
    }
}

Describe 'Add-BridgePort -MoveAddress' {
    BeforeEach {
        $host1 = New-TestName h
        $far = New-TestName f
        $null = New-NetNamespace $host1, $far
        $null = New-VethPair eth0 eth0 -Namespace $host1 -PeerNamespace $far -Up
        Invoke-Native ip -n $far addr add 10.5.0.1/24 dev eth0
        Invoke-Native ip -n $host1 addr add 10.5.0.11/24 dev eth0
        Invoke-Native ip -n $host1 addr add 2001:db8:5::11/64 dev eth0 nodad
        Invoke-Native ip -n $host1 route add default via 10.5.0.1
        $null = New-Bridge br0 -Namespace $host1
    }

    AfterEach {
        Remove-NetNamespace $host1, $far -Confirm:$false
    }

    It 'moves addresses and routes' {
        Add-BridgePort br0 eth0 -Namespace $host1 -MoveAddress
        $addresses = (Get-IpJson -Namespace $host1 addr show dev br0).addr_info.local
        $addresses | Should -Contain '10.5.0.11'
        $addresses | Should -Contain '2001:db8:5::11'
        (Get-IpJson -Namespace $host1 addr show dev eth0).addr_info | Should -BeNullOrEmpty
        (Get-IpJson -Namespace $host1 route show default).dev | Should -Be 'br0'
        (Get-IpJson -Namespace $host1 link show dev eth0).master | Should -Be 'br0'
    }

    It 'names in warnings what it does not move' {
        Invoke-Native ip -n $host1 rule add iif eth0 lookup 100 priority 77
        Add-BridgePort br0 eth0 -Namespace $host1 -MoveAddress -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*priority 77*'
    }

    It 'leaves all as it was when it fails' {
        Invoke-Native ip -n $host1 addr add 10.5.0.11/24 dev br0
        $before = (Invoke-Native ip -n $host1 addr show dev eth0) -join "`n"
        $failure = Get-Failure { Add-BridgePort br0 eth0 -Namespace $host1 -MoveAddress -ErrorAction Stop }
        $failure.CategoryInfo.Category | Should -Be 'ResourceExists'
        (Get-IpJson -Namespace $host1 link show dev eth0).PSObject.Properties['master'] | Should -BeNullOrEmpty
        (Invoke-Native ip -n $host1 addr show dev eth0) -join "`n" | Should -Be $before
        (Get-IpJson -Namespace $host1 route show default).dev | Should -Be 'eth0'
    }

    It 'moves nothing with -WhatIf' {
        Add-BridgePort br0 eth0 -Namespace $host1 -MoveAddress -WhatIf
        (Get-IpJson -Namespace $host1 addr show dev br0).addr_info | Should -BeNullOrEmpty
    }

    It 'asks before the session loses its connection, and not when the addresses move along' {
        Invoke-NetNamespace $host1 {
            $failure = try { Add-BridgePort br0 eth0 -ErrorAction Stop } catch { $_ }
            $failure.FullyQualifiedErrorId | Should -Be 'WouldCutConnection,VirtualNet.Commands.AddBridgePortCommand'
            Add-BridgePort br0 eth0 -MoveAddress -ErrorAction Stop
        }
        (Get-IpJson -Namespace $host1 link show dev eth0).master | Should -Be 'br0'
    }
}

Describe 'Get-BridgePort' {
    BeforeAll {
        $ports = (New-Cable), (New-Cable)
        Add-BridgePort $other $ports -Namespace $ns
    }

    It 'lists the ports that bridge lists' {
        $theirs = @(Get-BridgeJson -Namespace $ns link show | Where-Object master -EQ $other)
        $ours = @(Get-BridgePort $other -Namespace $ns)
        $ours.Link.Name | Should -Be $theirs.ifname
        @($ours.Cost) | Should -Be @($theirs.cost)
        @($ours.State | ForEach-Object { "$_".ToLowerInvariant() }) | Should -Be @($theirs.state)
        @($ours.Learning) | Should -Be @($theirs.learning)
    }

    It 'finds one by name, wildcard and object' {
        (Get-BridgePort -Link $ports[0] -Namespace $ns).Link.Name | Should -Be $ports[0]
        (Get-BridgePort -Link 'v*' -Namespace $ns).Link.Name | Should -Contain $ports[1]
        (Get-NetLink $ports[0] -Namespace $ns | Get-BridgePort).Bridge.Name | Should -Be $other
        @(Get-Bridge $other -Namespace $ns | Get-BridgePort).Link.Name | Should -Contain $ports[0]
    }

    It 'is an error for a link that is none' {
        $link = New-Cable
        (Get-Failure { Get-BridgePort -Link $link -Namespace $ns -ErrorAction Stop }).FullyQualifiedErrorId | Should -Be 'NotABridgePort,VirtualNet.Commands.GetBridgePortCommand'
    }

    It 'stands for its link elsewhere' {
        (Get-BridgePort -Link $ports[0] -Namespace $ns | Get-NetLink).Name | Should -Be $ports[0]
    }
}

Describe 'Set-BridgePort' {
    BeforeAll {
        $port = New-Cable
        Add-BridgePort $bridge $port -Namespace $ns
    }

    It 'sets every option it is given' {
        Set-BridgePort $port -Namespace $ns -Cost 50 -Priority 8 -Isolated $true -Hairpin $true -Guard $true -RootBlock $true -FastLeave $true -Learning $false `
            -Flood $false -MulticastFlood $false -BroadcastFlood $false -MulticastToUnicast $true -MulticastRouter Permanent -ProxyArp $true -NeighborSuppress $true -VlanTunnel $true -GroupForwardMask 0x4000
        $data = Get-Slave $port
        $data.cost | Should -Be 50
        $data.priority | Should -Be 8
        foreach ($on in 'isolated', 'hairpin', 'guard', 'root_block', 'fastleave', 'mcast_to_unicast', 'proxy_arp', 'neigh_suppress', 'vlan_tunnel') { $data.$on | Should -BeTrue -Because $on }
        foreach ($off in 'learning', 'flood', 'mcast_flood', 'bcast_flood') { $data.$off | Should -BeFalse -Because $off }
        $data.multicast_router | Should -Be 2
        $data.group_fwd_mask | Should -Be '0x4000'
    }

    It 'changes only what it is told' {
        Set-BridgePort $port -Namespace $ns -Isolated $false
        $data = Get-Slave $port
        $data.isolated | Should -BeFalse
        $data.hairpin | Should -BeTrue
        $data.cost | Should -Be 50
    }

    It 'takes ports from the pipeline' {
        $changed = Get-BridgePort -Link $port -Namespace $ns | Set-BridgePort -Cost 60 -PassThru
        $changed.Cost | Should -Be 60
        (Get-Slave $port).cost | Should -Be 60
    }

    It 'sets and takes away a backup port' {
        $second = New-Cable
        Add-BridgePort $bridge $second -Namespace $ns
        Set-BridgePort $port -Namespace $ns -BackupPort $second
        (Get-Slave $port).backup_port | Should -Be $second
        Set-BridgePort $port -Namespace $ns -NoBackupPort
        (Get-Slave $port).PSObject.Properties['backup_port'] | Should -BeNullOrEmpty
    }

    It 'refuses a link that is no port' {
        $link = New-Cable
        (Get-Failure { Set-BridgePort $link -Namespace $ns -Cost 5 -ErrorAction Stop }).FullyQualifiedErrorId | Should -Be 'NotABridgePort,VirtualNet.Commands.SetBridgePortCommand'
    }

    It 'refuses a backup port of another bridge' {
        $foreign = New-Cable
        Add-BridgePort $other $foreign -Namespace $ns
        $failure = Get-Failure { Set-BridgePort $port -Namespace $ns -BackupPort $foreign -ErrorAction Stop }
        $failure.FullyQualifiedErrorId | Should -Be 'BackupPortNotFound,VirtualNet.Commands.SetBridgePortCommand'
    }
}

Describe 'Remove-BridgePort' {
    It 'makes a port a link again' {
        $link = New-Cable
        Add-BridgePort $bridge $link -Namespace $ns
        (Remove-BridgePort $link -Namespace $ns -Confirm:$false -PassThru).Master | Should -BeNullOrEmpty
        Get-Master $link | Should -BeNullOrEmpty
    }

    It 'takes ports from the pipeline' {
        $link = New-Cable
        Add-BridgePort $bridge $link -Namespace $ns -PassThru | Remove-BridgePort -Confirm:$false
        Get-Master $link | Should -BeNullOrEmpty
    }

    It 'refuses what is no port, or one of another bridge' {
        $link = New-Cable
        (Get-Failure { Remove-BridgePort $link -Namespace $ns -Confirm:$false -ErrorAction Stop }).FullyQualifiedErrorId | Should -Be 'NotABridgePort,VirtualNet.Commands.RemoveBridgePortCommand'
        Add-BridgePort $bridge $link -Namespace $ns
        (Get-Failure { Remove-BridgePort $link -Bridge $other -Namespace $ns -Confirm:$false -ErrorAction Stop }).Exception.Message | Should -BeLike "*but of '$bridge'*"
        Get-Master $link | Should -Be $bridge
    }

    It 'sends nothing with -WhatIf' {
        $link = New-Cable
        Add-BridgePort $bridge $link -Namespace $ns
        Remove-BridgePort $link -Namespace $ns -WhatIf
        Get-Master $link | Should -Be $bridge
    }
}
