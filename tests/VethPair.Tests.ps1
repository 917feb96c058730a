BeforeAll { . $PSScriptRoot/Support/Setup.ps1 }

Describe 'New-VethPair' {
    BeforeEach {
        $ns, $red = (New-TestName ns), (New-TestName red)
        Invoke-Native ip netns add $ns
        Invoke-Native ip netns add $red
    }
    AfterEach {
        Invoke-Native ip netns del $ns
        Invoke-Native ip netns del $red
    }

    It 'makes a pair and emits both ends' {
        $ends = New-VethPair veth0 veth1 -Namespace $ns
        $ends | Should -BeOfType ([VirtualNet.NetLink])
        $ends.Name | Should -Be @('veth0', 'veth1')
        (Get-IpJson -Namespace $ns link show veth0).link | Should -Be 'veth1'
        $ends[0].Peer.Name | Should -Be 'veth1'
        $ends[1].Peer.Index | Should -Be $ends[0].Index
    }

    It 'makes the far end in another namespace, with everything it is given, up' {
        $ends = New-VethPair veth0 eth0 -Namespace $ns -PeerNamespace $red -Mtu 1400 -MacAddress 02:00:00:00:0c:01 -PeerMacAddress 02:00:00:00:0c:02 -TxQueues 1 -RxQueues 1 -Up
        $near = Get-IpJson -Namespace $ns link show veth0
        $far = Get-IpJson -Namespace $red link show eth0
        $near.mtu, $far.mtu | Should -Be @(1400, 1400)
        $near.address, $far.address | Should -Be @('02:00:00:00:0c:01', '02:00:00:00:0c:02')
        $near.num_tx_queues, $far.num_rx_queues | Should -Be @(1, 1)
        $near.operstate, $far.operstate | Should -Be @('UP', 'UP')
        $ends.Namespace.Name | Should -Be @($ns, $red)
        $ends.Index | Should -Be @($near.ifindex, $far.ifindex)
        "$($ends.OperState)" | Should -Be 'Up Up'
        $ends[0].Peer.Namespace.Name | Should -Be $red
    }

    It 'zips arrays and emits end, peer, end, peer' {
        (New-VethPair -Name a, b -PeerName c, d -Namespace $ns).Name | Should -Be @('a', 'c', 'b', 'd')
        (Get-IpJson -Namespace $ns link show b).link | Should -Be 'd'
    }

    It 'makes nothing when the counts differ' {
        { New-VethPair -Name a, b -PeerName c -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'PairCountMismatch,VirtualNet.Commands.NewVethPairCommand'
        (Get-IpJson -Namespace $ns link show).ifname | Should -Be 'lo'
    }

    It 'leaves the name of the far end to the kernel, and numbers %d' {
        (New-VethPair x -Namespace $ns).Name | Should -Be @('x', 'veth0')
        (New-VethPair y%d, y%d z%d, z%d -Namespace $ns -PeerNamespace $red).Name | Should -Be @('y0', 'z0', 'y1', 'z1')
    }

    It 'takes names from the pipeline by property' {
        $made = [pscustomobject]@{ Name = 'p0'; PeerName = 'p1'; PeerNamespace = $red } | New-VethPair -Namespace $ns
        $made.Name | Should -Be @('p0', 'p1')
        (Get-IpJson -Namespace $red link show).ifname | Should -Contain 'p1'
    }

    It 'makes the others when one is refused, and one error names it' {
        $names = 1..100 | ForEach-Object { "n$_" }
        $peers = 1..100 | ForEach-Object { "m$_" }
        $names[39] = 'lo'
        $made = New-VethPair $names $peers -Namespace $ns -TxQueues 1 -RxQueues 1 -ErrorVariable problems -ErrorAction SilentlyContinue
        $made | Should -HaveCount 198
        $problems | Should -HaveCount 1
        $problems[0].TargetObject | Should -Be 'lo'
        $problems[0].CategoryInfo.Category | Should -Be 'ResourceExists'
        @((Get-IpJson -Namespace $ns link show).ifname) | Should -HaveCount 199
    }

    It 'gives exactly one error for each of 500 wrong elements of 2,000' {
        $names = foreach ($i in 1..2000) { if ($i % 8 -eq 0) { "wrong/$i" } elseif ($i % 8 -eq 4) { 'lo' } else { "n$i" } }
        $peers = foreach ($i in 1..2000) { "m$i" }
        $made = New-VethPair $names $peers -Namespace $ns -TxQueues 1 -RxQueues 1 -ErrorVariable problems -ErrorAction SilentlyContinue
        $made | Should -HaveCount 3000
        $problems | Should -HaveCount 500
        $wrong = foreach ($i in 1..2000) { if ($i % 4 -eq 0) { $names[$i - 1] } }
        ($problems | ForEach-Object { "$($_.TargetObject)" }) -join ' ' | Should -Be ($wrong -join ' ')
    }

    It 'refuses <Why>' -ForEach @(
        @{ Why = 'one name for both ends'; Names = 'q', 'q'; Id = 'LinkExists' }
        @{ Why = 'a name that is taken'; Names = 'lo', 'q'; Id = 'LinkExists' }
        @{ Why = 'a slash'; Names = 'a/b', 'q'; Id = 'InvalidLinkName' }
        @{ Why = 'an empty far end'; Names = 'q', ''; Id = 'InvalidLinkName' }
        @{ Why = 'a name of 16 bytes'; Names = 'sixteen-letters0', 'q'; Id = 'InvalidLinkName' }
    ) {
        { New-VethPair $Names[0] $Names[1] -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId "$Id,VirtualNet.Commands.NewVethPairCommand"
        (Get-IpJson -Namespace $ns link show).ifname | Should -Be 'lo'
    }

    It 'takes one name twice when the ends are apart' {
        (New-VethPair eth0 eth0 -Namespace $ns -PeerNamespace $red).Name | Should -Be @('eth0', 'eth0')
    }

    It 'emits what is there with -IfNotExists, when it is what is wanted' {
        $first = New-VethPair a b -Namespace $ns -PeerNamespace $red
        (New-VethPair a b -Namespace $ns -PeerNamespace $red -IfNotExists).Index | Should -Be $first.Index
        { New-VethPair a b -Namespace $ns -PeerNamespace $red -ErrorAction Stop } | Should -Throw -ErrorId 'LinkExists,VirtualNet.Commands.NewVethPairCommand'
        { New-VethPair a c -Namespace $ns -PeerNamespace $red -IfNotExists -ErrorAction Stop } | Should -Throw "*other end is 'b'*"
        { New-VethPair a b -Namespace $ns -IfNotExists -ErrorAction Stop } | Should -Throw '*another namespace*'
    }

    It 'makes nothing with -WhatIf' {
        New-VethPair a b -Namespace $ns -WhatIf
        (Get-IpJson -Namespace $ns link show).ifname | Should -Be 'lo'
    }

    It 'says so when the namespace of the far end is not there' {
        { New-VethPair a b -Namespace $ns -PeerNamespace nope -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceNotFound,VirtualNet.Commands.NewVethPairCommand'
        (Get-IpJson -Namespace $ns link show).ifname | Should -Be 'lo'
    }
}

Describe 'Get-VethPair' {
    BeforeAll {
        $ns, $red = (New-TestName ns), (New-TestName red)
        Invoke-Native ip netns add $ns
        Invoke-Native ip netns add $red
        Invoke-Native ip -n $ns link add a0 type veth peer name a1
        Invoke-Native ip -n $ns link add b0 type veth peer name eth0 netns $red
        Invoke-Native ip -n $ns link set b0 up
        Invoke-Native ip -n $red link set eth0 up
    }
    AfterAll {
        Invoke-Native ip netns del $ns
        Invoke-Native ip netns del $red
    }

    It 'lists each pair once, with the far end wherever it is' {
        $pairs = Get-VethPair -Namespace $ns
        $pairs | Should -BeOfType ([VirtualNet.VethPair])
        ($pairs | ForEach-Object { "$($_.Name) $($_.PeerName) $($_.PeerNamespace.Name) $($_.Up)" }) | Should -Be @("a0 a1 $ns False", "b0 eth0 $red True")
        $pairs[1].CrossesNamespaces | Should -BeTrue
        $pairs[1].PeerLink.Index | Should -Be (Get-IpJson -Namespace $red link show eth0).ifindex
    }

    It 'sees a pair from the end that was asked for' {
        (Get-VethPair a1 -Namespace $ns).PeerName | Should -Be 'a0'
        (Get-VethPair a* -Namespace $ns).Name | Should -Be 'a0'
        (Get-VethPair *1 -Namespace $ns).Name | Should -Be 'a1'
        $pair = Get-VethPair eth0 -Namespace $red
        $pair.PeerName, $pair.PeerNamespace.Name | Should -Be @('b0', $ns)
        Get-NetLink a0, a1 -Namespace $ns | Get-VethPair | Should -HaveCount 1
    }

    It 'leads to both ends' {
        (Get-VethPair b0 -Namespace $ns | Get-NetLink).Name | Should -Be 'b0'
        $there = (Get-VethPair b0 -Namespace $ns).Peer | Get-NetLink
        $there.Name, $there.Namespace.Name | Should -Be @('eth0', $red)
    }

    It 'takes namespaces from the pipeline' {
        (Get-NetNamespace $ns, $red | Get-VethPair) | Should -HaveCount 2
    }

    It 'refuses another kind' {
        { Get-VethPair lo -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkOfOtherKind,VirtualNet.Commands.GetVethPairCommand'
    }
}
