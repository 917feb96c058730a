# Test-NetConnection with real packets: host - router - server, each a namespace.
BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1
    $client = New-TestName tc
    $router = New-TestName tr
    $server = New-TestName ts
    foreach ($ns in $client, $router, $server) {
        Invoke-Native ip netns add $ns
        Invoke-Native ip -n $ns link set lo up
    }
    Invoke-Native ip -n $client link add eth0 type veth peer name eth0 netns $router
    Invoke-Native ip -n $router link add eth1 mtu 1400 type veth peer name eth0 mtu 1400 netns $server
    Invoke-Native ip netns exec $router sysctl -q net.ipv4.ip_forward=1
    Invoke-Native ip netns exec $router sysctl -q net.ipv6.conf.all.forwarding=1
    Invoke-Native ip -n $client addr add 192.0.2.1/24 dev eth0
    Invoke-Native ip -n $client addr add 192.0.2.11/24 dev eth0
    Invoke-Native ip -n $client addr add 2001:db8:1::1/64 dev eth0 nodad
    Invoke-Native ip -n $router addr add 192.0.2.2/24 dev eth0
    Invoke-Native ip -n $router addr add 2001:db8:1::2/64 dev eth0 nodad
    Invoke-Native ip -n $router addr add 198.51.100.1/24 dev eth1
    Invoke-Native ip -n $router addr add 2001:db8:2::1/64 dev eth1 nodad
    Invoke-Native ip -n $server addr add 198.51.100.2/24 dev eth0
    Invoke-Native ip -n $server addr add 2001:db8:2::2/64 dev eth0 nodad
    Invoke-Native ip -n $client link set eth0 up
    foreach ($link in 'eth0', 'eth1') { Invoke-Native ip -n $router link set $link up }
    Invoke-Native ip -n $server link set eth0 up
    foreach ($ns in $client, $server) {
        $near = if ($ns -eq $client) { '192.0.2.2', '2001:db8:1::2' } else { '198.51.100.1', '2001:db8:2::1' }
        Invoke-Native ip -n $ns route add default via $near[0]
        Invoke-Native ip -n $ns -6 route add default via $near[1]
    }
    # A link-local address that is not tentative any more: from then on IPv6 answers at once.
    foreach ($ns in $client, $router, $server) {
        Wait-Until { (Get-IpJson -Namespace $ns addr).addr_info.tentative -notcontains $true } "the addresses of $ns are ready"
    }
    # Answers of the first packet wait for neighbour discovery.
    foreach ($address in '198.51.100.2', '2001:db8:2::2') { $null = Test-NetConnection $address -Namespace $client -TimeoutMilliseconds 5000 }
}
AfterAll {
    foreach ($ns in $client, $router, $server) { Invoke-Native ip netns del $ns }
}

Describe 'Test-NetConnection' {
    It 'pings <address>, and tells the way' -ForEach @(
        @{ address = '198.51.100.2'; source = '192.0.2.1'; via = '192.0.2.2'; hops = 63 }
        @{ address = '2001:db8:2::2'; source = '2001:db8:1::1'; via = '2001:db8:1::2'; hops = 63 }
    ) {
        $result = Test-NetConnection $address -Namespace $client
        $result.PingSucceeded | Should -BeTrue
        $result.InterfaceAlias | Should -Be 'eth0'
        "$($result.SourceAddress)" | Should -Be $source
        "$($result.NetRoute.Via)" | Should -Be $via
        "$($result.RemoteAddress)" | Should -Be $address
        $result.PingReplyDetails[0].Ttl | Should -Be $hops
        $result.PingReplyDetails[0].RoundTripTime | Should -BeOfType timespan
        $result.PingReplyDetails[0].Milliseconds | Should -BeGreaterThan 0
        $result.PingReplyDetails[0].Size | Should -Be 56
        "$($result.Namespace)" | Should -Be $client
    }

    It 'leaves null what was not tried' {
        $result = Test-NetConnection 198.51.100.2 -Namespace $client
        $null -eq $result.TcpTestSucceeded | Should -BeTrue
        $null -eq $result.RemotePort | Should -BeTrue
    }

    It 'pings several times and sums up' {
        $result = Test-NetConnection 192.0.2.2 -Namespace $client -Count 5 -IntervalMilliseconds 20
        $result.PingStatistics.Sent | Should -Be 5
        $result.PingStatistics.Received | Should -Be 5
        $result.PingStatistics.LossPercent | Should -Be 0
        $result.PingReplyDetails.Sequence -join ' ' | Should -Be '1 2 3 4 5'
        $result.PingStatistics.Minimum -le $result.PingStatistics.Average | Should -BeTrue
        $result.PingStatistics.Average -le $result.PingStatistics.Maximum | Should -BeTrue
    }

    It 'keeps the interval' {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $null = Test-NetConnection 192.0.2.2 -Namespace $client -Count 4 -IntervalMilliseconds 100
        $watch.ElapsedMilliseconds | Should -BeGreaterThan 299
    }

    It 'sends from the source that it is given' {
        "$((Test-NetConnection 198.51.100.2 -Namespace $client -Source 192.0.2.11).SourceAddress)" | Should -Be '192.0.2.11'
        { Test-NetConnection 198.51.100.2 -Namespace $client -Source 9.9.9.9 -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidSource,VirtualNet.Commands.TestNetConnectionCommand'
    }

    It 'learns the MTU of the way when nobody may fragment (<address>)' -ForEach @(
        @{ address = '198.51.100.2'; headers = 28 }
        @{ address = '2001:db8:2::2'; headers = 48 }
    ) {
        (Test-NetConnection $address -Namespace $client -DontFragment -Size (1400 - $headers)).PingSucceeded | Should -BeTrue
        $reply = (Test-NetConnection $address -Namespace $client -DontFragment -Size (1401 - $headers)).PingReplyDetails[0]
        $reply.Status | Should -Be 'PacketTooBig'
        $reply.Mtu | Should -Be 1400
        (Test-NetConnection $address -Namespace $client -Size 3000).PingSucceeded | Should -BeTrue
    }

    It 'tells who dropped a packet whose time to live ran out' {
        $reply = (Test-NetConnection 198.51.100.2 -Namespace $client -Ttl 1).PingReplyDetails[0]
        $reply.Status | Should -Be 'TtlExpired'
        "$($reply.Address)" | Should -Be '192.0.2.2'
    }

    It 'fails where nobody answers, and says what came back' {
        $result = Test-NetConnection 203.0.113.9 -Namespace $server
        $result.PingSucceeded | Should -BeFalse
        $result.PingReplyDetails[0].Status | Should -Be 'DestinationNetworkUnreachable'
        $silent = Test-NetConnection 192.0.2.99 -Namespace $client -TimeoutMilliseconds 100
        $silent.PingSucceeded | Should -BeFalse
        $silent.PingReplyDetails[0].Status | Should -Be 'TimedOut'
    }

    It 'says that there is no route, once, and gives the object all the same' {
        $result = Test-NetConnection 192.0.2.1 -Namespace $router -ErrorAction Stop
        $result.PingSucceeded | Should -BeTrue
        $result = Test-NetConnection 8.8.8.8 -Namespace $router -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed[0].FullyQualifiedErrorId | Should -Be 'NoRoute,VirtualNet.Commands.TestNetConnectionCommand'
        $result.PingSucceeded | Should -BeFalse
        $null -eq $result.NetRoute | Should -BeTrue
    }

    It 'answers yes or no with -InformationLevel Quiet' {
        Test-NetConnection 198.51.100.2 -Namespace $client -InformationLevel Quiet | Should -BeTrue
        Test-NetConnection 8.8.8.8 -Namespace $router -InformationLevel Quiet -ErrorAction Stop | Should -BeFalse
        Test-NetConnection no.such.name.invalid -InformationLevel Quiet -ErrorAction Stop | Should -BeFalse
    }

    It 'says that a name does not resolve' {
        { Test-NetConnection no.such.name.invalid -ErrorAction Stop } | Should -Throw -ErrorId 'NameNotResolved,*'
    }

    It 'resolves names at home' {
        "$((Test-NetConnection localhost -Family IPv4 -Namespace $client).RemoteAddress)" | Should -Be '127.0.0.1'
    }

    It 'reaches a link-local address by its link' {
        $address = (Get-NetAddress eth0 -Namespace $router | Where-Object { "$($_.IPAddress)" -like 'fe80::*' }).IPAddress
        $result = Test-NetConnection "$address%eth0" -Namespace $client
        $result.PingSucceeded | Should -BeTrue
        $result.InterfaceAlias | Should -Be 'eth0'
    }

    It 'connects to a TCP port, and says why it cannot' {
        # A listener made while the thread is inside stays inside.
        $listener = Invoke-NetNamespace $server {
            $made = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::IPv6Any, 8080)
            $made.Server.DualMode = $true
            $made.Start()
            $made
        }
        try {
            foreach ($address in '198.51.100.2', '2001:db8:2::2') {
                $open = Test-NetConnection $address -Port 8080 -Namespace $client
                $open.TcpTestSucceeded | Should -BeTrue
                $open.RemotePort | Should -Be 8080
                $open.TcpConnectTime | Should -BeOfType timespan
                $null -eq $open.PingSucceeded | Should -BeTrue
                Test-NetConnection $address -Port 8080 -Namespace $client -InformationLevel Quiet | Should -BeTrue
            }
        } finally {
            $listener.Stop()
        }
        $closed = Test-NetConnection 198.51.100.2 -Port 8081 -Namespace $client
        $closed.TcpTestSucceeded | Should -BeFalse
        $closed.TcpProblem | Should -Match 'refused'
        $closed.PingSucceeded | Should -BeTrue
        Test-NetConnection 198.51.100.2 -CommonTcpPort Https -Namespace $client -InformationLevel Quiet | Should -BeFalse
    }

    It 'takes addresses from the pipeline' {
        $results = '192.0.2.2', [System.Net.IPAddress] '198.51.100.2' | Test-NetConnection -Namespace $client
        $results.PingSucceeded -join ' ' | Should -Be 'True True'
    }

    Context 'over a ping socket, without the right to raw ones' {
        # New namespaces let nobody have a ping socket, so the tests above went over raw sockets.
        BeforeAll { Invoke-Native ip netns exec $client sysctl -q net.ipv4.ping_group_range='0 0' }

        It 'gets replies and errors of <address> alike' -ForEach @(
            @{ address = '198.51.100.2'; router = '192.0.2.2'; headers = 28 }
            @{ address = '2001:db8:2::2'; router = '2001:db8:1::2'; headers = 48 }
        ) {
            $result = Test-NetConnection $address -Namespace $client -Count 3 -IntervalMilliseconds 10
            $result.PingStatistics.Received | Should -Be 3
            $result.PingReplyDetails[2].Ttl | Should -Be 63
            $expired = (Test-NetConnection $address -Namespace $client -Ttl 1).PingReplyDetails[0]
            $expired.Status | Should -Be 'TtlExpired'
            "$($expired.Address)" | Should -Be $router
            (Test-NetConnection $address -Namespace $client -DontFragment -Size (1401 - $headers)).PingReplyDetails[0].Mtu | Should -Be 1400
        }
    }

    It 'refuses what is no address: <text>' -ForEach @(
        @{ text = '10.1' }
        @{ text = '::ffff:192.0.2.1' }
        @{ text = '' }
    ) {
        { Test-NetConnection $text -Namespace $client } | Should -Throw
    }
}
