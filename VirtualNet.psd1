@{
    RootModule           = 'VirtualNet.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '6f5c2c34-7c0e-4a5e-9d58-0c1f7a3b9e21'
    Author               = 'The VirtualNet authors'
    CompanyName          = 'The VirtualNet authors'
    Copyright            = '(c) The VirtualNet authors. MIT license.'
    Description          = 'Linux virtual networks as typed objects: tun/tap devices, veth pairs, bridges, namespaces, addresses and routes, over netlink.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    CmdletsToExport      = @(
        'Add-BridgePort'
        'Close-TunTap'
        'Disable-NetLink'
        'Enable-NetLink'
        'Enter-NetNamespace'
        'Exit-NetNamespace'
        'Find-NetRoute'
        'Get-Bridge'
        'Get-BridgePort'
        'Get-NetAddress'
        'Get-NetLink'
        'Get-NetNamespace'
        'Get-NetNeighbor'
        'Get-NetRoute'
        'Get-NetSysctl'
        'Get-TunTap'
        'Get-VethPair'
        'Invoke-NetNamespace'
        'Move-NetLink'
        'New-Bridge'
        'New-NetAddress'
        'New-NetNamespace'
        'New-NetRoute'
        'New-TunTap'
        'New-VethPair'
        'Open-TunTap'
        'Receive-TunTapPacket'
        'Remove-BridgePort'
        'Remove-NetAddress'
        'Remove-NetLink'
        'Remove-NetNamespace'
        'Remove-NetRoute'
        'Remove-TunTap'
        'Rename-NetLink'
        'Send-TunTapPacket'
        'Set-Bridge'
        'Set-BridgePort'
        'Set-NetAddress'
        'Set-NetLink'
        'Set-NetRoute'
        'Set-NetSysctl'
        'Test-NetConnection'
    )
    FunctionsToExport    = @()
    TypesToProcess       = @(
        'Display/BridgePort.types.ps1xml'
        'Display/NetAddress.types.ps1xml'
        'Display/NetConnection.types.ps1xml'
        'Display/NetLink.types.ps1xml'
        'Display/NetRoute.types.ps1xml'
        'Display/NetNeighbor.types.ps1xml'
        'Display/TunTap.types.ps1xml'
        'Display/VethPair.types.ps1xml'
    )
    FormatsToProcess     = @(
        'Display/Bridge.format.ps1xml'
        'Display/BridgePort.format.ps1xml'
        'Display/NetAddress.format.ps1xml'
        'Display/NetConnection.format.ps1xml'
        'Display/NetLink.format.ps1xml'
        'Display/NetNamespace.format.ps1xml'
        'Display/NetRoute.format.ps1xml'
        'Display/NetNeighbor.format.ps1xml'
        'Display/NetSysctl.format.ps1xml'
        'Display/TunTap.format.ps1xml'
        'Display/TunTapChannel.format.ps1xml'
        'Display/TunTapPacket.format.ps1xml'
        'Display/VethPair.format.ps1xml'
    )
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags       = @('Linux', 'Network', 'netlink', 'namespace', 'bridge', 'veth', 'tun', 'tap', 'PSEdition_Core')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
