BeforeAll {
    . $PSScriptRoot/Support/Setup.ps1
    $base = (Get-Module VirtualNet).ModuleBase
    $manifest = [System.Management.Automation.Language.Parser]::ParseFile("$base/VirtualNet.psd1", [ref]$null, [ref]$null).EndBlock.Statements[0].PipelineElements[0].Expression.SafeGetValue()
}

Describe 'The staged module' {
    It 'exports the cmdlets that are compiled, and names each of them' {
        $compiled = foreach ($type in [VirtualNet.NetLink].Assembly.GetType('VirtualNet.NetLink').Assembly, [VirtualNet.Commands.NetCmdlet].Assembly | ForEach-Object { $_.GetExportedTypes() }) {
            foreach ($attribute in $type.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)) { "$($attribute.VerbName)-$($attribute.NounName)" }
        }
        ($manifest.CmdletsToExport | Sort-Object) -join ' ' | Should -Be (($compiled | Sort-Object) -join ' ')
        (Get-Command -Module VirtualNet -CommandType Cmdlet).Name | Sort-Object | Should -Be ($compiled | Sort-Object)
    }

    It 'exports nothing by wildcard' {
        $manifest.FunctionsToExport, $manifest.AliasesToExport, $manifest.VariablesToExport | ForEach-Object { $_ } | Should -BeNullOrEmpty
        $manifest.CmdletsToExport | Should -Not -Contain '*'
    }

    It 'has every file that its manifest names' {
        foreach ($file in @($manifest.RootModule) + $manifest.TypesToProcess + $manifest.FormatsToProcess) { [System.IO.File]::Exists("$base/$file") | Should -BeTrue -Because $file }
    }

    It 'names every view that is staged' {
        $staged = [System.IO.Directory]::GetFiles("$base/Display") | ForEach-Object { "Display/$([System.IO.Path]::GetFileName($_))" }
        ($manifest.TypesToProcess + $manifest.FormatsToProcess | Sort-Object) -join ' ' | Should -Be (($staged | Sort-Object) -join ' ')
    }

    It 'shows an object of each type in a few lines where objects of another type were shown before it' {
        # There PowerShell uses no view, only the default property set; without one, forty lines for each link.
        $types = (Get-Command -Module VirtualNet -CommandType Cmdlet).OutputType.Name | Where-Object { $_ -like 'VirtualNet.*' } | Sort-Object -Unique
        $types.Count | Should -BeGreaterThan 8
        foreach ($type in $types) {
            $object = [System.Runtime.CompilerServices.RuntimeHelpers]::GetUninitializedObject([type] $type)
            $shown = $object.PSStandardMembers.DefaultDisplayPropertySet.ReferencedPropertyNames
            @($shown).Count | Should -BeGreaterThan 1 -Because $type
            @($shown).Count | Should -BeLessThan 10 -Because $type
        }
    }

    It 'shows whole headers and names at 80 columns' {
        foreach ($view in (Get-NetLink lo | Out-String -Width 80), (Get-NetAddress lo | Out-String -Width 80)) { $view | Should -Match ' Namespace' }
    }

    It 'does not bring the engine along' {
        [System.IO.Directory]::GetFiles($base, 'System.Management.Automation.dll', 'AllDirectories') | Should -BeNullOrEmpty
        [System.IO.Directory]::GetFiles($base, '*.pdb', 'AllDirectories') | Should -BeNullOrEmpty
    }

    It 'has what is different per architecture in both' {
        foreach ($architecture in 'linux-x64', 'linux-arm64') { [System.IO.File]::Exists("$base/runtimes/$architecture/Tmds.LibC.dll") | Should -BeTrue }
    }

    It 'shows in its public types nothing that is not its own or the engine''s' {
        # Types are looked at before OnImport runs: what they mention must be loadable then.
        $own = 'VirtualNet', 'VirtualNet.Core', 'System.Management.Automation'
        $framework = [System.IO.Path]::GetDirectoryName([object].Assembly.Location)
        $flags = [System.Reflection.BindingFlags]'Public, NonPublic, Instance, Static, DeclaredOnly'
        $foreign = foreach ($type in [VirtualNet.Commands.NetCmdlet].Assembly.GetExportedTypes()) {
            $mentioned = @($type.BaseType) + $type.GetInterfaces() + $type.GetFields($flags).FieldType
            $mentioned += $mentioned | Where-Object { $_ -and $_.IsGenericType } | ForEach-Object { $_.GetGenericArguments() }
            foreach ($other in $mentioned | Where-Object { $_ }) {
                $assembly = $other.Assembly
                if ($assembly.GetName().Name -notin $own -and -not $assembly.Location.StartsWith($framework)) { "$type mentions $other" }
            }
        }
        $foreign | Should -BeNullOrEmpty
    }

    It 'imports into a clean session, and its types are there by name' {
        $session = [powershell]::Create([initialsessionstate]::CreateDefault2())
        try {
            $null = $session.AddScript("Import-Module '$base/VirtualNet.psd1' -ErrorAction Stop; (Get-NetLink lo).GetType().FullName; [VirtualNet.NetLink].Name")
            $session.Invoke() | Should -Be @('VirtualNet.NetLink', 'NetLink')
            $session.Streams.Error | Should -BeNullOrEmpty
        } finally {
            $session.Dispose()
        }
    }
}
