# Every spec begins with: BeforeAll { . $PSScriptRoot/Support/Setup.ps1 }
# It imports the staged module and the helpers, and refuses to run where a spec could touch the machine's own network.
if (-not $env:VIRTUALNET_SANDBOX) {
    throw 'Specs run inside a sandbox only: use `dotnet test`, `./build.ps1 -Task Test`, or start pwsh with VirtualNet.Shell --sandbox --exec pwsh.'
}
Import-Module (Join-Path $PSScriptRoot 'Support.psm1')
Import-Module (Get-StagedModule)
