BeforeDiscovery {
    Import-Module $PSScriptRoot/Support/Support.psm1
    $noTun = -not (Test-CanOpenTun)
}

BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1

    # What ip knows of a device: its kind's data.
    function Get-TunData([string] $Name) { (Get-IpJson -Namespace $ns link show dev $Name).linkinfo.info_data }

    function Get-LinkName { @((Get-IpJson -Namespace $ns link show).ifname) }

    # A socket inside the namespace that sends and receives ICMP, or UDP from port 4000.
    function New-TestSocket([string] $Protocol) {
        Invoke-NetNamespace $ns -ArgumentList $Protocol {
            param($protocol)
            $socket = if ($protocol -eq 'Icmp') {
                [System.Net.Sockets.Socket]::new('InterNetwork', 'Raw', 'Icmp')
            } else {
                [System.Net.Sockets.Socket]::new('InterNetwork', 'Dgram', 'Udp')
            }
            $socket.ReceiveTimeout = 3000
            $socket
        }
    }

    # Sends a ping of identifier 0x1234; the checksum is that of these bytes.
    function Send-Ping($Socket, [string] $To) {
        [byte[]] $request = 8, 0, 0xe5, 0xca, 0x12, 0x34, 0, 1
        $null = $Socket.SendTo($request, [System.Net.IPEndPoint]::new([ipaddress] $To, 0))
    }

    # The ICMP message that comes next with this type, behind its IPv4 header.
    function Receive-Icmp($Socket, [int] $Type) {
        $buffer = [byte[]]::new(1500)
        do { $length = $Socket.Receive($buffer) } until ($buffer[20] -eq $Type)
        , $buffer[20..($length - 1)]
    }

    function Send-Datagram([string] $To, [int] $Count = 1) {
        $socket = New-TestSocket Udp
        1..$Count | ForEach-Object { $null = $socket.SendTo([byte[]](1, 2, 3), [System.Net.IPEndPoint]::new([ipaddress] $To, 5000)) }
        $socket.Dispose()
    }

    # A tun device that is up, with 192.168.3.11/24.
    function New-AddressedTun {
        $name = New-TestName tu
        $null = New-TunTap $name Tun -Namespace $ns -Up
        Invoke-Native ip -n $ns addr add 192.168.3.11/24 dev $name
        # No router solicitations between the packets that are looked for.
        Invoke-Native ip netns exec $ns sysctl -qw "net.ipv6.conf.$name.disable_ipv6=1" | Out-Null
        $name
    }
}

Describe 'New-TunTap' -Skip:$noTun {
    BeforeAll { $ns = New-TestName ns; $null = New-NetNamespace $ns }
    AfterAll { Remove-NetNamespace $ns -Force }
    BeforeEach { $name = New-TestName tt }

    It 'makes a persistent <mode> device of the caller' -ForEach @(@{ Mode = 'tun' }, @{ Mode = 'tap' }) {
        $made = New-TunTap $name $mode -Namespace $ns
        $made | Should -BeOfType ([VirtualNet.NetLink])
        $made.Name | Should -Be $name
        $made.Details.Mode | Should -Be $mode
        $made.Namespace.Name | Should -Be $ns
        $data = Get-TunData $name
        $data.type | Should -Be $mode
        $data.persist | Should -BeTrue
        $data.pi | Should -BeFalse
        $data.vnet_hdr | Should -BeFalse
        $data.multi_queue | Should -BeFalse
        "$($data.user)" | Should -Be ([VirtualNet.Accounts]::UserName([VirtualNet.Accounts]::CurrentUser))
        $data.group | Should -BeNullOrEmpty
    }

    It 'gives owner and group by <how>' -ForEach @(
        @{ How = 'name'; Owner = 'root'; Group = 'root' }
        @{ How = 'number'; Owner = 0; Group = 0 }
    ) {
        $null = New-TunTap $name Tap -Owner $owner -Group $group -Namespace $ns
        $data = Get-TunData $name
        "$($data.user)" | Should -Be 'root'
        "$($data.group)" | Should -Be 'root'
    }

    It 'has no owner with a group alone, and neither with -AnyUser' {
        $grouped = New-TunTap $name Tap -Group root -Namespace $ns
        $grouped.Details.Owner | Should -BeNullOrEmpty
        $grouped.Details.Group | Should -Be 0
        (Get-TunData $name).user | Should -BeNullOrEmpty
        $open = New-TestName tt
        $null = New-TunTap $open Tap -AnyUser -Namespace $ns
        (Get-TunData $open).user | Should -BeNullOrEmpty
        (Get-TunData $open).group | Should -BeNullOrEmpty
    }

    It 'makes it multi-queue, with vnet header and packet information' {
        $null = New-TunTap $name Tap -MultiQueue -VnetHeader -PacketInformation -Namespace $ns
        $data = Get-TunData $name
        $data.multi_queue | Should -BeTrue
        $data.vnet_hdr | Should -BeTrue
        $data.pi | Should -BeTrue
        $data.numqueues | Should -Be 0
    }

    It 'gives MTU, MAC address and state' {
        $null = New-TunTap $name Tap -Mtu 9000 -MacAddress 02-00-5E-10-00-01 -Up -Namespace $ns
        $link = Get-IpJson -Namespace $ns link show dev $name
        $link.mtu | Should -Be 9000
        $link.address | Should -Be '02:00:5e:10:00:01'
        $link.flags | Should -Contain 'UP'
    }

    It 'numbers a template as the kernel does' {
        $prefix = New-TestName tn
        $made = New-TunTap "${prefix}z%d", "${prefix}z%d" Tap -Namespace $ns
        $made.Name | Should -Be "${prefix}z0", "${prefix}z1"
        Get-LinkName | Should -Contain "${prefix}z1"
    }

    It 'makes the others when one of a hundred is refused' {
        $names = 1..100 | ForEach-Object { New-TestName tb }
        $null = New-TunTap $names[39] Tun -Namespace $ns
        $made = New-TunTap $names Tap -Namespace $ns -ErrorVariable problems -ErrorAction SilentlyContinue
        $made | Should -HaveCount 99
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -Be 'LinkExists,VirtualNet.Commands.NewTunTapCommand'
        $problems[0].TargetObject | Should -Be $names[39]
        (Get-TunData $names[99]).type | Should -Be 'tap'
        Get-TunTap 'tb*' -Namespace $ns | Remove-TunTap
        Get-LinkName | Where-Object { $_ -like 'tb*' } | Should -BeNullOrEmpty
    }

    It 'leaves nothing behind when a setting is refused' {
        { New-TunTap $name Tap -Mtu 1 -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidMtu,*'
        { New-TunTap $name Tap -MacAddress 01:00:00:00:00:01 -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidMacAddress,*'
        { New-TunTap $name Tun -MacAddress 02:00:00:00:00:01 -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'TunHasNoMacAddress,*'
        Get-LinkName | Should -Not -Contain $name
    }

    It 'refuses the name <bad>' -ForEach @(@{ Bad = '' }, @{ Bad = 'a/b' }, @{ Bad = 'a b' }, @{ Bad = '..' }, @{ Bad = 'x' * 16 }, @{ Bad = 'a%s' }) {
        { New-TunTap $bad Tun -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidLinkName,VirtualNet.Commands.NewTunTapCommand'
    }

    It 'says what has the name already' {
        Invoke-Native ip -n $ns link add name $name type bridge
        $problem = { New-TunTap $name Tap -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkExists,*' -PassThru
        "$problem" | Should -BeLike "*a link of kind bridge named '$name' already*"
        $problem.CategoryInfo.Category | Should -Be 'ResourceExists'
        Invoke-Native ip -n $ns link del dev $name
    }

    It 'emits what is there with -IfNotExists, if it is the same' {
        $first = New-TunTap $name Tap -MultiQueue -Namespace $ns
        (New-TunTap $name Tap -MultiQueue -IfNotExists -Namespace $ns).Index | Should -Be $first.Index
        { New-TunTap $name Tun -IfNotExists -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'TunTapDiffers,*'
        { New-TunTap $name Tap -IfNotExists -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'TunTapDiffers,*'
        { New-TunTap $name Tap -MultiQueue -AnyUser -IfNotExists -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'TunTapDiffers,*'
    }

    It 'makes nothing with -WhatIf' {
        New-TunTap $name Tap -Namespace $ns -WhatIf
        Get-LinkName | Should -Not -Contain $name
    }

    It 'refuses a user who does not exist' {
        { New-TunTap $name Tap -Owner 'no such user' -Namespace $ns } | Should -Throw
        Get-LinkName | Should -Not -Contain $name
    }
}

Describe 'Get-TunTap and Remove-TunTap' -Skip:$noTun {
    BeforeAll {
        $ns = New-TestName ns
        $null = New-NetNamespace $ns
        $tun = New-TestName ga
        $tap = New-TestName gb
        Invoke-Native ip netns exec $ns ip tuntap add name $tun mode tun
        Invoke-Native ip netns exec $ns ip tuntap add name $tap mode tap user root multi_queue
    }
    AfterAll { Remove-NetNamespace $ns -Force }

    It 'lists what ip made, and nothing else' {
        (Get-TunTap -Namespace $ns).Name | Sort-Object | Should -Be @($tun, $tap | Sort-Object)
        (Get-TunTap -Namespace $ns -Mode Tap).Name | Should -Be $tap
        (Get-TunTap 'ga*' -Namespace $ns).Name | Should -Be $tun
        (Get-NetNamespace $ns | Get-TunTap).Count | Should -Be 2
    }

    It 'shows mode, owner and features without a detour' {
        $device = Get-TunTap $tap -Namespace $ns
        $device.Mode | Should -Be 'Tap'
        $device.Owner | Should -Be 'root'
        $device.OwnerGroup | Should -BeNullOrEmpty
        $device.Features | Should -Be 'persist multi_queue'
        $device.PSObject.TypeNames[0] | Should -Be 'VirtualNet.NetLink#TunTap'
    }

    It 'refuses what is no tun or tap' {
        { Get-TunTap lo -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'NotATunTap,*'
        { Remove-TunTap lo -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'NotATunTap,*'
        { Get-TunTap nosuch -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkNotFound,*'
        { Remove-TunTap nosuch -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkNotFound,*'
    }

    It 'removes by name and by object, and nothing with -WhatIf' {
        Remove-TunTap $tun -Namespace $ns -WhatIf
        Get-LinkName | Should -Contain $tun
        Remove-TunTap $tun -Namespace $ns
        Get-TunTap $tap -Namespace $ns | Remove-TunTap
        Get-LinkName | Should -Be 'lo'
    }

    It 'does not remove a device under the program that has it open, unless -Force' {
        $name = New-TestName tt
        $null = New-TunTap $name Tap -Namespace $ns
        $channel = Open-TunTap $name -Namespace $ns
        $problem = { Remove-TunTap $name -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'TunTapBusy,*' -PassThru
        "$problem" | Should -BeLike '*this session has it open*'
        $problem.CategoryInfo.Category | Should -Be 'ResourceBusy'
        Remove-TunTap $name -Namespace $ns -Force
        Get-LinkName | Should -Not -Contain $name
        { $channel | Receive-TunTapPacket -TimeoutMilliseconds 1000 -ErrorAction Stop } | Should -Throw -ErrorId 'TunTapGone,*'
        { , [byte[]](1..20) | Send-TunTapPacket $channel -ErrorAction Stop } | Should -Throw -ErrorId 'TunTapGone,*'
        Close-TunTap $channel
    }
}

Describe 'Open-TunTap and Close-TunTap' -Skip:$noTun {
    BeforeAll { $ns = New-TestName ns; $null = New-NetNamespace $ns }
    AfterAll { Remove-NetNamespace $ns -Force }
    BeforeEach { $name = New-TestName tt }

    It 'gives the link its carrier and takes it back' {
        $null = New-TunTap $name Tap -Namespace $ns -Up
        $channel = Open-TunTap $name -Namespace $ns
        $channel | Should -BeOfType ([VirtualNet.TunTapChannel])
        $channel.IsOpen | Should -BeTrue
        (Get-IpJson -Namespace $ns link show dev $name).flags | Should -Contain 'LOWER_UP'
        $channel | Close-TunTap
        $channel.IsOpen | Should -BeFalse
        (Get-IpJson -Namespace $ns link show dev $name).flags | Should -Contain 'NO-CARRIER'
        { Receive-TunTapPacket $channel -ErrorAction Stop } | Should -Throw -ErrorId 'ChannelClosed,*'
    }

    It 'makes a device that goes with its channel' {
        $channel = Open-TunTap $name -Create -Mode Tun -Namespace $ns
        (Get-TunData $name).persist | Should -BeFalse
        $channel.Persistent | Should -BeFalse
        Close-TunTap $channel
        Get-LinkName | Should -Not -Contain $name
    }

    It 'numbers the device that it makes' {
        $channel = Open-TunTap 'oc%d' -Create -Mode Tap -Namespace $ns
        $channel.Name | Should -Be 'oc0'
        $channel.Dispose()
    }

    It 'closes by name' {
        $null = New-TunTap $name Tap -Namespace $ns
        $channel = Open-TunTap $name -Namespace $ns
        Close-TunTap $name -Namespace $ns -WhatIf
        $channel.IsOpen | Should -BeTrue
        Close-TunTap $name -Namespace $ns
        $channel.IsOpen | Should -BeFalse
        { Close-TunTap $name -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'ChannelNotFound,*'
    }

    It 'refuses with <id>: <case>' -ForEach @(
        @{ Case = 'a link that is not there'; Id = 'LinkNotFound'; Act = { Open-TunTap $name -Namespace $ns -ErrorAction Stop } }
        @{ Case = 'another kind of link'; Id = 'NotATunTap'; Act = { Open-TunTap lo -Namespace $ns -ErrorAction Stop } }
        @{ Case = 'the other mode'; Id = 'TunTapModeMismatch'; Act = { $null = New-TunTap $name Tap -Namespace $ns; Open-TunTap $name -Mode Tun -Namespace $ns -ErrorAction Stop } }
        @{ Case = 'several queues of a device with one'; Id = 'TunTapNotMultiQueue'; Act = { $null = New-TunTap $name Tap -Namespace $ns; Open-TunTap $name -Queues 2 -Namespace $ns -ErrorAction Stop } }
        @{ Case = 'a new device without its mode'; Id = 'ModeNeeded'; Act = { Open-TunTap $name -Create -Namespace $ns -ErrorAction Stop } }
        @{ Case = 'offloads without the header for them'; Id = 'OffloadNeedsVnetHeader'; Act = { $null = New-TunTap $name Tap -Namespace $ns; Open-TunTap $name -Offload All -Namespace $ns -ErrorAction Stop } }
    ) {
        $act | Should -Throw -ErrorId "$id,VirtualNet.Commands.OpenTunTapCommand"
    }

    It 'finds a device busy, and says who has it open' {
        $null = New-TunTap $name Tap -Namespace $ns
        $channel = Open-TunTap $name -Namespace $ns
        $problem = { Open-TunTap $name -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'TunTapBusy,*' -PassThru
        "$problem" | Should -BeLike "*'$name' in namespace '$ns'*this session has it open*"
        $channel.Dispose()
    }

    It 'opens several queues, in one channel or in several' {
        $null = New-TunTap $name Tap -MultiQueue -Namespace $ns
        $first = Open-TunTap $name -Queues 3 -Namespace $ns
        $second = Open-TunTap $name -Namespace $ns
        $first.Queues.Count | Should -Be 3
        (Get-TunData $name).numqueues | Should -Be 4
        $first.Queues[1].Detach()
        (Get-TunData $name).numqueues | Should -Be 3
        (Get-TunData $name).numdisabled | Should -Be 1
        $first.Queues[1].Attach()
        (Get-TunTap $name -Namespace $ns).Details.Queues | Should -Be 4
        $first, $second | Close-TunTap
        (Get-TunData $name).numqueues | Should -Be 0
    }

    It 'asks for offloads and gets what the kernel has' {
        $null = New-TunTap $name Tun -VnetHeader -Namespace $ns
        $channel = Open-TunTap $name -Offload All -Namespace $ns
        $channel.VnetHeader | Should -BeTrue
        "$($channel.Offloads)" | Should -Match 'Checksum|All'
        Close-TunTap $channel
        $plain = Open-TunTap $name -VnetHeader:$false -Namespace $ns
        $plain.VnetHeader | Should -BeFalse
        $plain.Offloads | Should -Be 'None'
        (Get-TunData $name).vnet_hdr | Should -BeFalse
        Close-TunTap $plain
    }

    It 'opens nothing with -WhatIf' {
        Open-TunTap $name -Create -Mode Tun -Namespace $ns -WhatIf
        Get-LinkName | Should -Not -Contain $name
    }
}

Describe 'Packets' -Skip:$noTun {
    BeforeAll { $ns = New-TestName ns; $null = New-NetNamespace $ns }
    AfterAll { Remove-NetNamespace $ns -Force }
    AfterEach { Get-TunTap -Namespace $ns | Remove-TunTap -Force }

    It 'answers a ping through tun<with>' -ForEach @(
        @{ With = ''; Options = @{} }
        @{ With = ' with a vnet header'; Options = @{ VnetHeader = $true } }
        @{ With = ' with packet information'; Options = @{ PacketInformation = $true } }
        @{ With = ' with both and offloads'; Options = @{ VnetHeader = $true; PacketInformation = $true; Offload = 'All' } }
    ) {
        $name = New-AddressedTun
        $channel = Open-TunTap $name -Namespace $ns @options
        $socket = New-TestSocket Icmp
        Send-Ping $socket 192.168.3.77
        $packet = Receive-TunTapPacket $channel -Count 1 -TimeoutMilliseconds 3000
        $packet.Source | Should -Be '192.168.3.11'
        $packet.Destination | Should -Be '192.168.3.77'
        $packet.Icmp.IsEchoRequest | Should -BeTrue
        $packet.Icmp.Identifier | Should -Be 0x1234
        $packet.Link.Name | Should -Be $name
        $packet.Length | Should -Be 28
        $packet.Ethernet | Should -BeNullOrEmpty
        $packet.ToEchoReply() | Send-TunTapPacket $channel
        $reply = Receive-Icmp $socket 0
        $reply[4..7] | Should -Be 0x12, 0x34, 0, 1
        $socket.Dispose()
        Close-TunTap $channel
    }

    It 'shows frames of a tap with their headers' {
        $name = New-TestName tp
        $null = New-TunTap $name Tap -Up -MacAddress 02:00:5e:10:00:01 -Namespace $ns
        Invoke-Native ip -n $ns addr add 192.168.4.1/24 dev $name
        Invoke-Native ip -n $ns neigh add 192.168.4.2 lladdr 02:00:5e:10:00:02 dev $name
        $channel = Open-TunTap $name -Namespace $ns
        Send-Datagram 192.168.4.2
        $packet = Receive-TunTapPacket $channel -TimeoutMilliseconds 1000 | Where-Object { $_.Udp.DestinationPort -eq 5000 }
        "$($packet.Ethernet.Source)" | Should -Be '02:00:5e:10:00:01'
        "$($packet.Ethernet.Destination)" | Should -Be '02:00:5e:10:00:02'
        $packet.IPv4.Protocol | Should -Be 'Udp'
        $packet.Payload | Should -Be 1, 2, 3
        $packet.Protocol | Should -Be 'UDP'
        Send-Datagram 192.168.4.3
        $arp = Receive-TunTapPacket $channel -TimeoutMilliseconds 3000 | Where-Object Arp | Select-Object -First 1
        $arp.Arp.TargetAddress | Should -Be '192.168.4.3'
        $arp.Protocol | Should -Be 'ARP'
        Close-TunTap $channel
    }

    It 'stops after -Count, and the rest waits' {
        $name = New-AddressedTun
        $channel = Open-TunTap $name -Namespace $ns
        Send-Datagram 192.168.3.5 5
        Receive-TunTapPacket $channel -Count 2 | Should -HaveCount 2
        Receive-TunTapPacket $channel -TimeoutMilliseconds 0 | Should -HaveCount 3
        Close-TunTap $channel
    }

    It 'stops when the time is over' {
        $name = New-AddressedTun
        $channel = Open-TunTap $name -Namespace $ns
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        Receive-TunTapPacket $channel -TimeoutMilliseconds 300 | Should -BeNullOrEmpty
        $watch.ElapsedMilliseconds | Should -BeGreaterThan 280
        $watch.ElapsedMilliseconds | Should -BeLessThan 3000
        Close-TunTap $channel
    }

    It 'opens a device by name for as long as it takes' {
        $name = New-AddressedTun
        Receive-TunTapPacket $name -TimeoutMilliseconds 50 -Namespace $ns | Should -BeNullOrEmpty
        (Get-IpJson -Namespace $ns link show dev $name).flags | Should -Contain 'NO-CARRIER'
    }

    It 'uses the channel that the session has open when it is named' {
        $name = New-AddressedTun
        $channel = Open-TunTap $name -Namespace $ns
        Send-Datagram 192.168.3.5
        Receive-TunTapPacket $name -Count 1 -TimeoutMilliseconds 1000 -Namespace $ns | Should -HaveCount 1
        Close-TunTap $channel
    }

    It 'spreads over the queues and receives from all' {
        $name = New-TestName tq
        $null = New-TunTap $name Tun -MultiQueue -Up -Namespace $ns
        Invoke-Native ip -n $ns addr add 192.168.6.1/24 dev $name
        $channel = Open-TunTap $name -Queues 4 -Namespace $ns
        1..12 | ForEach-Object { Send-Datagram "192.168.6.$($_ + 1)" }
        $seen = Receive-TunTapPacket $channel -TimeoutMilliseconds 500 | Where-Object Udp | ForEach-Object { "$($_.Destination)" }
        $seen | Sort-Object -Unique | Should -HaveCount 12
        Close-TunTap $channel
    }

    It 'sends bytes by argument and by pipeline, and objects' {
        $name = New-AddressedTun
        $channel = Open-TunTap $name -Namespace $ns
        $socket = New-TestSocket Icmp
        # An echo reply from 192.168.3.9, as bytes.
        [byte[]] $bytes = 0x45, 0, 0, 28, 0, 0, 0, 0, 64, 1, 0xf3, 0x7c, 192, 168, 3, 9, 192, 168, 3, 11, 0, 0, 0xed, 0xca, 0x12, 0x34, 0, 1
        Send-TunTapPacket $channel $bytes
        (Receive-Icmp $socket 0)[4..5] | Should -Be 0x12, 0x34
        , $bytes | Send-TunTapPacket $channel
        (Receive-Icmp $socket 0)[4..5] | Should -Be 0x12, 0x34
        $sent = Send-TunTapPacket $channel $bytes -PassThru
        $sent | Should -BeOfType ([VirtualNet.TunTapPacket])
        $sent.Icmp.IsEchoReply | Should -BeTrue
        (Receive-Icmp $socket 0)[4..5] | Should -Be 0x12, 0x34
        $sent, $sent | Send-TunTapPacket $channel
        Send-TunTapPacket $channel @($sent, $bytes)
        1..4 | ForEach-Object { (Receive-Icmp $socket 0)[4..5] | Should -Be 0x12, 0x34 }
        $socket.ReceiveTimeout = 100
        Send-TunTapPacket $channel $bytes -WhatIf
        { Receive-Icmp $socket 0 } | Should -Throw
        $socket.Dispose()
        Close-TunTap $channel
    }

    It 'refuses with <id>: <case>' -ForEach @(
        @{ Case = 'bytes that are no packet'; Id = 'InvalidPacket'; Up = $true; Bytes = [byte[]](1, 2, 3) }
        @{ Case = 'nothing'; Id = 'InvalidPacket'; Up = $true; Bytes = [byte[]]@() }
        @{ Case = 'a link that is down'; Id = 'LinkDown'; Up = $false; Bytes = [byte[]](@(0x45) + @(0) * 27) }
    ) {
        $name = New-TestName td
        $null = New-TunTap $name Tun -Up:$up -Namespace $ns
        $channel = Open-TunTap $name -Namespace $ns
        { Send-TunTapPacket $channel $bytes -ErrorAction Stop } | Should -Throw -ErrorId "$id,VirtualNet.Commands.SendTunTapPacketCommand"
        Close-TunTap $channel
    }

    It 'explains bytes that the pipeline took apart' {
        $name = New-AddressedTun
        { [byte[]](1, 2) | Send-TunTapPacket $name -Namespace $ns -ErrorAction Stop } | Should -Throw '*comma*'
    }

    It 'stops at once when the pipeline is stopped' {
        $name = New-AddressedTun
        $module = (Get-Module VirtualNet).Path
        $runspace = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
        $runspace.Open()
        $shell = [powershell]::Create($runspace)
        try {
            $null = $shell.AddScript({ param($module, $name, $ns) Import-Module $module; 'begun'; Receive-TunTapPacket $name -Namespace $ns }.ToString()).AddArgument($module).AddArgument($name).AddArgument($ns)
            $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
            $null = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $output)
            Wait-Until { (Get-TunTap $name -Namespace $ns).Carrier } 'the channel is open'
            [System.Threading.Thread]::Sleep(100)
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $watch.ElapsedMilliseconds | Should -BeLessThan 2000
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            Wait-Until { -not (Get-TunTap $name -Namespace $ns).Carrier } 'the channel is closed'
        } finally {
            $shell.Dispose()
            $runspace.Dispose()
        }
    }
}

Describe 'Completion' -Skip:$noTun {
    BeforeAll {
        $ns = New-TestName ns
        $null = New-NetNamespace $ns
        $name = New-TestName tc
        $null = New-TunTap $name Tap -Namespace $ns

        function Get-Completion([string] $Line) {
            [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches.CompletionText
        }
    }
    AfterAll { Remove-NetNamespace $ns -Force }

    It 'offers devices, and no other links' {
        Get-Completion "Remove-TunTap -Namespace $ns -Name " | Should -Be $name
        Get-Completion "Open-TunTap -Namespace $ns -Name tc" | Should -Be $name
    }

    It 'offers what this session has open to Close-TunTap' {
        $channel = Open-TunTap $name -Namespace $ns
        Get-Completion 'Close-TunTap -Channel ' | Should -Be $name
        Close-TunTap $channel
        Get-Completion 'Close-TunTap -Channel tc' | Should -Not -Contain $name
    }

    It 'offers users and groups' {
        Get-Completion 'New-TunTap tap0 Tap -Owner roo' | Should -Contain 'root'
        Get-Completion 'New-TunTap tap0 Tap -Group roo' | Should -Contain 'root'
    }
}

Describe 'Rights' -Skip:$noTun {
    BeforeAll {
        # What a command says in a fresh session that is started through another program: the error's id, then its text.
        function Get-Refusal([object[]] $Through, [string] $Command) {
            Invoke-FreshEngine -Through $Through @"
Import-Module '$(Get-StagedModule)'
try { $Command -ErrorAction Stop } catch { `$_.FullyQualifiedErrorId; `$_.Exception.Message }
"@
        }
    }

    It 'says what to do where there is no /dev/net/tun' {
        $said = Get-Refusal ('unshare', '-m', 'sh', '-c', 'mount -t tmpfs none /dev/net && exec "$@"', 'sh') 'New-TunTap tap0 Tap'
        $said[0] | Should -Be 'TunDeviceMissing,VirtualNet.Commands.NewTunTapCommand'
        $said[1] | Should -BeLike "Could not create the tap device 'tap0': there is no /dev/net/tun.*modprobe tun*"
    }

    It 'names the capability that is missing' {
        $said = Get-Refusal ('setpriv', '--bounding-set=-net_admin', '--inh-caps=-net_admin') 'New-TunTap tap0 Tap'
        $said[0] | Should -Be 'PermissionDenied,VirtualNet.Commands.NewTunTapCommand'
        $said[1] | Should -BeLike "Could not create the tap device 'tap0': the capability CAP_NET_ADMIN is missing.*"
    }

    It 'opens a device of its own without that capability' {
        $name = New-TestName tr
        $null = New-TunTap $name Tap
        $output = Invoke-FreshEngine -Through 'setpriv', '--bounding-set=-net_admin', '--inh-caps=-net_admin' "Import-Module '$(Get-StagedModule)'; (Open-TunTap $name).IsOpen"
        Remove-TunTap $name
        $output | Should -Be 'True'
    }
}
