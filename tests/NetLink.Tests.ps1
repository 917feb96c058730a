BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1

    # A pair made by ip in a namespace, and its names.
    function New-IpPair([string] $Namespace) {
        $names = (New-TestName a), (New-TestName b)
        Invoke-Native ip -n $Namespace link add $names[0] type veth peer name $names[1]
        $names
    }
}

Describe 'Get-NetLink' {
    BeforeAll {
        $ns = New-TestName ns
        Invoke-Native ip netns add $ns
        $near, $far = New-IpPair $ns
        Invoke-Native ip -n $ns link set $near mtu 1400 address 02:00:00:00:0a:01 alias 'uplink to the lab' group 7 txqueuelen 500 up
        Invoke-Native ip -n $ns link property add dev $near altname a-name-longer-than-fifteen
        $expected = Get-IpJson -Namespace $ns -statistics link show $near
        $link = Get-NetLink $near -Namespace $ns
    }
    AfterAll { Invoke-Native ip netns del $ns }

    It 'says what ip says: <Property>' -ForEach @(
        @{ Property = 'Index'; Json = { $expected.ifindex } }
        @{ Property = 'Name'; Json = { $expected.ifname } }
        @{ Property = 'Mtu'; Json = { $expected.mtu } }
        @{ Property = 'MinMtu'; Json = { $expected.min_mtu } }
        @{ Property = 'MaxMtu'; Json = { $expected.max_mtu } }
        @{ Property = 'MacAddress'; Json = { $expected.address } }
        @{ Property = 'BroadcastMacAddress'; Json = { $expected.broadcast } }
        @{ Property = 'OperState'; Json = { $expected.operstate } }
        @{ Property = 'Kind'; Json = { $expected.linkinfo.info_kind } }
        @{ Property = 'Qdisc'; Json = { $expected.qdisc } }
        @{ Property = 'TxQueueLength'; Json = { $expected.txqlen } }
        @{ Property = 'TxQueues'; Json = { $expected.num_tx_queues } }
        @{ Property = 'RxQueues'; Json = { $expected.num_rx_queues } }
        @{ Property = 'Alias'; Json = { $expected.ifalias } }
        @{ Property = 'Group'; Json = { $expected.group } }
        @{ Property = 'AltNames'; Json = { $expected.altnames } }
        @{ Property = 'Peer'; Json = { $expected.link } }
        @{ Property = 'Promiscuity'; Json = { $expected.promiscuity } }
        @{ Property = 'IPv6AddressGeneration'; Json = { $expected.inet6_addr_gen_mode } }
        @{ Property = 'GsoMaxSize'; Json = { $expected.gso_max_size } }
        @{ Property = 'GsoMaxSegments'; Json = { $expected.gso_max_segs } }
        @{ Property = 'TsoMaxSize'; Json = { $expected.tso_max_size } }
        @{ Property = 'GroMaxSize'; Json = { $expected.gro_max_size } }
    ) { "$($link.$Property)" | Should -Be "$(& $Json)" }

    It 'lists what ip lists, in its order' {
        (Get-NetLink -Namespace $ns).Name | Should -Be (Get-IpJson -Namespace $ns link show).ifname
    }

    It 'finds by alternative name, index, object and wildcard' {
        (Get-NetLink a-name-longer-than-fifteen -Namespace $ns).Index | Should -Be $link.Index
        (Get-NetLink $link.Index -Namespace $ns).Name | Should -Be $near
        (Get-NetLink -Index $link.Index -Namespace $ns).Name | Should -Be $near
        ($link | Get-NetLink).Name | Should -Be $near
        (Get-NetLink "$near*" -Namespace $ns).Name | Should -Be $near
        (Get-NetLink 'a-name-longer*' -Namespace $ns).Name | Should -Be $near
        Get-NetLink 'nothing-like*' -Namespace $ns | Should -BeNullOrEmpty
    }

    It 'filters by kind and by up' {
        (Get-NetLink -Kind veth -Namespace $ns).Name | Should -Be @((Get-IpJson -Namespace $ns link show type veth).ifname)
        (Get-NetLink -Up -Namespace $ns).Name | Should -Be $near
    }

    It 'takes namespaces from the pipeline' {
        (Get-NetNamespace $ns | Get-NetLink).Name | Should -Be (Get-NetLink -Namespace $ns).Name
    }

    It 'says so when there is none: <Wanted>' -ForEach @{ Wanted = 'nope' }, @{ Wanted = 4711 }, @{ Wanted = 'a-name-of-sixteen' }, @{ Wanted = '' } {
        { Get-NetLink $Wanted -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkNotFound,VirtualNet.Commands.GetNetLinkCommand'
    }

    It 'has the names that a Windows administrator knows' {
        $link.InterfaceAlias | Should -Be $near
        $link.ifIndex | Should -Be $link.Index
        "$($link.LinkLayerAddress)" | Should -Be '02:00:00:00:0a:01'
    }

    It 'refuses an object that contradicts -Namespace' {
        { $link | Get-NetLink -Namespace $PID -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceMismatch,VirtualNet.Commands.GetNetLinkCommand'
    }
}

Describe 'Set-NetLink' {
    BeforeEach {
        $ns = New-TestName ns
        Invoke-Native ip netns add $ns
        $near, $far = New-IpPair $ns
    }
    AfterEach { Invoke-Native ip netns del $ns }

    It 'changes what is said, and nothing else' {
        $before = Get-IpJson -Namespace $ns link show $near
        $null = Set-NetLink $near -Namespace $ns -Mtu 1400 -MacAddress 02:00:00:00:0b:01 -Group 9 -Alias 'a b' -TxQueueLength 77 -Arp $false -AllMulticast $true -Promiscuous $true -IPv6AddressGeneration None
        $after = Get-IpJson -Namespace $ns link show $near
        $after.mtu | Should -Be 1400
        $after.address | Should -Be '02:00:00:00:0b:01'
        $after.group | Should -Be '9'
        $after.ifalias | Should -Be 'a b'
        $after.txqlen | Should -Be 77
        $after.flags | Should -Contain 'NOARP'
        $after.flags | Should -Contain 'ALLMULTI'
        $after.flags | Should -Contain 'PROMISC'
        $after.inet6_addr_gen_mode | Should -Be 'none'
        $after.operstate | Should -Be $before.operstate
        $after.gso_max_size | Should -Be $before.gso_max_size
        (Get-IpJson -Namespace $ns link show $far).mtu | Should -Be 1500
    }

    It 'takes an alias away with an empty one' {
        Invoke-Native ip -n $ns link set $near alias text
        Set-NetLink $near -Namespace $ns -Alias ''
        (Get-IpJson -Namespace $ns link show $near).ifalias | Should -BeNullOrEmpty
    }

    It 'adds and takes away alternative names' {
        Set-NetLink $near -Namespace $ns -AddAltName one-name, another-name
        (Get-IpJson -Namespace $ns link show $near).altnames | Should -Be @('one-name', 'another-name')
        Set-NetLink $near -Namespace $ns -RemoveAltName one-name
        (Get-IpJson -Namespace $ns link show $near).altnames | Should -Be @('another-name')
        { Set-NetLink $near -Namespace $ns -RemoveAltName one-name -ErrorAction Stop } | Should -Throw -ErrorId 'AltNameNotFound,VirtualNet.Commands.SetNetLinkCommand'
        { Set-NetLink $far -Namespace $ns -AddAltName another-name -ErrorAction Stop } | Should -Throw -ErrorId 'LinkExists,VirtualNet.Commands.SetNetLinkCommand'
    }

    It 'gives a link to a bridge and takes it away' {
        $bridge = New-TestName br
        Invoke-Native ip -n $ns link add $bridge type bridge
        Set-NetLink $near -Namespace $ns -Master $bridge
        (Get-IpJson -Namespace $ns link show $near).master | Should -Be $bridge
        (Get-NetLink -Master $bridge -Namespace $ns).Name | Should -Be $near
        (Get-NetLink $near -Namespace $ns).Master.Name | Should -Be $bridge
        Set-NetLink $near -Namespace $ns -NoMaster
        (Get-IpJson -Namespace $ns link show $near).master | Should -BeNullOrEmpty
    }

    It 'changes the others when one is refused, and says which' {
        $changed = Set-NetLink $near, nope, $far -Namespace $ns -Mtu 1300 -PassThru -ErrorVariable problems -ErrorAction SilentlyContinue
        $changed.Name | Should -Be @($near, $far)
        $changed.Mtu | Should -Be @(1300, 1300)
        $problems | Should -HaveCount 1
        "$($problems[0].TargetObject)" | Should -Be 'nope'
    }

    It 'says how many succeeded when the first error stops it' {
        $problem = { Set-NetLink $near, nope, $far -Namespace $ns -Mtu 1300 -ErrorAction Stop } | Should -Throw -PassThru
        "$problem" | Should -BeLike '*2 of 3 were done*'
        (Get-IpJson -Namespace $ns link show $far).mtu | Should -Be 1300
    }

    It 'does not send what a piped object holds' {
        $link = Get-NetLink $near -Namespace $ns
        Invoke-Native ip -n $ns link set $near alias later group 5
        $link | Set-NetLink -Mtu 1280
        $now = Get-IpJson -Namespace $ns link show $near
        $now.ifalias | Should -Be 'later'
        $now.group | Should -Be '5'
        $now.mtu | Should -Be 1280
    }

    It 'names what the kernel refuses: <What>' -ForEach @(
        @{ What = 'an MTU too small'; Settings = @{ Mtu = 1 }; Id = 'InvalidMtu' }
        @{ What = 'a group address as its own'; Settings = @{ MacAddress = '01:00:5e:00:00:01' }; Id = 'InvalidMacAddress' }
    ) { { Set-NetLink $near -Namespace $ns @Settings -ErrorAction Stop } | Should -Throw -ErrorId "$Id,VirtualNet.Commands.SetNetLinkCommand" }

    It 'wants something to change' {
        { Set-NetLink $near -Namespace $ns } | Should -Throw -ErrorId 'NothingToChange,VirtualNet.Commands.SetNetLinkCommand'
    }

    It 'takes no wildcards, and says what to use' {
        { Set-NetLink 'a*' -Namespace $ns -Mtu 1300 -ErrorAction Stop } | Should -Throw '*Get-NetLink*pipeline*'
    }

    It 'changes nothing with -WhatIf' {
        Set-NetLink $near -Namespace $ns -Mtu 1300 -WhatIf
        (Get-IpJson -Namespace $ns link show $near).mtu | Should -Be 1500
    }

    It 'refuses an object whose index has become another link' {
        $gone = Get-NetLink $near -Namespace $ns
        Invoke-Native ip -n $ns link del $near
        Invoke-Native ip -n $ns link add name taken index $gone.Index type bridge
        { $gone | Set-NetLink -Mtu 1300 -ErrorAction Stop } | Should -Throw -ErrorId 'LinkNotFound,VirtualNet.Commands.SetNetLinkCommand'
        (Get-IpJson -Namespace $ns link show taken).mtu | Should -Be 1500
    }
}

Describe 'Enable-NetLink and Disable-NetLink' {
    BeforeAll {
        $ns = New-TestName ns
        Invoke-Native ip netns add $ns
        $near, $far = New-IpPair $ns
    }
    AfterAll { Invoke-Native ip netns del $ns }

    It 'switch on and off' {
        Enable-NetLink $near, $far -Namespace $ns
        (Get-IpJson -Namespace $ns link show $near).operstate | Should -Be 'UP'
        (Get-NetLink $near -Namespace $ns | Disable-NetLink -PassThru).AdminUp | Should -BeFalse
        (Get-IpJson -Namespace $ns link show $near).flags | Should -Not -Contain 'UP'
        (Get-IpJson -Namespace $ns link show $far).operstate | Should -Be 'LOWERLAYERDOWN'
    }
}

Describe 'The link of the default route' {
    BeforeAll {
        $near, $far = (New-TestName a), (New-TestName b)
        Invoke-Native ip link add $near type veth peer name $far
        Invoke-Native ip link set $near up
        Invoke-Native ip link set $far up
        Invoke-Native ip addr add 192.0.2.1/24 dev $near
        Invoke-Native ip route add default via 192.0.2.2 dev $near
        $ns = New-TestName ns
        Invoke-Native ip netns add $ns
    }
    AfterAll {
        Invoke-Native ip link del $near
        Invoke-Native ip netns del $ns
    }

    It 'is not cut by <Command> where nobody can be asked' -ForEach @(
        @{ Command = 'Disable-NetLink'; More = @{} }
        @{ Command = 'Remove-NetLink'; More = @{} }
        @{ Command = 'Move-NetLink'; More = @{ Destination = '' } }
    ) {
        if ($More.Count) { $More = @{ Destination = $ns } }
        if (-not [Console]::IsInputRedirected) { Set-ItResult -Skipped -Because 'somebody could be asked here' }
        { & $Command $near @More -ErrorAction Stop } | Should -Throw -ErrorId "WouldCutConnection,VirtualNet.Commands.$($Command -replace '-')Command"
        (Get-IpJson link show $near).flags | Should -Contain 'UP'
    }

    It 'is cut with -Force' {
        Disable-NetLink $near -Force
        (Get-IpJson link show $near).flags | Should -Not -Contain 'UP'
    }
}

Describe 'Rename-NetLink' {
    BeforeEach {
        $ns = New-TestName ns
        Invoke-Native ip netns add $ns
        $near, $far = New-IpPair $ns
    }
    AfterEach { Invoke-Native ip netns del $ns }

    It 'gives another name' {
        (Get-NetLink $near -Namespace $ns | Rename-NetLink -NewName cable0 -PassThru).Name | Should -Be 'cable0'
        (Get-IpJson -Namespace $ns link show).ifname | Should -Contain 'cable0'
    }

    It 'refuses <Bad>' -ForEach @{ Bad = 'a/b' }, @{ Bad = 'a b' }, @{ Bad = '' }, @{ Bad = '..' }, @{ Bad = 'a%d' }, @{ Bad = 'sixteen-letters0' }, @{ Bad = 'a:b' } {
        { Rename-NetLink $near $Bad -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidLinkName,VirtualNet.Commands.RenameNetLinkCommand'
    }

    It 'refuses a name that is taken' {
        { Rename-NetLink $near $far -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkExists,VirtualNet.Commands.RenameNetLinkCommand'
    }
}

Describe 'Move-NetLink' {
    BeforeEach {
        $ns, $other = (New-TestName ns), (New-TestName ns)
        Invoke-Native ip netns add $ns
        Invoke-Native ip netns add $other
        $near, $far = New-IpPair $ns
    }
    AfterEach {
        Invoke-Native ip netns del $ns
        Invoke-Native ip netns del $other
    }

    It 'moves and emits the link as it is there' {
        $moved = Move-NetLink $near, $far -To $other -Namespace $ns -PassThru
        $moved.Name | Should -Be @($near, $far)
        $moved.Namespace.Name | Should -Be @($other, $other)
        $moved.Index | Should -Be @((Get-IpJson -Namespace $other link show $near).ifindex, (Get-IpJson -Namespace $other link show $far).ifindex)
        (Get-IpJson -Namespace $ns link show).ifname | Should -Be 'lo'
    }

    It 'renames on the way' {
        (Get-NetLink $near -Namespace $ns | Move-NetLink -Destination $other -NewName eth0 -PassThru).Name | Should -Be 'eth0'
        (Get-IpJson -Namespace $other link show eth0).operstate | Should -Be 'DOWN'
    }

    It 'says what to do when the name is taken there' {
        Invoke-Native ip -n $other link add $near type veth peer name x
        { Move-NetLink $near $other -Namespace $ns -ErrorAction Stop } | Should -Throw '*-NewName*'
        (Get-IpJson -Namespace $ns link show).ifname | Should -Contain $near
    }

    It 'refuses one new name for many' {
        { Move-NetLink $near, $far $other -Namespace $ns -NewName eth0 -ErrorAction Stop } | Should -Throw -ErrorId 'OneNameForMany,VirtualNet.Commands.MoveNetLinkCommand'
    }

    It 'leaves loopback where it is' {
        { Move-NetLink lo $other -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkNotMovable,VirtualNet.Commands.MoveNetLinkCommand'
    }
}

Describe 'Remove-NetLink' {
    BeforeEach {
        $ns = New-TestName ns
        Invoke-Native ip netns add $ns
        $pairs = foreach ($i in 1..12) { , (New-IpPair $ns) }
    }
    AfterEach { Invoke-Native ip netns del $ns }

    It 'removes what comes down the pipeline, both ends of a pair included, and nothing else' {
        $keep = $pairs[0][0], $pairs[0][1]
        $left = Get-NetLink -Namespace $ns | Where-Object { $_.Name -notin $keep } | Remove-NetLink -ErrorVariable problems -ErrorAction SilentlyContinue
        $left | Should -BeNullOrEmpty
        $problems | Should -HaveCount 1
        "$($problems[0].TargetObject)" | Should -Be 'lo'
        $problems[0].FullyQualifiedErrorId | Should -Be 'LinkNotRemovable,VirtualNet.Commands.RemoveNetLinkCommand'
        @((Get-IpJson -Namespace $ns link show).ifname) | Should -HaveCount 3
        (Get-IpJson -Namespace $ns link show $keep[0]).group | Should -Be 'default'
    }

    It 'removes the others when one is not there' {
        Remove-NetLink $pairs[0][0], nope, $pairs[1][0] -Namespace $ns -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems | Should -HaveCount 1
        (Get-IpJson -Namespace $ns link show).ifname | Should -Not -Contain $pairs[1][1]
    }

    It 'is an error for what is gone' {
        $link = Get-NetLink $pairs[0][0] -Namespace $ns
        $link | Remove-NetLink
        { $link | Remove-NetLink -ErrorAction Stop } | Should -Throw -ErrorId 'LinkNotFound,VirtualNet.Commands.RemoveNetLinkCommand'
    }

    It 'removes nothing with -WhatIf' {
        Get-NetLink -Namespace $ns | Remove-NetLink -WhatIf
        @((Get-IpJson -Namespace $ns link show).ifname) | Should -HaveCount 25
    }

    It 'never means all' {
        { Remove-NetLink -Name @() -Namespace $ns } | Should -Throw
        { Remove-NetLink -Name $null -Namespace $ns } | Should -Throw
    }
}

Describe 'A link of a namespace that was deleted and made again' {
    It 'is refused, also when name and inode are the same' {
        $ns = New-TestName ns
        Invoke-Native ip netns add $ns
        $near, $far = New-IpPair $ns
        $link = Get-NetLink $near -Namespace $ns
        Invoke-Native ip netns del $ns
        Invoke-Native ip netns add $ns
        Invoke-Native ip -n $ns link add $near type veth peer name $far
        { $link | Remove-NetLink -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceGone,VirtualNet.Commands.RemoveNetLinkCommand'
        (Get-IpJson -Namespace $ns link show).ifname | Should -Contain $near
        Invoke-Native ip netns del $ns
    }
}
