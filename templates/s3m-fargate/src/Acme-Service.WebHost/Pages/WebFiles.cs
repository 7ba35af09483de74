using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.FileProviders;

namespace Acme_Service.WebHost.Pages;

/// <summary>The built web app in wwwroot, its config.json, and the page itself at every address that a person may open.</summary>
internal static class WebFiles
{
    private const string Page = "index.html";

    /// <summary>The build names these files by their content.</summary>
    private const string HashedFiles = "/assets";

    private const string Forever = "public, max-age=31536000, immutable";
    private const string Revalidate = "no-cache";

    public static void UseWebFiles(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Path.StartsWithSegments(HashedFiles, StringComparison.Ordinal) ? Forever : Revalidate,
    });

    public static void MapConfig(this WebApplication app)
    {
        var config = WebConfig.Read(app.Configuration);
        app.MapMethods("/config.json", [HttpMethods.Get, HttpMethods.Head], (HttpResponse response) =>
        {
            response.Headers.CacheControl = Revalidate;
            return TypedResults.Json(config, WebConfigJson.Default.WebConfig);
        });
    }

    /// <exception cref="InvalidOperationException">The web app is not there.</exception>
    public static void MapPage(this WebApplication app)
    {
        var page = app.Environment.WebRootFileProvider.GetFileInfo(Page);
        if (!page.Exists)
        {
            throw new InvalidOperationException(
                $"There is no {Page} in '{app.Environment.WebRootPath}'. Run 'npm ci && npm run build' in src/Acme-Service.Web.");
        }

        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => Show(context, page));
        app.MapMethods("{*path:nonfile}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => ShowToPeople(context, page));
    }

    /// <summary>Scripts ask for */*: an address of the API that does not exist must not look like a page.</summary>
    private static IResult ShowToPeople(HttpContext context, IFileInfo page) =>
        context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html") ? Show(context, page) : TypedResults.NotFound();

    private static FileStreamHttpResult Show(HttpContext context, IFileInfo page)
    {
        context.Response.Headers.CacheControl = Revalidate;
        return TypedResults.Stream(page.CreateReadStream(), "text/html; charset=utf-8", lastModified: page.LastModified);
    }
}
