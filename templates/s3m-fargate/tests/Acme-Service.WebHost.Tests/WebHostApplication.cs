using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Acme_Service.WebHost.Tests;

/// <summary>The whole host in memory, with a built web app of three small files.</summary>
public sealed class WebHostApplication : WebApplicationFactory<Program>
{
    public const string Page = "<!doctype html><title>The page</title>";
    public const string Script = "/assets/index-1a2b3c.js";

    private readonly string _webRoot = Directory.CreateTempSubdirectory().FullName;

    public WebHostApplication()
    {
        Directory.CreateDirectory(Path.Combine(_webRoot, "assets"));
        File.WriteAllText(Path.Combine(_webRoot, "index.html"), Page);
        File.WriteAllText(Path.Combine(_webRoot, "favicon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        File.WriteAllText(_webRoot + Script, "export {};");
    }

    /// <summary>Environment variables of the host.</summary>
    internal Dictionary<string, string> Variables { get; init; } = [];

    internal string WebRoot => _webRoot;

    /// <summary>Asks as a browser does for the address that a person opens.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return await CreateClient().SendAsync(request);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseWebRoot(_webRoot);
        // UseKestrel(port) would set it on a server that may have started by then.
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        foreach (var (name, value) in Variables)
        {
            builder.UseSetting(name, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // The base class disposes of itself asynchronously, which calls this once more.
        if (disposing && Directory.Exists(_webRoot))
        {
            Directory.Delete(_webRoot, recursive: true);
        }
    }
}
