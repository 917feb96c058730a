# Which cmdlet takes which object, from the pipeline, by position and by name. What acts is run with -WhatIf: it finds its object, and
# does nothing to it. An object of the wrong sort must be refused by binding, never be taken for something else of the same name.

BeforeDiscovery {
    . $PSScriptRoot/Support/Setup.ps1
    $link = 'NetLink', 'LinkRef', 'DeserializedLink', 'LinkName'
    # Taken: what the cmdlet takes by value. Parameter: the one that takes it by position 0 and by name. Given: what it takes there.
    $rows = @(
        @{ Command = 'Get-NetLink'; Taken = $link + 'NetNamespace'; Parameter = 'Name'; Given = $link }
        @{ Command = 'Set-NetLink'; More = @{ Mtu = 1400 }; Taken = $link; Parameter = 'Name'; Given = $link }
        @{ Command = 'Enable-NetLink'; Taken = $link; Parameter = 'Name'; Given = $link }
        @{ Command = 'Disable-NetLink'; Taken = $link; Parameter = 'Name'; Given = $link }
        @{ Command = 'Rename-NetLink'; More = @{ NewName = 'x' }; Taken = $link; Parameter = 'Name'; Given = $link }
        @{ Command = 'Move-NetLink'; More = @{ Destination = $PID }; Taken = $link; Parameter = 'Name'; Given = $link }
        @{ Command = 'Remove-NetLink'; Taken = $link; Parameter = 'Name'; Given = $link }
        @{ Command = 'Get-VethPair'; Taken = $link + 'NetNamespace'; Parameter = 'Name'; Given = $link }
        @{ Command = 'Get-NetAddress'; Taken = $link + 'NetNamespace'; Parameter = 'Link'; Given = $link }
        @{ Command = 'New-NetAddress'; More = @{ Address = '192.0.2.77/24' }; Taken = 'NetLink', 'LinkRef', 'DeserializedLink', 'NetAddress', 'DeserializedAddress', 'NetRoute', 'DeserializedRoute'; Parameter = 'Link'; Given = $link }
        @{ Command = 'Set-NetAddress'; More = @{ Address = '192.0.2.77/24' }; Taken = 'NetLink', 'LinkRef', 'DeserializedLink', 'NetAddress', 'DeserializedAddress', 'NetRoute', 'DeserializedRoute'; Parameter = 'Link'; Given = $link }
        @{ Command = 'Remove-NetAddress'; Taken = 'NetAddress', 'DeserializedAddress'; More = @{}; ParameterMore = @{ Address = '192.0.2.1/24' }; Parameter = 'Link'; Given = $link }
        @{ Command = 'Get-NetRoute'; Taken = 'NetLink', 'LinkRef', 'DeserializedLink', 'NetNamespace' }
        @{ Command = 'Remove-NetRoute'; Taken = 'NetRoute', 'DeserializedRoute' }
        @{ Command = 'Get-NetNeighbor'; Taken = $link + 'NetNamespace'; Parameter = 'Link'; Given = $link }
        @{ Command = 'Get-NetSysctl'; More = @{ Name = 'forwarding' }; Taken = $link }
        @{ Command = 'Set-NetSysctl'; More = @{ Name = 'forwarding'; Value = 0 }; Taken = 'NetLink', 'DeserializedLink' }
        @{ Command = 'Add-BridgePort'; More = @{ Bridge = 'br0' }; Taken = $link + 'NetAddress', 'DeserializedAddress', 'NetRoute', 'DeserializedRoute' }
        @{ Command = 'Remove-NetNamespace'; Taken = 'NetNamespace', 'DeserializedNamespace', 'NamespaceName'; Parameter = 'Name'; Given = 'NetNamespace', 'DeserializedNamespace', 'NamespaceName' }
    )
    $all = 'NetLink', 'LinkRef', 'NetAddress', 'NetRoute', 'NetNamespace', 'DeserializedLink', 'DeserializedAddress', 'DeserializedRoute', 'DeserializedNamespace'
    $here = (Get-Command -Module VirtualNet).Name
    $matrix = foreach ($row in $rows) {
        if ($row.Command -notin $here) { continue }
        $more = $row.More ?? @{}
        foreach ($object in $all + @($row.Taken | Where-Object { $_ -like '*Name' })) {
            @{ Command = $row.Command; More = $more; Object = $object; How = 'pipeline'; Parameter = ''; Bound = $object -in $row.Taken }
        }
        if (-not $row.Parameter) { continue }
        foreach ($object in $all + @($row.Given | Where-Object { $_ -like '*Name' })) {
            foreach ($how in 'position', 'name') {
                @{ Command = $row.Command; More = $row.ParameterMore ?? $more; Object = $object; How = $how; Parameter = $row.Parameter; Bound = $object -in $row.Given }
            }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1
    $ns = New-TestName ns
    Invoke-Native ip netns add $ns
    Invoke-Native ip -n $ns link add veth0 type veth peer name veth1
    Invoke-Native ip -n $ns link add br0 type bridge
    Invoke-Native ip -n $ns link set veth0 up
    Invoke-Native ip -n $ns link set veth1 up
    Invoke-Native ip -n $ns addr add 192.0.2.1/24 dev veth0
    Invoke-Native ip -n $ns route add 198.51.100.0/24 via 192.0.2.2

    # As a job or a session gives it back: one level deep, unless the type says that it needs more.
    function Copy-Serialized($Object) {
        [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($Object, 1))
    }

    $objects = @{ LinkName = 'veth0'; NamespaceName = $ns }
    $objects.NetLink = Get-NetLink veth0 -Namespace $ns
    $objects.LinkRef = (Get-NetLink veth1 -Namespace $ns).Peer
    $objects.NetNamespace = Get-NetNamespace $ns
    if (Get-Command Get-NetAddress -ErrorAction Ignore) { $objects.NetAddress = Get-NetAddress veth0 -Namespace $ns -Family IPv4 }
    if (Get-Command Get-NetRoute -ErrorAction Ignore) { $objects.NetRoute = Get-NetRoute -Namespace $ns | Where-Object { "$($_.Destination)" -eq '198.51.100.0/24' } }
    $objects.DeserializedLink = Copy-Serialized $objects.NetLink
    $objects.DeserializedNamespace = Copy-Serialized $objects.NetNamespace
    $objects.DeserializedAddress = Copy-Serialized $objects.NetAddress
    $objects.DeserializedRoute = Copy-Serialized $objects.NetRoute

    # Runs a row; gives back the error, if any.
    function Invoke-Row($Command, $More, $Object, $How, $Parameter) {
        $options = @{ ErrorAction = 'Stop' } + $More
        $changes = (Get-Command $Command).Parameters.ContainsKey('WhatIf')
        if ($changes) { $options.WhatIf = $true }
        $value = $objects[$Object]
        if ($Object -like '*Name' -and $Object -ne 'NamespaceName') { $options.Namespace = $ns }
        try {
            $out = switch ($How) {
                'pipeline' { $value | & $Command @options }
                'position' { & $Command $value @options }
                'name' { $named = @{ $Parameter = $value }; & $Command @named @options }
            }
            if (-not $changes -and -not $out -and $Command -ne 'Get-NetNeighbor') { throw "$Command gave nothing." }
        } catch {
            $_
        }
    }
}

AfterAll { Invoke-Native ip netns del $ns }

Describe 'Binding' {
    It '<Command>: <Object> by <How> binds: <Bound>' -ForEach $matrix {
        if ($null -eq $objects[$Object]) { Set-ItResult -Skipped -Because "nothing here makes a $Object yet" }
        $problem = Invoke-Row $Command $More $Object $How $Parameter
        if ($Bound) {
            $problem | Should -BeNullOrEmpty
        } else {
            $problem.Exception | Should -BeOfType ([System.Management.Automation.ParameterBindingException])
        }
    }

    It 'leaves everything as it was' {
        (Get-IpJson -Namespace $ns link show).ifname | Should -Contain 'veth0'
        (Get-IpJson -Namespace $ns link show veth0).mtu | Should -Be 1500
        (Get-IpJson -Namespace $ns -4 addr show dev veth0).addr_info.local | Should -Be '192.0.2.1'
    }

    It 'acts where a deserialized object came from, not on a link of the same name here' {
        ($objects.DeserializedLink | Get-NetLink).Namespace.Name | Should -Be $ns
        $changed = $objects.DeserializedLink | Set-NetLink -Mtu 1450 -PassThru
        $changed.Namespace.Name | Should -Be $ns
        (Get-IpJson -Namespace $ns link show veth0).mtu | Should -Be 1450
    }

    It 'delay-binds' {
        if (-not (Get-Command Set-NetAddress -ErrorAction Ignore)) { Set-ItResult -Skipped -Because 'there is no Set-NetAddress yet' }
        $null = Get-NetLink veth0 -Namespace $ns | Set-NetAddress -Address { "192.0.2.$($_.Index + 100)/24" }
        (Get-IpJson -Namespace $ns -4 addr show dev veth0).addr_info.local | Should -Contain "192.0.2.$($objects.NetLink.Index + 100)"
    }
}
