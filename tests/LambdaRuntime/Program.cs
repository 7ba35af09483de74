using LambdaRuntime;

if (args is not [var assembly, var type, var method])
{
    await Console.Error.WriteLineAsync("Expected are the path of an assembly, a type and a method.");
    return 2;
}

using var client = new RuntimeClient(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")!);
Func<Stream, Task<Stream>> handler;
try
{
    handler = Handler.Load(assembly, type, method);
}
#pragma warning disable CA1031 // Do not catch general exception types: a function may fail by any
catch (Exception e)
#pragma warning restore CA1031
{
    await client.ReportInitErrorAsync(e.InnerException ?? e);
    return 1;
}

await client.RunAsync(handler);
return 0;
