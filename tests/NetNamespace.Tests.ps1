BeforeAll { . $PSScriptRoot/Support/Setup.ps1 }

Describe 'New-NetNamespace' {
    BeforeEach { $name = New-TestName ns }
    AfterEach { if ($name -in (Get-NetNamespace).Name) { Remove-NetNamespace $name -Force } }

    It 'makes what ip netns lists, with loopback up' {
        $made = New-NetNamespace $name
        $made | Should -BeOfType ([VirtualNet.NetNamespace])
        $made.Name | Should -Be $name
        (Get-IpJson netns list).name | Should -Contain $name
        (Get-IpJson -Namespace $name link show lo).flags | Should -Contain 'UP'
    }

    It 'leaves loopback down when told' {
        New-NetNamespace $name -LoopbackDown
        (Get-IpJson -Namespace $name link show lo).flags | Should -Not -Contain 'UP'
    }

    It 'makes many, and the others when one is refused' {
        $other = New-TestName ns
        $made = New-NetNamespace $name, 'a/b', $other -ErrorVariable problems -ErrorAction SilentlyContinue
        $made.Name | Should -Be @($name, $other)
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -Be 'InvalidNamespaceName,VirtualNet.Commands.NewNetNamespaceCommand'
        Remove-NetNamespace $other -Force
    }

    It 'refuses the name <bad> and touches nothing' -ForEach @(
        @{ Bad = '../x' }, @{ Bad = 'a/b' }, @{ Bad = '' }, @{ Bad = '.' }, @{ Bad = '..' }, @{ Bad = 'x' * 256 }
    ) {
        $before = (Get-NetNamespace).Name -join ' '
        { New-NetNamespace $bad -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidNamespaceName,VirtualNet.Commands.NewNetNamespaceCommand'
        (Get-NetNamespace).Name -join ' ' | Should -Be $before
    }

    It 'fails when it exists, unless -IfNotExists' {
        $first = New-NetNamespace $name
        { New-NetNamespace $name -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceExists,VirtualNet.Commands.NewNetNamespaceCommand'
        (New-NetNamespace $name -IfNotExists).Identity | Should -Be $first.Identity
    }

    It 'makes nothing with -WhatIf' {
        New-NetNamespace $name -WhatIf
        (Get-NetNamespace).Name | Should -Not -Contain $name
    }
}

Describe 'Get-NetNamespace' {
    BeforeAll {
        $first = New-TestName ns
        $second = New-TestName ns
        Invoke-Native ip netns add $first
        Invoke-Native ip netns add $second
    }
    AfterAll { Remove-NetNamespace $first, $second -Force }

    It 'lists what ip netns made' {
        (Get-NetNamespace).Name | Should -Contain $first
        (Get-NetNamespace "$first*").Name | Should -Be $first
    }

    It 'is an error for a name that is not there' {
        { Get-NetNamespace nosuch -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceNotFound,VirtualNet.Commands.GetNetNamespaceCommand'
    }

    It 'finds the namespace of a process, by its name where it has one' {
        $process = Invoke-NetNamespace $first { [System.Diagnostics.Process]::Start('sleep', '60') }
        try {
            (Get-NetNamespace $process.Id).Name | Should -Be $first
            (Get-NetNamespace -All | Where-Object Name -eq $first).Processes.Id | Should -Contain $process.Id
        } finally { $process.Kill() }
        $process.WaitForExit()
        { Get-NetNamespace $process.Id -ErrorAction Stop } | Should -Throw -ErrorId 'ProcessNotFound,VirtualNet.Commands.GetNetNamespaceCommand'
    }

    It 'finds unnamed ones with -All' {
        $process = [System.Diagnostics.Process]::Start('unshare', '--net sleep 60')
        try {
            $mine = [System.IO.FileInfo]::new("/proc/$PID/ns/net").LinkTarget
            Wait-Until { [System.IO.FileInfo]::new("/proc/$($process.Id)/ns/net").LinkTarget -ne $mine } 'unshare made its namespace'
            $found = Get-NetNamespace -All | Where-Object { $_.Processes.Id -contains $process.Id }
            $found.Name | Should -BeNullOrEmpty
            $found.Path | Should -Be "/proc/$($process.Id)/ns/net"
            (Get-NetLink -Namespace $found).Name | Should -Be lo
        } finally { $process.Kill() }
    }

    It 'knows home' {
        (Get-NetNamespace -All | Where-Object IsHome).Processes.Id | Should -Contain $PID
    }

    It 'refuses a file that is no namespace' {
        { Get-NetLink -Namespace /etc/passwd -ErrorAction Stop } | Should -Throw -ErrorId 'NotANetNamespace,VirtualNet.Commands.GetNetLinkCommand'
    }
}

Describe 'Remove-NetNamespace' {
    It 'returns when the links are gone: made again at once, 50 times out of 50' {
        $name = New-TestName ns
        $near = New-TestName v
        foreach ($i in 1..50) {
            New-NetNamespace $name | Out-Null
            Invoke-Native ip link add $near type veth peer name eth0 netns $name
            Remove-NetNamespace $name -Force
        }
        (Get-IpJson link).ifname | Should -Not -Contain $near
        (Get-NetNamespace).Name | Should -Not -Contain $name
    }

    It 'removes what ip netns made' {
        $name = New-TestName ns
        Invoke-Native ip netns add $name
        Remove-NetNamespace $name -Confirm:$false
        (Get-IpJson netns list).name | Should -Not -Contain $name
    }

    It 'is an error for a name that is not there' {
        { Remove-NetNamespace nosuch -Force -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceNotFound,VirtualNet.Commands.RemoveNetNamespaceCommand'
    }

    It 'removes nothing with -WhatIf, also with -Force' {
        $name = New-TestName ns
        New-NetNamespace $name
        Remove-NetNamespace $name -WhatIf -Force
        (Get-NetNamespace).Name | Should -Contain $name
        Remove-NetNamespace $name -Force
    }

    It 'removes a left-over file that is no namespace' {
        $name = New-TestName ns
        New-NetNamespace $name | Remove-NetNamespace -Force
        [System.IO.File]::WriteAllText("/run/netns/$name", '')
        Remove-NetNamespace $name -Force
        [System.IO.File]::Exists("/run/netns/$name") | Should -BeFalse
    }

    It 'warns who holds a namespace that lives on' {
        $name = New-TestName ns
        New-NetNamespace $name
        $process = Invoke-NetNamespace $name { [System.Diagnostics.Process]::Start('sleep', '60') }
        try {
            Remove-NetNamespace $name -Force -WarningVariable warnings -WarningAction SilentlyContinue
            "$warnings" | Should -BeLike "*'$name'*sleep ($($process.Id))*"
        } finally { $process.Kill() }
    }

    It 'refuses one that the session is in' {
        $name = New-TestName ns
        New-NetNamespace $name
        Enter-NetNamespace $name
        try { { Remove-NetNamespace $name -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceInUse,VirtualNet.Commands.RemoveNetNamespaceCommand' }
        finally { Exit-NetNamespace }
        Remove-NetNamespace $name -Force
    }

    It 'refuses an object whose namespace was removed and made again under its name' {
        $name = New-TestName ns
        $old = New-NetNamespace $name
        $link = Get-NetLink lo -Namespace $old
        Invoke-Native ip netns del $name
        Invoke-Native ip netns add $name
        { Get-NetLink -Namespace $old -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceGone,VirtualNet.Commands.GetNetLinkCommand'
        { $link | Get-NetLink -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceGone,VirtualNet.Commands.GetNetLinkCommand'
        { $old | Remove-NetNamespace -Force -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceGone,VirtualNet.Commands.RemoveNetNamespaceCommand'
        Remove-NetNamespace $name -Force
        { Get-NetLink -Namespace $old -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceGone,VirtualNet.Commands.GetNetLinkCommand'
    }
}

Describe 'Enter-NetNamespace and Exit-NetNamespace' {
    BeforeAll {
        $red = New-TestName ns
        $blue = New-TestName ns
        New-NetNamespace $red, $blue | Out-Null
        Invoke-Native ip -n $red link add inred type bridge
        Invoke-Native ip -n $blue link add inblue type bridge
        function Get-Here { [System.IO.FileInfo]::new('/proc/thread-self/ns/net').LinkTarget }
        $there = Get-Here
    }
    AfterAll { Remove-NetNamespace $red, $blue -Force }

    It 'takes cmdlets and native commands inside, nested, and back' {
        Enter-NetNamespace $red
        try {
            (Get-NetLink).Name | Should -Contain inred
            (Get-IpJson link).ifname | Should -Contain inred
            Enter-NetNamespace $blue
            try { (Get-IpJson link).ifname | Should -Contain inblue } finally { Exit-NetNamespace }
            (Get-NetLink).Name | Should -Contain inred
        } finally { Exit-NetNamespace }
        Get-Here | Should -Be $there
        (Get-NetLink).Name | Should -Not -Contain inred
    }

    It 'shows the namespace at the prompt and puts the prompt back' {
        $before = "$function:prompt"
        function global:prompt { 'mine> ' }
        try {
            Enter-NetNamespace $red
            prompt | Should -Be "[$red] mine> "
            Enter-NetNamespace $blue
            prompt | Should -Be "[$red/$blue] mine> "
            Exit-NetNamespace
            Exit-NetNamespace
            prompt | Should -Be 'mine> '
            "$function:prompt" | Should -Be " 'mine> ' "
        } finally { ${function:global:prompt} = [scriptblock]::Create($before) }
    }

    It 'keeps a prompt that was replaced inside' {
        $before = "$function:prompt"
        try {
            Enter-NetNamespace $red
            ${function:global:prompt} = { 'new> ' }
            Exit-NetNamespace
            prompt | Should -Be 'new> '
        } finally { ${function:global:prompt} = [scriptblock]::Create($before) }
    }

    It 'is an error to leave when nothing was entered' {
        { Exit-NetNamespace -ErrorAction Stop } | Should -Throw -ErrorId 'NotInNamespace,VirtualNet.Commands.ExitNetNamespaceCommand'
    }

    It 'stays where it is when there is no such namespace' {
        { Enter-NetNamespace nosuch -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceNotFound,VirtualNet.Commands.EnterNetNamespaceCommand'
        Get-Here | Should -Be $there
    }

    It 'acts on the namespace of an object, not on the one entered' {
        $bridge = Get-NetLink inblue -Namespace $blue
        Enter-NetNamespace $red
        try {
            ($bridge | Get-NetLink).Name | Should -Be inblue
            { $bridge | Get-NetLink -Namespace $red -ErrorAction Stop } | Should -Throw -ErrorId 'NamespaceMismatch,VirtualNet.Commands.GetNetLinkCommand'
        } finally { Exit-NetNamespace }
    }

    It 'leaves no worker thread inside, 25 seconds and more work later' -Tag Slow {
        function Start-PoolWork {
            foreach ($i in 1..60) {
                [System.IO.File]::ReadAllBytesAsync('/proc/self/stat') | Out-Null
                [System.Threading.Tasks.Task]::Delay(50) | Out-Null
            }
        }
        # Read from outside: what another process sees of this one's threads.
        function Get-Place {
            foreach ($task in [System.IO.Directory]::GetDirectories("/proc/$PID/task")) {
                $line = (& stat -L -c '%i' "$task/ns/net" 2>$null)
                if ($line) { [pscustomobject]@{ Inode = $line; Thread = [System.IO.File]::ReadAllText("$task/comm").Trim() } }
            }
        }
        $inode = "$((Get-NetNamespace $red).Inode)"
        Enter-NetNamespace $red
        try {
            Start-PoolWork
            $client = [System.Net.Http.HttpClient]::new()
            1..20 | ForEach-Object { $client.GetAsync('http://127.0.0.1:1/') } | Out-Null
            $timer = [System.Threading.PeriodicTimer]::new([timespan]::FromMilliseconds(100))
            $tick = $timer.WaitForNextTickAsync()
            Start-Sleep -Milliseconds 500
        } finally { Exit-NetNamespace }
        (Get-Place | Where-Object Inode -eq $inode).Thread | Should -Not -Match 'Worker|Gate|Timer|Sockets|pwsh|Pipeline'
        Start-PoolWork
        Start-Sleep -Seconds 26
        Start-PoolWork
        Start-Sleep -Milliseconds 300
        (Get-Place | Where-Object Inode -eq $inode).Thread | Should -Not -Match 'Worker|Gate|Timer|Sockets|pwsh|Pipeline'
        $timer.Dispose()
    }
}

Describe 'Invoke-NetNamespace' {
    BeforeAll {
        $red = New-TestName ns
        New-NetNamespace $red | Out-Null
        Invoke-Native ip -n $red link add inred type bridge
        function Get-Here { [System.IO.FileInfo]::new('/proc/thread-self/ns/net').LinkTarget }
        $there = Get-Here
        $inside = Invoke-NetNamespace $red { [System.IO.FileInfo]::new('/proc/thread-self/ns/net').LinkTarget }
    }
    AfterAll { Remove-NetNamespace $red -Force }

    It 'gives live objects and is home downstream' {
        $inside | Should -Not -Be $there
        $all = Invoke-NetNamespace $red { Get-NetLink inred; Get-NetLink lo } | ForEach-Object { [pscustomobject]@{ Link = $_; Here = Get-Here } }
        $all.Link.Name | Should -Be @('inred', 'lo')
        $all[0].Link | Should -BeOfType ([VirtualNet.NetLink])
        $all.Here | Should -Be @($there, $there)
    }

    It 'is inside again after each object' {
        $places = Invoke-NetNamespace $red { Get-Here; Get-Here; Get-Here }
        $places | Should -Be @($inside, $inside, $inside)
    }

    It 'passes arguments and input' {
        Invoke-NetNamespace $red { param($a, $b) "$a-$b" } -ArgumentList 1, 2 | Should -Be '1-2'
        1, 2, 3 | Invoke-NetNamespace $red { $input | ForEach-Object { $_ * 2 } } | Should -Be @(2, 4, 6)
    }

    It 'comes back after throw' {
        { Invoke-NetNamespace $red { throw 'oops' } } | Should -Throw 'oops'
        Get-Here | Should -Be $there
    }

    It 'comes back when downstream has enough' {
        Invoke-NetNamespace $red { 1..1000 } | Select-Object -First 1 | Should -Be 1
        Get-Here | Should -Be $there
    }

    It 'comes back when the pipeline is stopped' {
        $module = (Get-Module VirtualNet).Path
        $runspace = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
        $runspace.Open()
        $shell = [powershell]::Create($runspace)
        try {
            $shell.AddScript({ param($module, $red) Import-Module $module; Invoke-NetNamespace $red { 'in'; while ($true) { [System.Threading.Thread]::Sleep(10) } } }.ToString()).AddArgument($module).AddArgument($red) | Out-Null
            $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
            $running = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $output)
            Wait-Until { $output.Count -gt 0 } 'the block is running'
            $shell.Stop()
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $shell.Commands.Clear()
            $where = $shell.AddScript("[System.IO.FileInfo]::new('/proc/thread-self/ns/net').LinkTarget").Invoke()
            "$where" | Should -Be $there
        } finally {
            $shell.Dispose()
            $runspace.Dispose()
        }
    }

    It 'writes errors as errors and goes on' {
        $output = Invoke-NetNamespace $red { Get-NetLink nosuch; 'after' } 2>&1
        $output[0] | Should -BeOfType ([System.Management.Automation.ErrorRecord])
        $output[1] | Should -Be 'after'
    }
}

Describe 'What a session holds' {
    It 'lets a namespace go that somebody else deletes, links included, within 2 seconds' {
        $name = New-TestName ns
        $near = New-TestName v
        Invoke-Native ip netns add $name
        Invoke-Native ip link add $near type veth peer name eth0 netns $name
        Get-NetLink -Namespace $name | Out-Null
        Invoke-NetNamespace $name { Get-NetLink } | Out-Null
        Invoke-Native ip netns del $name
        Wait-Until { (Get-IpJson link).ifname -notcontains $near } 'the far end is gone' -Seconds 2
    }

    It 'leaks no descriptor over 1,000 operations in 100 namespaces' {
        $names = 1..100 | ForEach-Object { New-TestName ns }
        New-NetNamespace $names | Out-Null
        function Get-DescriptorCount { [System.IO.Directory]::GetFileSystemEntries("/proc/$PID/fd").Count }
        Get-NetLink -Namespace $names[0] | Out-Null
        $before = Get-DescriptorCount
        foreach ($round in 1..10) {
            foreach ($name in $names) { Get-NetLink -Namespace $name | Out-Null }
        }
        (Get-DescriptorCount) - $before | Should -BeLessThan 10
        Remove-NetNamespace $names -Force
        (Get-NetNamespace).Name | Where-Object { $_ -in $names } | Should -BeNullOrEmpty
    }
}
