BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1

    # What ip(8) says of one address of a link.
    function Get-Truth([string] $Link, [string] $Address) {
        (Get-IpJson -Namespace $ns addr show dev $Link).addr_info | Where-Object local -EQ $Address
    }

    # All addresses of a link but those that the kernel makes itself, as ip(8) has them.
    function Get-All([string] $Link, [string] $Family = 'inet') {
        (Get-IpJson -Namespace $ns addr show dev $Link).addr_info | Where-Object { $_.family -eq $Family -and $_.scope -ne 'link' } | ForEach-Object { "$($_.local)/$($_.prefixlen)" }
    }
}

Describe 'Addresses' {
    BeforeEach {
        $ns = New-TestName ns
        Invoke-Native ip netns add $ns
        Invoke-Native ip -n $ns link set lo up
        Invoke-Native ip -n $ns link add veth0 type veth peer name veth1
        Invoke-Native ip -n $ns link set veth0 up
        Invoke-Native ip -n $ns link set veth1 up
    }
    AfterEach { Invoke-Native ip netns del $ns }

    Context 'New-NetAddress' {
        It 'adds <Address> and emits it' -ForEach @{ Address = '192.168.2.11/24'; Family = 'IPv4' }, @{ Address = '2001:db8::11/64'; Family = 'IPv6' } {
            $made = New-NetAddress veth0 $Address -Namespace $ns
            $made | Should -BeOfType ([VirtualNet.NetAddress])
            "$made" | Should -Be $Address
            "$($made.Family)" | Should -Be $Family
            $made.Link.Name | Should -Be veth0
            $made.InterfaceAlias | Should -Be veth0
            $made.Namespace.Name | Should -Be $ns
            (Get-Truth veth0 $made.IPAddress).prefixlen | Should -Be $made.PrefixLength
        }

        It 'gives an address all that it can have' {
            $null = New-NetAddress veth0 10.1.0.1/24 -Broadcast + -Label veth0:web -Scope Link -Metric 77 -NoPrefixRoute -ValidLifetime 1:00:00 -PreferredLifetime 0:30:00 -Namespace $ns
            $truth = Get-Truth veth0 10.1.0.1
            $truth.broadcast | Should -Be 10.1.0.255
            $truth.label | Should -Be veth0:web
            $truth.scope | Should -Be link
            $truth.metric | Should -Be 77
            $truth.noprefixroute | Should -BeTrue
            $truth.valid_life_time | Should -BeGreaterThan 3590
            $truth.preferred_life_time | Should -BeLessThan 1801
        }

        It 'gives an IPv6 address all that it can have' {
            $null = New-NetAddress veth0 2001:db8::1/64 -SkipDad -HomeAddress -ManageTemporary -NoPrefixRoute -ValidLifetime 1:00:00 -Namespace $ns
            $truth = Get-Truth veth0 2001:db8::1
            $truth.nodad | Should -BeTrue
            $truth.home | Should -BeTrue
            $truth.mngtmpaddr | Should -BeTrue
            $truth.noprefixroute | Should -BeTrue
            $truth.preferred_life_time | Should -BeGreaterThan 3590
        }

        It 'makes no broadcast address unless told' {
            $null = New-NetAddress veth0 10.1.0.1/24 -Namespace $ns
            (Get-Truth veth0 10.1.0.1).broadcast | Should -BeNullOrEmpty
        }

        It 'makes a point-to-point address' {
            $made = New-NetAddress veth0 10.1.0.1 -Peer 10.1.0.2 -Namespace $ns
            "$($made.Peer)" | Should -Be 10.1.0.2
            (Get-Truth veth0 10.1.0.1).address | Should -Be 10.1.0.2
        }

        It 'takes the length by itself, and an address without one as a host' {
            "$(New-NetAddress veth0 10.1.0.1 -PrefixLength 24 -Namespace $ns)" | Should -Be 10.1.0.1/24
            "$(New-NetAddress veth0 10.1.0.2 -Namespace $ns)" | Should -Be 10.1.0.2/32
        }

        It 'takes rows of a CSV file' {
            $rows = "Link,Address,PrefixLength`nveth0,10.1.0.1,24`nveth1,2001:db8::1,64" -split "`n"
            $null = $rows[1..2] | ForEach-Object { $cells = $_ -split ','; [pscustomobject]@{ Link = $cells[0]; Address = $cells[1]; PrefixLength = $cells[2] } } | New-NetAddress -Namespace $ns
            Get-All veth0 | Should -Be 10.1.0.1/24
            Get-All veth1 inet6 | Should -Be 2001:db8::1/64
        }

        It 'gives one link all, several links one each, and refuses counts that do not match' {
            (New-NetAddress veth0 10.1.0.1/24, 10.1.0.2/24 -Namespace $ns).IPAddress | Should -Be 10.1.0.1, 10.1.0.2
            (New-NetAddress veth0, veth1 10.2.0.1/24, 10.2.0.2/24 -Namespace $ns).Link.Name | Should -Be veth0, veth1
            { New-NetAddress veth0, veth1 10.3.0.1/24, 10.3.0.2/24, 10.3.0.3/24 -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'CountMismatch,VirtualNet.Commands.NewNetAddressCommand'
            Get-All veth1 | Should -Be 10.2.0.2/24
        }

        It 'adds the other 99 when the 40th of a hundred fails, and says which' {
            Invoke-Native ip -n $ns addr add 10.1.0.40/24 dev veth0
            $made = New-NetAddress veth0 (1..100 | ForEach-Object { "10.1.0.$_/24" }) -Namespace $ns -ErrorVariable problems -ErrorAction SilentlyContinue
            $made | Should -HaveCount 99
            $problems | Should -HaveCount 1
            $problems[0].FullyQualifiedErrorId | Should -Be 'AddressExists,VirtualNet.Commands.NewNetAddressCommand'
            "$($problems[0].TargetObject)" | Should -Be 10.1.0.40/24
            "$($problems[0].CategoryInfo.Category)" | Should -Be ResourceExists
            Get-All veth0 | Should -HaveCount 100
        }

        It 'says how many were done when the first error stops it' {
            Invoke-Native ip -n $ns addr add 10.1.0.2/24 dev veth0
            $problem = { New-NetAddress veth0 10.1.0.1/24, 10.1.0.2/24, 10.1.0.3/24 -Namespace $ns -ErrorAction Stop } | Should -Throw -PassThru
            "$problem" | Should -BeLike '*2 of 3*'
        }

        It 'emits one that is there with -IfNotExists, unless it differs' {
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
            "$(New-NetAddress veth0 10.1.0.1/24 -IfNotExists -Namespace $ns)" | Should -Be 10.1.0.1/24
            { New-NetAddress veth0 10.1.0.1/24 -Metric 5 -IfNotExists -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'AddressExists,VirtualNet.Commands.NewNetAddressCommand'
            Invoke-Native ip -n $ns addr add 2001:db8::1/64 dev veth0
            { New-NetAddress veth0 2001:db8::1/48 -IfNotExists -Namespace $ns -ErrorAction Stop } | Should -Throw '*prefix length (64)*'
        }

        It 'sends nothing with -WhatIf' {
            New-NetAddress veth0 10.1.0.1/24 -Namespace $ns -WhatIf
            Get-All veth0 | Should -BeNullOrEmpty
        }

        It 'refuses <Address>: <Id>' -ForEach @(
            @{ Address = '10.1.0.1/33'; More = @{}; Id = 'CannotConvertArgumentNoMessage,*' }
            @{ Address = 'fe80::1/129'; More = @{}; Id = 'CannotConvertArgumentNoMessage,*' }
            @{ Address = 'not-an-address'; More = @{}; Id = 'CannotConvertArgumentNoMessage,*' }
            @{ Address = '10.1'; More = @{}; Id = 'CannotConvertArgumentNoMessage,*' }
            @{ Address = '::ffff:10.1.0.1/120'; More = @{}; Id = 'CannotConvertArgumentNoMessage,*' }
            @{ Address = '10.1.0.1'; More = @{ PrefixLength = 33 }; Id = 'InvalidPrefixLength,*' }
            @{ Address = '10.1.0.1/24'; More = @{ PrefixLength = 16 }; Id = 'InvalidPrefixLength,*' }
            @{ Address = '0.0.0.0/24'; More = @{}; Id = 'InvalidAddress,*' }
            @{ Address = '224.0.0.1/24'; More = @{}; Id = 'InvalidAddress,*' }
            @{ Address = '::1/128'; More = @{}; Id = 'InvalidAddress,*' }
            @{ Address = '10.1.0.1/24'; More = @{ ValidLifetime = '0:01:00'; PreferredLifetime = '1:00:00' }; Id = 'InvalidAddress,*' }
            @{ Address = '2001:db8::1/64'; More = @{ Label = 'veth0:x' }; Id = 'InvalidAddress,*' }
            @{ Address = '10.1.0.1/24'; More = @{ HomeAddress = $true }; Id = 'InvalidAddress,*' }
        ) {
            $problem = try { New-NetAddress veth0 $Address @More -Namespace $ns -ErrorAction Stop } catch { $_ }
            $problem.FullyQualifiedErrorId | Should -BeLike $Id
            Get-All veth0 | Should -BeNullOrEmpty
            Get-All veth0 inet6 | Should -BeNullOrEmpty
        }

        It 'tells a missing link, and an IPv6 that is switched off' {
            { New-NetAddress nope 10.1.0.1/24 -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkNotFound,VirtualNet.Commands.NewNetAddressCommand'
            Set-NetSysctl net.ipv6.conf.veth0.disable_ipv6 1 -Namespace $ns
            { New-NetAddress veth0 2001:db8::1/64 -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'IPv6Disabled,VirtualNet.Commands.NewNetAddressCommand'
        }

        It 'waits for duplicate address detection' {
            Wait-Until { (Get-IpJson -Namespace $ns link show veth0).operstate -eq 'UP' } 'the carrier'
            "$((New-NetAddress veth0 2001:db8::1/64 -WaitDad -Namespace $ns).State)" | Should -Be Preferred
            (Get-Truth veth0 2001:db8::1).tentative | Should -BeNullOrEmpty
        }

        It 'tells a duplicate, and takes it away again' {
            $null = New-NetAddress veth1 2001:db8::7/64 -SkipDad -Namespace $ns
            { New-NetAddress veth0 2001:db8::7/64 -WaitDad -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'AddressDuplicate,VirtualNet.Commands.NewNetAddressCommand'
            Get-Truth veth0 2001:db8::7 | Should -BeNullOrEmpty
        }

        It 'tells a link that is switched off, which is no duplicate' {
            Invoke-Native ip -n $ns link set veth0 down
            { New-NetAddress veth0 2001:db8::1/64 -WaitDad -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkDown,VirtualNet.Commands.NewNetAddressCommand'
        }

        It 'tells a missing carrier, which is neither' {
            Invoke-Native ip -n $ns link set veth1 down
            Wait-Until { (Get-IpJson -Namespace $ns link show veth0).operstate -ne 'UP' } 'the missing carrier'
            { New-NetAddress veth0 2001:db8::1/64 -WaitDad -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'NoCarrier,VirtualNet.Commands.NewNetAddressCommand'
        }
    }

    Context 'Set-NetAddress' {
        It 'adds what is not there, by every way to say it' {
            $link = Get-NetLink veth0 -Namespace $ns
            Set-NetAddress veth0 10.1.0.1/24 -Namespace $ns
            $link | Set-NetAddress 10.1.0.2/24
            $link | Set-NetAddress -Address 10.1.0.3/24
            $link | Set-NetAddress -Address { "10.1.0.$($_.Index + 100)/24" }
            Set-NetAddress -Link $link -Address 10.1.0.4/24
            $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($link, 1))
            $copy | Set-NetAddress 10.1.0.5/24
            Get-All veth0 | Should -Be 10.1.0.1/24, 10.1.0.2/24, 10.1.0.3/24, "10.1.0.$($link.Index + 100)/24", 10.1.0.4/24, 10.1.0.5/24
        }

        It 'emits nothing, or the address with -PassThru' {
            Set-NetAddress veth0 10.1.0.1/24 -Namespace $ns | Should -BeNullOrEmpty
            "$(Set-NetAddress veth0 10.1.0.1/24 -PassThru -Namespace $ns)" | Should -Be 10.1.0.1/24
        }

        It 'changes lifetimes and metric of one that is there' {
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
            Set-NetAddress veth0 10.1.0.1/24 -ValidLifetime 1:00:00 -Metric 9 -Namespace $ns
            $truth = Get-Truth veth0 10.1.0.1
            $truth.valid_life_time | Should -BeGreaterThan 3590
            $truth.metric | Should -Be 9
        }

        It 'keeps what is not given of a piped address' {
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0 metric 9 label veth0:x
            Get-NetAddress veth0 -Namespace $ns -Family IPv4 | Set-NetAddress -ValidLifetime 1:00:00
            $truth = Get-Truth veth0 10.1.0.1
            $truth.metric | Should -Be 9
            $truth.label | Should -Be veth0:x
            $truth.valid_life_time | Should -BeLessThan 3601
        }

        It 'refuses what the kernel would ignore' {
            Invoke-Native ip -n $ns addr add 2001:db8::1/64 dev veth0
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
            { Set-NetAddress veth0 2001:db8::1/48 -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'AddressNotChangeable,VirtualNet.Commands.SetNetAddressCommand'
            { Set-NetAddress veth0 10.1.0.1/24 -Label veth0:y -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'AddressNotChangeable,VirtualNet.Commands.SetNetAddressCommand'
        }

        It 'makes addresses the only ones of their family' {
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
            Invoke-Native ip -n $ns addr add 10.9.0.1/24 dev veth0
            Invoke-Native ip -n $ns addr add 2001:db8::1/64 dev veth0
            Set-NetAddress veth0 10.2.0.1/24, 10.2.0.2/24 -Exclusive -Namespace $ns
            Get-All veth0 | Should -Be 10.2.0.1/24, 10.2.0.2/24
            Get-All veth0 inet6 | Should -Be 2001:db8::1/64
            Wait-Until { (Get-IpJson -Namespace $ns -6 addr show dev veth0 scope link).addr_info.local } 'the link-local address'
            Set-NetAddress veth0 2001:db8::1/48 -Exclusive -Namespace $ns
            Get-All veth0 inet6 | Should -Be 2001:db8::1/48
            (Get-IpJson -Namespace $ns -6 addr show dev veth0 scope link).addr_info.local -join '' | Should -BeLike 'fe80::*'
        }

        It 'keeps routes and secondaries when the primary goes' {
            Set-NetSysctl net.ipv4.conf.all.promote_secondaries, net.ipv4.conf.veth0.promote_secondaries 0 -Namespace $ns
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
            Invoke-Native ip -n $ns route add default via 10.1.0.254
            Set-NetAddress veth0 10.1.0.2/24 -Exclusive -Namespace $ns
            Get-All veth0 | Should -Be 10.1.0.2/24
            (Get-IpJson -Namespace $ns route show default).gateway | Should -Be 10.1.0.254
            (Get-NetSysctl net.ipv4.conf.veth0.promote_secondaries -Namespace $ns).Value | Should -Be 0
        }

        It 'changes nothing when one of the exclusive ones is refused' {
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
            Set-NetAddress veth0 10.2.0.1/24, 224.0.0.1/24 -Exclusive -Namespace $ns -ErrorVariable problems -ErrorAction SilentlyContinue
            $problems | Should -HaveCount 2
            Get-All veth0 | Should -Be 10.1.0.1/24
        }

        It 'changes nothing with -WhatIf' {
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
            Set-NetAddress veth0 10.2.0.1/24 -Exclusive -WhatIf -Namespace $ns
            Get-All veth0 | Should -Be 10.1.0.1/24
        }
    }

    Context 'Get-NetAddress' {
        BeforeEach {
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
            Invoke-Native ip -n $ns addr add 10.1.0.2/24 dev veth0
            Invoke-Native ip -n $ns addr add 2001:db8::1/64 dev veth1 nodad
        }

        It 'lists what ip lists' {
            $truth = foreach ($link in Get-IpJson -Namespace $ns addr show) { foreach ($address in $link.addr_info) { "$($link.ifname) $($address.local)/$($address.prefixlen)" } }
            Get-NetAddress -Namespace $ns | ForEach-Object { "$($_.Link) $_" } | Sort-Object | Should -Be @($truth | Sort-Object)
        }

        It 'filters by link, family, address, network, pattern and state' {
            (Get-NetAddress veth0 -Namespace $ns -Family IPv4).IPAddress | Should -Be 10.1.0.1, 10.1.0.2
            (Get-NetAddress veth* -Namespace $ns -Address 10.1.0.0/24).IPAddress | Should -Be 10.1.0.1, 10.1.0.2
            "$(Get-NetAddress -Address 10.1.0.1 -Namespace $ns)" | Should -Be 10.1.0.1/24
            (Get-NetAddress -Address 2001:db8:* -Namespace $ns).Link.Name | Should -Be veth1
            (Get-NetAddress -Address 10.1.0.1/24 -State Preferred -Namespace $ns) | Should -HaveCount 1
            Get-NetAddress -Address 10.1.0.1/24 -State Duplicate -Namespace $ns | Should -BeNullOrEmpty
        }

        It 'takes links and namespaces from the pipeline' {
            (Get-NetLink veth0 -Namespace $ns | Get-NetAddress -Family IPv4).IPAddress | Should -Be 10.1.0.1, 10.1.0.2
            (Get-NetNamespace $ns | Get-NetAddress).Link.Name | Should -Contain lo
        }

        It 'gives nothing for a link without addresses, and an error for one that is not there' {
            Invoke-Native ip -n $ns link add bare type bridge
            Get-NetAddress bare -Namespace $ns | Should -BeNullOrEmpty
            { Get-NetAddress nope -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'LinkNotFound,VirtualNet.Commands.GetNetAddressCommand'
            { Get-NetAddress -Address 10.7.7.7 -Namespace $ns -ErrorAction Stop } | Should -Throw -ErrorId 'AddressNotFound,VirtualNet.Commands.GetNetAddressCommand'
        }

        It 'knows the flags of IPv4 secondaries' {
            "$((Get-NetAddress -Address 10.1.0.2 -Namespace $ns).Flags)" | Should -BeLike '*Secondary*'
        }
    }

    Context 'Remove-NetAddress' {
        BeforeEach {
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
            Invoke-Native ip -n $ns addr add 10.1.0.2/24 dev veth0
            Invoke-Native ip -n $ns addr add 10.2.0.1 peer 10.2.0.2 dev veth0
        }

        It 'removes by link and address, with and without the length' {
            Remove-NetAddress veth0 10.1.0.2/24 -Namespace $ns
            "$(Remove-NetAddress veth0 10.1.0.1 -PassThru -Namespace $ns)" | Should -Be 10.1.0.1/24
            Remove-NetAddress veth0 10.2.0.1 -Namespace $ns
            Get-All veth0 | Should -BeNullOrEmpty
        }

        It 'removes objects, also those of a job' {
            $address = Get-NetAddress -Address 10.1.0.2 -Namespace $ns
            [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($address, 1)) | Remove-NetAddress
            Get-NetAddress veth0 -Family IPv4 -Namespace $ns | Remove-NetAddress
            Get-All veth0 | Should -BeNullOrEmpty
        }

        It 'removes a primary and its secondary in one go' {
            Remove-NetAddress veth0 10.1.0.1/24, 10.1.0.2/24 -Namespace $ns -ErrorAction Stop
            Get-All veth0 | Should -Be 10.2.0.1/32
        }

        It 'removes all, of a family, only when told' {
            Remove-NetAddress veth0 -All -Family IPv4 -Namespace $ns
            Get-All veth0 | Should -BeNullOrEmpty
            (Get-IpJson -Namespace $ns -6 addr show dev veth0).addr_info | Should -Not -BeNullOrEmpty
        }

        It 'tells what is not there, and removes the others' {
            Remove-NetAddress veth0 10.7.7.7/24, 10.1.0.2/24 -Namespace $ns -ErrorVariable problems -ErrorAction SilentlyContinue
            $problems.FullyQualifiedErrorId | Should -Be 'AddressNotFound,VirtualNet.Commands.RemoveNetAddressCommand'
            Get-All veth0 | Should -Not -Contain 10.1.0.2/24
        }

        It 'removes nothing with -WhatIf' {
            Remove-NetAddress veth0 -All -WhatIf -Namespace $ns
            Get-All veth0 | Should -HaveCount 3
        }
    }

    Context 'Completion' {
        It 'offers the addresses of the link' {
            Invoke-Native ip -n $ns addr add 10.1.0.1/24 dev veth0
            $line = "Remove-NetAddress veth0 -Namespace $ns -Address 10."
            (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 10.1.0.1/24
        }
    }
}
