# The rules that hold for every cmdlet: reflected over what the staged module exports, so a new cmdlet is held to them from its first day.

BeforeDiscovery {
    . $PSScriptRoot/Support/Setup.ps1
    $cmdlets = foreach ($cmdlet in Get-Command -Module VirtualNet -CommandType Cmdlet) { @{ Name = $cmdlet.Name; Verb = $cmdlet.Verb; Noun = $cmdlet.Noun } }
    $changing = $cmdlets | Where-Object { $_.Verb -in 'Set', 'Remove', 'Enable', 'Disable', 'Rename', 'Move' }
}

BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1
    $common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters

    # All parameters of all sets, each as its set sees it.
    function Get-OwnParameter([string] $Name) {
        foreach ($set in (Get-Command $Name).ParameterSets) {
            foreach ($parameter in $set.Parameters) {
                if ($parameter.Name -notin $common) { $parameter }
            }
        }
    }
}

Describe 'Every cmdlet: <Name>' -ForEach $cmdlets {
    BeforeAll {
        $command = Get-Command $Name
        $type = $command.ImplementingType
        $parameters = @(Get-OwnParameter $Name)
    }

    It 'has an approved verb' {
        $verbs = foreach ($group in 'Common', 'Data', 'Lifecycle', 'Diagnostic', 'Communications', 'Security', 'Other') {
            ([type]"System.Management.Automation.Verbs$group").GetFields().Name
        }
        $verbs | Should -Contain $Verb
    }

    It 'is a sealed class that is named after it: class names are in error ids' {
        $type.IsSealed | Should -BeTrue
        $type.FullName | Should -Be "VirtualNet.Commands.$Verb${Noun}Command"
    }

    It 'has -Namespace, which never comes from a property' {
        $namespaces = @($parameters | Where-Object Name -eq Namespace)
        # Namespaces are the subject of these themselves; a channel is bound to its namespace.
        $without = 'Get-NetNamespace', 'New-NetNamespace', 'Remove-NetNamespace', 'Exit-NetNamespace', 'Receive-TunTapPacket', 'Send-TunTapPacket', 'Close-TunTap'
        if ($Name -notin $without) { $namespaces | Should -Not -BeNullOrEmpty }
        foreach ($parameter in $namespaces) { $parameter.ValueFromPipelineByPropertyName | Should -BeFalse }
    }

    It 'takes no text or number by value: an object must stand for something' {
        foreach ($parameter in $parameters) {
            if (-not $parameter.ValueFromPipeline) { continue }
            $element = if ($parameter.ParameterType.IsArray) { $parameter.ParameterType.GetElementType() } else { $parameter.ParameterType }
            $element.IsPrimitive | Should -BeFalse -Because "-$($parameter.Name) of $Name"
            $element | Should -Not -Be ([string]) -Because "-$($parameter.Name) of $Name"
        }
    }

    It 'binds from the pipeline only what says which object is meant' {
        $identity = 'Name', 'PeerName', 'PeerNamespace', 'Link', 'Address', 'PrefixLength', 'Destination', 'Via', 'Bridge', 'InputObject', 'InputNamespace', 'InputAddress', 'InputRoute', 'Namespace',
            'Channel', 'Packet', 'ComputerName', 'RemoteIPAddress'
        foreach ($parameter in $parameters) {
            if ($parameter.ValueFromPipeline -or $parameter.ValueFromPipelineByPropertyName) { $parameter.Name | Should -BeIn $identity -Because $Name }
        }
    }

    It 'declares what it emits' {
        $emits = $Verb -in 'Get', 'New', 'Find', 'Test', 'Open', 'Receive' -or 'PassThru' -in $parameters.Name
        if ($emits) { $command.OutputType | Should -Not -BeNullOrEmpty }
    }

    It 'changes with ShouldProcess, or changes nothing' {
        $attribute = $type.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)[0]
        if ($Verb -in 'Get', 'Find', 'Test', 'Receive', 'Enter', 'Exit', 'Invoke') {
            $attribute.SupportsShouldProcess | Should -BeFalse
        } else {
            # Opening and closing a channel, and sending packets, may do without.
            if ($Verb -notin 'Open', 'Close', 'Send') { $attribute.SupportsShouldProcess | Should -BeTrue }
            $impact = if ($Name -eq 'Remove-NetNamespace') { 'High' } elseif ($Verb -eq 'Remove') { 'Medium' } else { 'Low' }
            "$($attribute.ConfirmImpact)" | Should -Be $impact
        }
    }

    It 'completes names of links and namespaces' {
        foreach ($parameter in $parameters) {
            $element = $parameter.ParameterType.GetElementType() ?? $parameter.ParameterType
            if ($element.Name -notin 'LinkReference', 'NamespaceReference') { continue }
            $completers = @($parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.ArgumentCompleterAttribute] })
            $completers | Should -HaveCount 1 -Because "-$($parameter.Name) of $Name"
        }
    }

    It 'has a help page with a synopsis and an example' {
        $page = "$PSScriptRoot/../en-US/$Name.md"
        [System.IO.File]::Exists($page) | Should -BeTrue
        $text = [System.IO.File]::ReadAllText($page)
        $text | Should -Match '(?m)^## SYNOPSIS\r?\n\r?\n[A-Z]'
        $text | Should -Match '(?m)^### Example 1'
        $text | Should -Not -Match '\{\{'
    }
}

Describe 'Every cmdlet that changes what is there: <Name>' -ForEach $changing {
    BeforeAll { $sets = (Get-Command $Name).ParameterSets }

    It 'must be told on what' {
        foreach ($set in $sets) {
            @($set.Parameters | Where-Object { $_.IsMandatory }) | Should -Not -BeNullOrEmpty -Because "the set $($set.Name)"
            foreach ($first in $set.Parameters | Where-Object { $_.Position -eq 0 }) { $first.IsMandatory | Should -BeTrue -Because "-$($first.Name) of $($set.Name)" }
        }
    }

    It 'takes no wildcards' {
        foreach ($parameter in $sets.Parameters) {
            @($parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.SupportsWildcardsAttribute] }) | Should -BeNullOrEmpty -Because "-$($parameter.Name)"
        }
    }
}

Describe 'Every error' {
    It 'of a link that is not there is the same from <Name>' -ForEach @(
        @{ Name = 'Get-NetLink'; More = @{} }
        @{ Name = 'Set-NetLink'; More = @{ Mtu = 1400 } }
        @{ Name = 'Enable-NetLink'; More = @{} }
        @{ Name = 'Disable-NetLink'; More = @{} }
        @{ Name = 'Rename-NetLink'; More = @{ NewName = 'x' } }
        @{ Name = 'Move-NetLink'; More = @{ Destination = $PID } }
        @{ Name = 'Remove-NetLink'; More = @{} }
        @{ Name = 'Get-VethPair'; More = @{} }
        @{ Name = 'Get-NetAddress'; More = @{} }
    ) {
        $problem = { & $Name nope @More -ErrorAction Stop } | Should -Throw -PassThru
        $problem.FullyQualifiedErrorId.Split(',')[0] | Should -Be 'LinkNotFound'
        "$($problem.CategoryInfo.Category)" | Should -Be 'ObjectNotFound'
        $problem.Exception.Message | Should -Match "'nope'.*Get-NetLink"
    }
}
