using System.Text.Json;

namespace Acme_Service.Api.AcmeItems.Postgres;

/// <summary>Migrates when a deployment asks a function for it. The Lambda Web Adapter passes what is no HTTP request on to this path.</summary>
internal static class MigrationEvent
{
    /// <summary>The adapter's own default.</summary>
    public const string Path = "/events";

    private const string Removal = "Delete";

    public static void MapMigrationEvent(this WebApplication app) =>
        app.MapPost(Path, context => HandleAsync(app, context)).AllowAnonymous();

    private static async Task HandleAsync(WebApplication app, HttpContext context)
    {
        using var deployment = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);

        // When its stack is removed the database may be gone, and what cannot be migrated must not stop the removal.
        var isRemoval = deployment.RootElement.TryGetProperty("RequestType", out var type) && type.ValueEquals(Removal);
        if (!isRemoval && await app.MigrateDatabaseAsync() != 0)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        // The answer becomes the resource's attributes: none.
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{}", context.RequestAborted);
    }
}
