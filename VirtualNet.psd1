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
    CmdletsToExport      = @()
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags       = @('Linux', 'Network', 'netlink', 'namespace', 'bridge', 'veth', 'tun', 'tap', 'PSEdition_Core')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
