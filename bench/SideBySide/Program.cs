using VirtualNet.SideBySide;

// act NAME N: VirtualNet's part of a row that is measured "from C#". Anything else: the runner.
if (args is ["act", var name, var count])
    return Act.Run(name, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));

if (RunOptions.Parse(args) is { } options)
    return await Runner.RunAsync(options);
Console.Error.WriteLine(RunOptions.Help);
return 2;
