BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1
    $ns = New-TestName ns
    Invoke-Native ip netns add $ns
    Invoke-Native ip -n $ns link set lo up
    Invoke-Native ip -n $ns link add veth0 type veth peer name veth1
    Invoke-Native ip -n $ns link set veth0 up
    Invoke-Native ip -n $ns link set veth1 up
    Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
    Invoke-Native ip -n $ns neigh add 10.1.0.2 lladdr 02:00:00:00:00:02 dev veth0 nud permanent
    Invoke-Native ip -n $ns neigh add 10.1.0.3 lladdr 02:00:00:00:00:03 dev veth0 nud stale
    Invoke-Native ip -n $ns neigh add 10.1.0.4 dev veth0 nud failed
    Invoke-Native ip -n $ns neigh add 2001:db8::2 lladdr 02:00:00:00:00:02 router dev veth1 nud reachable
    Invoke-Native ip -n $ns neigh add 10.1.0.5 lladdr 02:00:00:00:00:05 dev veth1 nud permanent extern_learn
    Invoke-Native ip -n $ns neigh add proxy 10.1.0.77 dev veth0
}

AfterAll { Invoke-Native ip netns del $ns }

Describe 'Get-NetNeighbor' {
    It 'lists what ip lists' {
        $truth = Get-IpJson -Namespace $ns neigh show | ForEach-Object { "$($_.dev) $($_.dst) $($_.lladdr)" } | Sort-Object
        Get-NetNeighbor -Namespace $ns | ForEach-Object { "$($_.Link) $($_.IPAddress) $($_.LinkLayerAddress)" } | Sort-Object | Should -Be $truth
    }

    It 'knows <Address> as <State>' -ForEach @(
        @{ Address = '10.1.0.2'; State = 'Permanent'; Mac = '02:00:00:00:00:02' }
        @{ Address = '10.1.0.3'; State = 'Stale'; Mac = '02:00:00:00:00:03' }
        @{ Address = '10.1.0.4'; State = 'Failed'; Mac = '' }
        @{ Address = '2001:db8::2'; State = 'Reachable'; Mac = '02:00:00:00:00:02' }
    ) {
        $neighbor = Get-NetNeighbor -Address $Address -Namespace $ns
        "$($neighbor.State)" | Should -Be $State
        "$($neighbor.LinkLayerAddress)" | Should -Be $Mac
        $neighbor.Namespace.Name | Should -Be $ns
        (Get-IpJson -Namespace $ns neigh show $Address).state | Should -Be $State.ToUpperInvariant()
    }

    It 'knows routers, what a program learnt, and how old it is' {
        (Get-NetNeighbor -Address 2001:db8::2 -Namespace $ns).IsRouter | Should -BeTrue
        "$((Get-NetNeighbor -Address 10.1.0.5 -Namespace $ns).Flags)" | Should -BeLike '*ExternallyLearned*'
        (Get-NetNeighbor -Address 10.1.0.3 -Namespace $ns).Updated.TotalSeconds | Should -BeLessThan 60
    }

    It 'filters' {
        (Get-NetNeighbor veth1 -Family IPv6 -State Reachable -Namespace $ns).IPAddress | Should -Be 2001:db8::2
        (Get-NetNeighbor veth* -LinkLayerAddress 02-00-00-00-00-02 -Namespace $ns) | Should -HaveCount 2
        (Get-NetNeighbor -State Failed, Stale -Namespace $ns).IPAddress | Should -Be 10.1.0.3, 10.1.0.4
        (Get-NetNeighbor -Address 10.1.0.0/30 -Namespace $ns).IPAddress | Should -Be 10.1.0.2, 10.1.0.3
        (Get-NetLink veth1 -Namespace $ns | Get-NetNeighbor -Family IPv4).IPAddress | Should -Be 10.1.0.5
        (Get-NetNamespace $ns | Get-NetNeighbor -State Failed).IPAddress | Should -Be 10.1.0.4
    }

    It 'shows what needs no asking only when asked for' {
        Get-NetNeighbor lo -Namespace $ns | Should -BeNullOrEmpty
        (Get-NetNeighbor -State NoArp -Namespace $ns).State | Should -Not -Contain 'Stale'
    }

    It 'keeps the addresses that this host answers for apart' {
        (Get-NetNeighbor -Namespace $ns).IPAddress | Should -Not -Contain 10.1.0.77
        $proxy = Get-NetNeighbor -Proxy -Namespace $ns
        "$($proxy.IPAddress)" | Should -Be 10.1.0.77
        $proxy.IsProxy | Should -BeTrue
    }

    It 'tells what is not there' {
        { Get-NetNeighbor -Address 10.7.7.7 -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'NeighborNotFound,VirtualNet.Commands.GetNetNeighborCommand'
        { Get-NetNeighbor nope -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkNotFound,VirtualNet.Commands.GetNetNeighborCommand'
    }
}
