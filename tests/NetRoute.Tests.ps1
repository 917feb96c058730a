# Routes against `ip -json route` and `ip -json route get`.
BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1

    # What ip says of the routes to a destination, in a namespace.
    function Get-IpRoute($Namespace, $Destination, [switch] $V6, $Table = 'main') {
        $family = if ($V6) { '-6' } else { '-4' }
        @(Get-IpJson -Namespace $Namespace $family route show table $Table) | Where-Object dst -eq $Destination
    }
}

Describe 'Routes' {
    BeforeEach {
        $ns = New-TestName rt
        Invoke-Native ip netns add $ns
        Invoke-Native ip -n $ns link set lo up
        Invoke-Native ip -n $ns link add veth0 type veth peer name veth1
        Invoke-Native ip -n $ns link add veth2 type veth peer name veth3
        Invoke-Native ip -n $ns addr add 192.0.2.1/24 dev veth0
        Invoke-Native ip -n $ns addr add 2001:db8::1/64 dev veth0 nodad
        Invoke-Native ip -n $ns addr add 203.0.113.1/24 dev veth2
        foreach ($link in 'veth0', 'veth1', 'veth2', 'veth3') { Invoke-Native ip -n $ns link set $link up }
        $PSDefaultParameterValues['*-NetRoute:Namespace'] = $ns
    }
    AfterEach {
        $PSDefaultParameterValues.Clear()
        Invoke-Native ip netns del $ns
    }

    Context 'New-NetRoute' {
        It 'makes a route through a gateway and emits it' {
            $route = New-NetRoute 198.51.100.0/24 192.0.2.2 -Metric 50 -Mtu 1400 -Protocol static
            $ip = Get-IpRoute $ns '198.51.100.0/24'
            $ip.gateway | Should -Be '192.0.2.2'
            $ip.dev | Should -Be 'veth0'
            $ip.metric | Should -Be 50
            $ip.protocol | Should -Be 'static'
            $ip.metrics[0].mtu | Should -Be 1400
            "$($route.Destination)" | Should -Be '198.51.100.0/24'
            "$($route.Via)" | Should -Be '192.0.2.2'
            "$($route.Link)" | Should -Be 'veth0'
            $route.Metric | Should -Be 50
            $route.Mtu | Should -Be 1400
            "$($route.Namespace)" | Should -Be $ns
        }

        It 'makes an IPv6 route' {
            $null = New-NetRoute 2001:db8:1::/48 2001:db8::2
            (Get-IpRoute $ns '2001:db8:1::/48' -V6).gateway | Should -Be '2001:db8::2'
        }

        It 'takes "default" as the family of the gateway' {
            $null = New-NetRoute default 192.0.2.2
            $null = New-NetRoute default 2001:db8::2
            (Get-IpRoute $ns default).gateway | Should -Be '192.0.2.2'
            (Get-IpRoute $ns default -V6).gateway | Should -Be '2001:db8::2'
            { New-NetRoute default -Link veth0 -ErrorAction Stop } | Should -Throw -ErrorId 'FamilyUnknown,VirtualNet.Commands.NewNetRouteCommand'
            $null = New-NetRoute default -Link veth0 -Family IPv4 -Metric 9
            @(Get-IpRoute $ns default).Count | Should -Be 2
        }

        It 'makes a route out of a piped link' {
            $null = Get-NetLink veth2 -Namespace $ns | New-NetRoute 100.64.0.0/10
            (Get-IpRoute $ns '100.64.0.0/10').dev | Should -Be 'veth2'
        }

        It 'makes routes of the rows of a table' {
            $rows = [pscustomobject]@{ Destination = '10.1.0.0/16'; Via = '192.0.2.2' }, [pscustomobject]@{ Destination = '10.2.0.0/16'; Via = '203.0.113.2' }
            $null = $rows | New-NetRoute
            (Get-IpRoute $ns '10.1.0.0/16').dev | Should -Be 'veth0'
            (Get-IpRoute $ns '10.2.0.0/16').dev | Should -Be 'veth2'
        }

        It 'makes routes that go nowhere, in any table' -ForEach @(
            @{ type = 'Blackhole'; name = 'blackhole' }
            @{ type = 'Unreachable'; name = 'unreachable' }
            @{ type = 'Prohibit'; name = 'prohibit' }
            @{ type = 'Throw'; name = 'throw' }
        ) {
            $null = New-NetRoute 10.0.0.0/8 -Type $type -Table 1000
            (Get-IpRoute $ns '10.0.0.0/8' -Table 1000).type | Should -Be $name
            @(Get-NetRoute -Table 1000).Count | Should -Be 1
            Get-NetRoute 10.* | Should -BeNullOrEmpty
        }

        It 'makes several ways share the traffic' {
            $null = New-NetRoute 10.9.0.0/16 -MultiPath 192.0.2.2, @{ Via = '203.0.113.2'; Link = 'veth2'; Weight = 3 }
            $hops = (Get-IpRoute $ns '10.9.0.0/16').nexthops
            $hops.gateway -join ' ' | Should -Be '192.0.2.2 203.0.113.2'
            $hops.weight -join ' ' | Should -Be '1 3'
            $route = Get-NetRoute 10.9.0.0/16
            $route.IsMultipath | Should -BeTrue
            $route.NextHops.Weight -join ' ' | Should -Be '1 3'
            $route.NextHops.Link.Name -join ' ' | Should -Be 'veth0 veth2'
            $null = New-NetRoute 2001:db8:9::/48 -MultiPath 2001:db8::2, 2001:db8::3
            @((Get-IpRoute $ns '2001:db8:9::/48' -V6).nexthops).Count | Should -Be 2
        }

        It 'reaches IPv4 behind an IPv6 gateway' {
            $null = New-NetRoute 10.7.0.0/16 'fe80::7%veth0'
            $ip = Get-IpRoute $ns '10.7.0.0/16'
            $ip.via.host | Should -Be 'fe80::7'
            $ip.dev | Should -Be 'veth0'
        }

        It 'sends an array as one batch, and one that fails does not hinder the others' {
            $routes = New-NetRoute 10.1.0.0/16, 10.2.3.4/16, 10.3.0.0/16 192.0.2.2 -ErrorVariable failed -ErrorAction SilentlyContinue
            "$($routes.Destination)" | Should -Be '10.1.0.0/16 10.3.0.0/16'
            @($failed).Count | Should -Be 1
            $failed[0].FullyQualifiedErrorId | Should -Be 'InvalidDestination,VirtualNet.Commands.NewNetRouteCommand'
            "$($failed[0])" | Should -Match '10\.2\.3\.4/16.*10\.2\.0\.0/16'
            { New-NetRoute 10.4.0.0/16, 10.4.0.0/16 192.0.2.2 -ErrorAction Stop } | Should -Throw -ErrorId 'RouteExists,VirtualNet.Commands.NewNetRouteCommand'
        }

        It 'changes nothing with -WhatIf' {
            New-NetRoute 10.0.0.0/8 192.0.2.2 -WhatIf | Should -BeNullOrEmpty
            Get-IpRoute $ns '10.0.0.0/8' | Should -BeNullOrEmpty
        }

        It 'fails if it is there, naming what is; -IfNotExists emits it when it is the same' {
            $null = New-NetRoute 10.0.0.0/8 192.0.2.2
            $failure = { New-NetRoute 10.0.0.0/8 192.0.2.3 -ErrorAction Stop } | Should -Throw -ErrorId 'RouteExists,*' -PassThru
            $failure.CategoryInfo.Category | Should -Be 'ResourceExists'
            "$failure" | Should -Match 'via 192\.0\.2\.2 dev veth0'
            "$((New-NetRoute 10.0.0.0/8 192.0.2.2 -IfNotExists).Via)" | Should -Be '192.0.2.2'
            { New-NetRoute 10.0.0.0/8 192.0.2.3 -IfNotExists -ErrorAction Stop } | Should -Throw -ErrorId 'RouteExists,*'
        }

        It 'says of an unreachable gateway what would reach it' {
            $failure = { New-NetRoute 10.0.0.0/8 172.16.0.1 -ErrorAction Stop } | Should -Throw -ErrorId 'GatewayUnreachable,*' -PassThru
            "$failure" | Should -Match "in namespace '$ns'.*no link has a network"
            $failure = { New-NetRoute 10.0.0.0/8 203.0.113.9 -Link veth0 -ErrorAction Stop } | Should -Throw -ErrorId 'GatewayUnreachable,*' -PassThru
            "$failure" | Should -Match "of the link 'veth2'.*-Link veth2"
            $null = New-NetRoute 10.0.0.0/8 203.0.113.9 -Link veth0 -OnLink
            (Get-IpRoute $ns '10.0.0.0/8').flags | Should -Contain 'onlink'
        }

        It 'refuses <what>' -ForEach @(
            @{ what = 'an IPv6 destination behind an IPv4 gateway'; arguments = @{ Destination = '2001:db8:9::/48'; Via = '192.0.2.2' }; id = 'FamilyMismatch' }
            @{ what = 'a route without a way'; arguments = @{ Destination = '10.0.0.0/8' }; id = 'RouteWithoutWay' }
            @{ what = 'a link that is not there'; arguments = @{ Destination = '10.0.0.0/8'; Link = 'nolink' }; id = 'LinkNotFound' }
            @{ what = 'a link-local gateway without its link'; arguments = @{ Destination = '2001:db8:9::/48'; Via = 'fe80::1' }; id = 'LinkNeeded' }
            @{ what = 'a source that is no address here'; arguments = @{ Destination = '10.0.0.0/8'; Via = '192.0.2.2'; Source = '9.9.9.9' }; id = 'InvalidSource' }
            @{ what = 'its own address as gateway'; arguments = @{ Destination = '2001:db8:9::/48'; Via = '2001:db8::1' }; id = 'InvalidGateway' }
        ) {
            { New-NetRoute @arguments -ErrorAction Stop } | Should -Throw -ErrorId "$id,VirtualNet.Commands.NewNetRouteCommand"
        }

        It 'says of a link that is down that it is' {
            Invoke-Native ip -n $ns link set veth2 down
            $failure = { New-NetRoute 10.0.0.0/8 -Link veth2 -ErrorAction Stop } | Should -Throw -ErrorId 'LinkDown,*' -PassThru
            "$failure" | Should -Match "'veth2' is down.*Enable-NetLink"
        }

        It 'refuses a table that is neither number nor name' {
            { Get-NetRoute -Table nosuchtable } | Should -Throw
        }
    }

    Context 'Get-NetRoute' {
        It 'lists as many routes as ip does, of both families' {
            $null = New-NetRoute default 192.0.2.2
            $expected = @(Get-IpJson -Namespace $ns '-4' route).Count + @(Get-IpJson -Namespace $ns '-6' route).Count
            @(Get-NetRoute).Count | Should -Be $expected
            @(Get-NetRoute -Family IPv4).Count | Should -Be @(Get-IpJson -Namespace $ns '-4' route).Count
            @(Get-NetRoute -Table all -Family IPv4).Count | Should -Be @(Get-IpJson -Namespace $ns '-4' route show table all).Count
        }

        It 'filters by destination, link, gateway, protocol and type' {
            $null = New-NetRoute default, 10.1.0.0/16 192.0.2.2
            $null = New-NetRoute 10.2.0.0/16 203.0.113.2 -Protocol dhcp
            (Get-NetRoute default).IsDefault | Should -BeTrue
            "$((Get-NetRoute 10.*).Destination)" | Should -Be '10.1.0.0/16 10.2.0.0/16'
            "$((Get-NetRoute -Via 192.0.2.2).Destination)" | Should -Be '0.0.0.0/0 10.1.0.0/16'
            "$((Get-NetRoute -Via 0.0.0.0 -Family IPv4).Destination)" | Should -Be '192.0.2.0/24 203.0.113.0/24'
            "$((Get-NetRoute -Protocol dhcp).Destination)" | Should -Be '10.2.0.0/16'
            "$((Get-NetLink veth2 -Namespace $ns | Get-NetRoute -Family IPv4).Destination)" | Should -Be '10.2.0.0/16 203.0.113.0/24'
            @(Get-NetRoute -Type Local -Table local -Family IPv4).Count | Should -BeGreaterThan 2
            @(Get-NetNamespace $ns | Get-NetRoute default).Count | Should -Be 1
        }

        It 'says that an exact destination is not there, and nothing of a pattern' {
            { Get-NetRoute 10.77.0.0/16 -ErrorAction Stop } | Should -Throw -ErrorId 'RouteNotFound,VirtualNet.Commands.GetNetRouteCommand'
            Get-NetRoute 10.77.* -ErrorAction Stop | Should -BeNullOrEmpty
        }

        It 'has the names that Windows has' {
            $route = New-NetRoute default 192.0.2.2
            "$($route.DestinationPrefix)" | Should -Be '0.0.0.0/0'
            "$($route.NextHop)" | Should -Be '192.0.2.2'
            $route.RouteMetric | Should -Be 0
            $route.InterfaceAlias | Should -Be 'veth0'
            $route.ifIndex | Should -Be (Get-NetLink veth0 -Namespace $ns).Index
            "$((Get-NetRoute 192.0.2.0/24).NextHop)" | Should -Be '0.0.0.0'
            "$((Get-NetRoute 2001:db8::/64).NextHop)" | Should -Be '::'
        }
    }

    Context 'Set-NetRoute' {
        It 'makes the route when there is none, and changes nothing the second time' {
            $null = Set-NetRoute 10.0.0.0/8 192.0.2.2 -Metric 5
            Set-NetRoute 10.0.0.0/8 192.0.2.2 -Metric 5
            @(Get-IpRoute $ns '10.0.0.0/8').Count | Should -Be 1
            (Get-IpRoute $ns '10.0.0.0/8').metric | Should -Be 5
        }

        It 'changes the one that is named' {
            $null = New-NetRoute 10.0.0.0/8 192.0.2.2 -Metric 5
            (Set-NetRoute 10.0.0.0/8 -Mtu 1300 -PassThru).Mtu | Should -Be 1300
            (Get-IpRoute $ns '10.0.0.0/8').metrics[0].mtu | Should -Be 1300
            Get-NetRoute 10.0.0.0/8 | Set-NetRoute -Via 192.0.2.3 -Metric 7
            $ip = Get-IpRoute $ns '10.0.0.0/8'
            $ip.gateway | Should -Be '192.0.2.3'
            $ip.metric | Should -Be 7
            $ip.metrics[0].mtu | Should -Be 1300
        }

        It 'changes an IPv6 route' {
            $null = New-NetRoute 2001:db8:1::/48 2001:db8::2
            Get-NetRoute 2001:db8:1::/48 | Set-NetRoute -Via 2001:db8::3 -Mtu 1400
            $ip = Get-IpRoute $ns '2001:db8:1::/48' -V6
            $ip.gateway | Should -Be '2001:db8::3'
            $ip.metrics[0].mtu | Should -Be 1400
        }

        It 'never replaces a route that was not named' {
            $null = New-NetRoute 10.0.0.0/8 203.0.113.2
            $failure = { Set-NetRoute 10.0.0.0/8 192.0.2.2 -ErrorAction Stop } | Should -Throw -ErrorId 'RouteConflict,VirtualNet.Commands.SetNetRouteCommand' -PassThru
            "$failure" | Should -Match 'via 203\.0\.113\.2 dev veth2'
            (Get-IpRoute $ns '10.0.0.0/8').gateway | Should -Be '203.0.113.2'
        }

        It 'changes one of two in the same place and leaves the other alone' {
            $null = New-NetRoute 10.0.0.0/8 203.0.113.2
            Invoke-Native ip -n $ns route append 10.0.0.0/8 via 192.0.2.2
            Set-NetRoute 10.0.0.0/8 192.0.2.2 -Mtu 1300
            Get-NetRoute 10.0.0.0/8 -Via 192.0.2.2 | Set-NetRoute -Via 192.0.2.9
            $ip = @(Get-IpRoute $ns '10.0.0.0/8')
            $ip.gateway -join ' ' | Should -Be '203.0.113.2 192.0.2.9'
            $ip[0].metrics | Should -BeNullOrEmpty
            $ip[1].metrics[0].mtu | Should -Be 1300
        }

        It 'says which it could mean when it could be several' {
            $null = New-NetRoute 10.0.0.0/8 203.0.113.2
            $null = New-NetRoute 10.0.0.0/8 192.0.2.2 -Metric 9
            $failure = { Set-NetRoute 10.0.0.0/8 -Mtu 1300 -ErrorAction Stop } | Should -Throw -ErrorId 'RouteAmbiguous,*' -PassThru
            "$failure" | Should -Match 'via 203\.0\.113\.2 dev veth2; .*via 192\.0\.2\.2 dev veth0 metric 9'
        }

        It 'leaves the old route when the new one is refused' {
            $null = New-NetRoute 10.0.0.0/8 192.0.2.2
            { Get-NetRoute 10.0.0.0/8 | Set-NetRoute -Via 172.16.0.1 -Metric 3 -ErrorAction Stop } | Should -Throw -ErrorId 'GatewayUnreachable,*'
            (Get-IpRoute $ns '10.0.0.0/8').gateway | Should -Be '192.0.2.2'
        }

        It 'changes nothing with -WhatIf' {
            $null = New-NetRoute 10.0.0.0/8 192.0.2.2
            Set-NetRoute 10.0.0.0/8 -Mtu 1300 -WhatIf
            (Get-IpRoute $ns '10.0.0.0/8').metrics | Should -BeNullOrEmpty
        }
    }

    Context 'Remove-NetRoute' {
        It 'removes by destination, and by object, also one that was serialized' {
            $null = New-NetRoute 10.1.0.0/16, 10.2.0.0/16, 10.3.0.0/16 192.0.2.2
            Remove-NetRoute 10.1.0.0/16
            Get-NetRoute 10.2.* | Remove-NetRoute
            $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-NetRoute 10.3.0.0/16)))
            $copy | Remove-NetRoute
            Get-NetRoute 10.* | Should -BeNullOrEmpty
            Get-IpRoute $ns '10.3.0.0/16' | Should -BeNullOrEmpty
        }

        It 'refuses to guess' {
            $null = New-NetRoute 10.0.0.0/8 203.0.113.2
            $null = New-NetRoute 10.0.0.0/8 192.0.2.2 -Metric 9
            { Remove-NetRoute 10.0.0.0/8 -ErrorAction Stop } | Should -Throw -ErrorId 'RouteAmbiguous,VirtualNet.Commands.RemoveNetRouteCommand'
            @(Get-IpRoute $ns '10.0.0.0/8').Count | Should -Be 2
            Remove-NetRoute 10.0.0.0/8 192.0.2.2
            (Get-IpRoute $ns '10.0.0.0/8').gateway | Should -Be '203.0.113.2'
        }

        It 'says of an absent one that it is' {
            { Remove-NetRoute 10.0.0.0/8 -ErrorAction Stop } | Should -Throw -ErrorId 'RouteNotFound,*'
        }

        It 'removes several ways at once' {
            $null = New-NetRoute 10.9.0.0/16 -MultiPath 192.0.2.2, 203.0.113.2
            $null = New-NetRoute 2001:db8:9::/48 -MultiPath 2001:db8::2, 2001:db8::3
            Get-NetRoute 10.9.0.0/16, 2001:db8:9::/48 | Remove-NetRoute
            Get-IpRoute $ns '10.9.0.0/16' | Should -BeNullOrEmpty
            Get-IpRoute $ns '2001:db8:9::/48' -V6 | Should -BeNullOrEmpty
        }

        It 'changes nothing with -WhatIf' {
            $null = New-NetRoute 10.0.0.0/8 192.0.2.2
            Remove-NetRoute 10.0.0.0/8 -WhatIf
            @(Get-IpRoute $ns '10.0.0.0/8').Count | Should -Be 1
        }
    }

    Context 'Find-NetRoute' {
        It 'emits the source address, then the route, as ip route get says' {
            $null = New-NetRoute default 192.0.2.2
            $address, $route = Find-NetRoute 8.8.8.8
            $ip = Get-IpJson -Namespace $ns route get 8.8.8.8
            $address | Should -BeOfType VirtualNet.NetAddress
            $route | Should -BeOfType VirtualNet.NetRoute
            "$($address.IPAddress)" | Should -Be $ip.prefsrc
            "$($route.Via)" | Should -Be $ip.gateway
            "$($route.Link)" | Should -Be $ip.dev
            $route.IsDefault | Should -BeTrue
        }

        It 'takes mark, source and links into account' {
            Invoke-Native ip -n $ns rule add fwmark 7 table 1000
            Invoke-Native ip -n $ns route add default via 203.0.113.2 table 1000
            $null = New-NetRoute default 192.0.2.2
            "$((Find-NetRoute 8.8.8.8 -Mark 7)[1].Via)" | Should -Be '203.0.113.2'
            (Find-NetRoute 8.8.8.8 -Mark 7)[1].Table.Number | Should -Be 1000
            "$((Find-NetRoute 8.8.8.8)[1].Via)" | Should -Be '192.0.2.2'
            "$((Find-NetRoute 192.0.2.9 -From 192.0.2.1 -OutputLink veth0)[1].Link)" | Should -Be 'veth0'
        }

        It 'tells which of several ways it is' {
            $null = New-NetRoute 10.9.0.0/16 -MultiPath 192.0.2.2, 203.0.113.2
            $route = (Find-NetRoute 10.9.1.1)[1]
            @($route.NextHops).Count | Should -Be 2
            "$($route.Via)" | Should -Be (Get-IpJson -Namespace $ns route get 10.9.1.1).gateway
        }

        It 'says that there is no way' {
            { Find-NetRoute 8.8.8.8 -ErrorAction Stop } | Should -Throw -ErrorId 'NoRoute,VirtualNet.Commands.FindNetRouteCommand'
            { Find-NetRoute 2001:db8:ffff::1 -ErrorAction Stop } | Should -Throw -ErrorId 'NoRoute,*'
        }
    }

    Context 'The session''s own connection' {
        # Entered namespaces are the session's: there the guard stands.
        It 'is not cut where nobody can be asked' {
            $null = New-NetRoute default 192.0.2.2
            $null = New-NetRoute 10.0.0.0/8 192.0.2.2
            $PSDefaultParameterValues.Clear()
            $outcome = Invoke-NetNamespace $ns {
                try { Remove-NetRoute default -Family IPv4 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
                Remove-NetRoute 10.0.0.0/8
            }
            $outcome | Should -Be 'WouldCutConnection,VirtualNet.Commands.RemoveNetRouteCommand'
            @(Get-IpRoute $ns default).Count | Should -Be 1
            Get-IpRoute $ns '10.0.0.0/8' | Should -BeNullOrEmpty
        }

        It 'is cut with -Force, and with -Confirm:$false' -ForEach @(
            @{ yes = @{ Force = $true } }
            @{ yes = @{ Confirm = $false } }
        ) {
            $null = New-NetRoute default 192.0.2.2
            $PSDefaultParameterValues.Clear()
            Invoke-NetNamespace $ns { param($yes) Remove-NetRoute default -Family IPv4 @yes } -ArgumentList $yes
            Get-IpRoute $ns default | Should -BeNullOrEmpty
        }
    }
}
