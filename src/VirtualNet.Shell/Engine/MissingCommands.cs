using System.Management.Automation;

namespace VirtualNet.Shell;

/// <summary>Says of a command that pwsh has and this shell has not where it is to be had.</summary>
internal static class MissingCommands
{
    private static readonly HashSet<string> InPwsh = new(
        (
            "Add-Content Add-Member Add-Type Clear-Content Clear-Item Clear-ItemProperty Clear-Variable Compare-Object Convert-Path "
            + "ConvertFrom-CliXml ConvertFrom-Markdown ConvertFrom-SecureString ConvertFrom-StringData "
            + "ConvertTo-CliXml ConvertTo-Csv ConvertTo-Html ConvertTo-SecureString ConvertTo-Xml Copy-Item Copy-ItemProperty "
            + "Debug-Process Debug-Runspace Export-Alias Export-Clixml Export-Csv Export-FormatData Export-PSSession Format-Custom Format-Hex "
            + "Format-Wide Get-Alias Get-ChildItem Get-Clipboard Get-Credential Get-Culture Get-Error Get-Event "
            + "Get-EventSubscriber Get-ExecutionPolicy Get-FileHash Get-FormatData Get-Host Get-Item Get-ItemProperty Get-ItemPropertyValue "
            + "Get-Location Get-Member Get-PSBreakpoint Get-PSCallStack Get-PSDrive Get-PSProvider Get-Process Get-Random Get-Runspace "
            + "Get-SecureRandom Get-TimeZone Get-TraceSource Get-TypeData Get-UICulture Get-Unique Get-Uptime Get-Variable Get-Verb "
            + "Import-Alias Import-Clixml Import-LocalizedData Import-PSSession Import-PowerShellDataFile Invoke-Expression Invoke-Item "
            + "Invoke-RestMethod Invoke-WebRequest Join-String Measure-Command Move-Item Move-ItemProperty New-Alias New-Event New-Guid "
            + "New-Item New-ItemProperty New-PSDrive New-TemporaryDirectory New-TemporaryFile New-TimeSpan New-Variable Pop-Location "
            + "Push-Location Read-Host Register-EngineEvent Register-ObjectEvent Remove-Alias Remove-Event Remove-Item Remove-ItemProperty "
            + "Remove-PSBreakpoint Remove-PSDrive Remove-TypeData Remove-Variable Rename-Item Rename-ItemProperty Resolve-Path Restart-Computer "
            + "Select-String Select-Xml Send-MailMessage Set-Alias Set-Clipboard Set-Date Set-ExecutionPolicy Set-Item Set-ItemProperty "
            + "Set-PSBreakpoint Set-TraceSource Set-Variable Split-Path Start-Process Start-ThreadJob Stop-Computer Stop-Process Tee-Object "
            + "Test-Connection Test-Json Trace-Command Unblock-File Unregister-Event Update-FormatData Update-List Update-TypeData Wait-Debugger "
            + "Wait-Event Wait-Process Write-Debug Write-Information Write-Progress"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>For <see cref="CommandInvocationIntrinsics.CommandNotFoundAction"/>, which swallows exceptions: the answer is a command that throws.</summary>
    public static void Explain(object? sender, CommandLookupEventArgs lookup)
    {
        if (InPwsh.TryGetValue(lookup.CommandName, out var name))
        {
            // ThrowTerminatingError ends the statement, as a command that is not found does; `throw` would end the whole script.
            // The function inside carries the command's name into the message; the one around it takes any arguments.
            lookup.CommandScriptBlock = ScriptBlock.Create(
                $"$e = [Management.Automation.CommandNotFoundException]::new(\"'{name}' needs the full PowerShell (pwsh 7.6): this small shell does not have it.\"); "
                + $"$e.CommandName = '{name}'; "
                + $"$r = [Management.Automation.ErrorRecord]::new($e, 'CommandNotFoundException', 'ObjectNotFound', '{name}'); "
                + $"function {name} {{ [CmdletBinding()] param($r) $PSCmdlet.ThrowTerminatingError($r) }}; {name} $r");
        }
    }
}
