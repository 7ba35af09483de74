using Acme.Orders.Api.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Acme.Orders.Api.OpenApi;

/// <summary>
/// The description of this API for people and for programs that generate clients. It is derived from the endpoints;
/// <see cref="FileName"/> holds it, so that a change of the API is seen in review, and a test compares the two.
/// </summary>
internal static class ApiDocument
{
    /// <summary>Argument of this program that writes <see cref="FileName"/>.</summary>
    public const string Command = "openapi";

    public const string FileName = "openapi.json";

    /// <summary>Path of the description on a running service, in Development.</summary>
    public const string Address = $"/openapi/{Name}.json";

    private const string Name = "v1";

    public static void AddApiDocument(this IServiceCollection services, ServiceDefinition service) => services.AddOpenApi(Name, options =>
    {
        // It is what GET answers, without the body.
        options.ShouldInclude = operation => operation.HttpMethod != HttpMethods.Head;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = service.Name, Version = typeof(ApiDocument).Assembly.GetName().Version!.ToString(fieldCount: 3) };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // Requests must not have members that nobody knows. Answers may get more of them, as problems have already.
            schema.AdditionalPropertiesAllowed |= context.ParameterDescription is null;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer<BearerTokens>();
        options.AddDocumentTransformer<BearerTokens>();
        options.AddOperationTransformer<HttpConventions>();
    });

    public static void MapApiDocumentInDevelopment(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapOpenApi().AllowAnonymous();
        }
    }

    /// <summary>Writes the file into the project, which is where <c>dotnet run</c> starts this program.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> WriteApiDocumentAsync(this WebApplication app)
    {
        // Of an app that does not run, nobody knows the endpoints before this.
        app.UseRouting().UseEndpoints(_ => { });
        var file = Path.Combine(app.Environment.ContentRootPath, FileName);
        await File.WriteAllTextAsync(file, await ReadAsync(app.Services));
        Console.WriteLine(file);
        return 0;
    }

    public static async Task<string> ReadAsync(IServiceProvider services)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        // Paths are whole, with the prefix of the service: what stands before them is where it is deployed.
        document.Servers = [new() { Url = "/" }];
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
        return json.ReplaceLineEndings("\n") + "\n";
    }
}
