using Acme_Service.Authorizer;
using Acme_Service.Authorizer.Runtime;

// Entry point of a custom runtime only (provided.al2023); the managed runtime loads this assembly and calls Function itself.
var runtimeApi = Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API");
if (runtimeApi is null)
{
    Console.Error.WriteLine("AWS_LAMBDA_RUNTIME_API is not set: AWS Lambda starts this program. To try it, run its tests.");
    return 1;
}

using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
var runtime = new LambdaRuntimeClient(http, runtimeApi);
Function function;
try
{
    function = new Function();
}
catch (Exception e)
{
    await runtime.ReportInitErrorAsync(e);
    return 1;
}

await runtime.RunAsync(function.HandleAsync, CancellationToken.None);
return 0;
