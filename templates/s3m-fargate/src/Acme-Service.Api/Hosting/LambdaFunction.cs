using Acme_Service.Shared;

namespace Acme_Service.Api.Hosting;

internal static class LambdaFunction
{
    /// <summary>Set by Lambda in every function, and nowhere else.</summary>
    private const string NameVariable = "AWS_LAMBDA_FUNCTION_NAME";

    /// <summary>Must come before anything that reads the headers it writes.</summary>
    public static void UseLambdaRequestContext(this WebApplication app)
    {
        if (app.Configuration[NameVariable] is { Length: > 0 })
        {
            app.UseMiddleware<LambdaRequestContext>(LambdaHeaders.Parse(app.Configuration[GatewayContextEnvironment.Headers]));
        }
    }
}
