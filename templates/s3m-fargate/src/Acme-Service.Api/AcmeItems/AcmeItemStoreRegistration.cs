#if (UseRds)
using Acme_Service.Api.AcmeItems.Postgres;
#elif (UseDynamoDb)
using Acme_Service.Api.AcmeItems.DynamoDb;
#endif
#if (UseRds || UseDynamoDb)
using Acme_Service.Shared;
#endif

namespace Acme_Service.Api.AcmeItems;

internal static class AcmeItemStoreRegistration
{
#if (UseRds || UseDynamoDb)
    /// <summary>Environment variable whose presence selects the database.</summary>
#if (UseRds)
    public const string Variable = DatabaseEnvironment.Host;
#elif (UseDynamoDb)
    public const string Variable = TableEnvironment.Name;
#endif

    /// <exception cref="InvalidOperationException">No database is configured, and this is not Development.</exception>
    public static void AddAcmeItemStore(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(builder.Configuration[Variable]))
        {
#if (UseRds)
            builder.AddPostgresAcmeItemStore();
#elif (UseDynamoDb)
            builder.AddDynamoDbAcmeItemStore();
#endif
        }
        else if (builder.Environment.IsDevelopment())
        {
            builder.AddLocalAcmeItemStore();
        }
        else
        {
            throw new InvalidOperationException(
                $"{Variable} is not set, so there is no database to keep acme items in. Set it as the infrastructure does, or set "
                + "ASPNETCORE_ENVIRONMENT to Development to keep acme items in memory.");
        }
    }
#else
    /// <summary>There is no database: acme items are an example, and live as long as the process.</summary>
    public static void AddAcmeItemStore(this WebApplicationBuilder builder) => builder.AddLocalAcmeItemStore();
#endif

    private static void AddLocalAcmeItemStore(this WebApplicationBuilder builder)
    {
#if (UseRds || UseDynamoDb)
        if (builder.Configuration[LocalAcmeItemStore.Variable] is { Length: > 0 } file)
#else
        if (builder.Environment.IsDevelopment() && builder.Configuration[LocalAcmeItemStore.Variable] is { Length: > 0 } file)
#endif
        {
            var path = Path.Combine(builder.Environment.ContentRootPath, file);
            builder.Services.AddSingleton<IAcmeItemStore>(services => ActivatorUtilities.CreateInstance<LocalAcmeItemStore>(services, path));
        }
        else
        {
            builder.Services.AddSingleton<IAcmeItemStore, InMemoryAcmeItemStore>();
        }
    }
}
