#if (UseJwt)
using Acme_Service.Shared;
#endif
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Acme_Service.Api.OpenApi;

/// <summary>A page at <c>/</c> that shows the API's description and tries it out, in Development only.</summary>
internal static class ApiPage
{
    private const string Package = "Swashbuckle.AspNetCore.SwaggerUI.dll";

#if (UseJwt)
    /// <summary>Adds the headers that the gateway sets for a caller.</summary>
    private const string AsLocalCaller = $$"""
        (request) => { request.headers = { '{{GatewayHeaders.PrincipalId}}': 'me', '{{GatewayHeaders.Roles}}': '{{CallerRole.Writer}}', '{{GatewayHeaders.Expires}}': '4102444800', ...request.headers }; return request; }
        """;

#elif (UseCognito)
    /// <summary>The token of a caller, without a signature: {"sub":"me","token_use":"access","exp":4102444800,"cognito:groups":["writer"]}.</summary>
    private const string AsLocalCaller = """
        (request) => { request.headers = { Authorization: 'Bearer e30.eyJzdWIiOiJtZSIsInRva2VuX3VzZSI6ImFjY2VzcyIsImV4cCI6NDEwMjQ0NDgwMCwiY29nbml0bzpncm91cHMiOlsid3JpdGVyIl19.e30', ...request.headers }; return request; }
        """;

#endif
    /// <summary>Must come before what asks who calls.</summary>
    public static void UseApiPageInDevelopment(this WebApplication app)
    {
        // The package stays out of what is published.
        if (app.Environment.IsDevelopment() && File.Exists(Path.Combine(AppContext.BaseDirectory, Package)))
        {
            app.ShowApiPage();
        }
    }

    private static void ShowApiPage(this WebApplication app)
    {
        SwaggerUIOptions page = new() { RoutePrefix = "", DocumentTitle = app.Environment.ApplicationName };
        page.EnableTryItOutByDefault();
        page.SwaggerEndpoint(ApiDocument.Address, app.Environment.ApplicationName);
#if (UseJwt || UseCognito)
        page.UseRequestInterceptor(AsLocalCaller);
#endif
        app.UseSwaggerUI(page);
    }
}
