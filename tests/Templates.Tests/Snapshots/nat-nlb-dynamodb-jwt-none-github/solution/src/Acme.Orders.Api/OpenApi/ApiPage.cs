using Acme.Orders.Api.Identity;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Acme.Orders.Api.OpenApi;

/// <summary>A page at <c>/</c> that shows the API's description and tries it out, in Development only.</summary>
internal static class ApiPage
{
    private const string Package = "Swashbuckle.AspNetCore.SwaggerUI.dll";

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
        page.UseRequestInterceptor(LocalCaller.Interceptor);
        app.UseSwaggerUI(page);
    }
}
