#if (UseRds)
using Acme_Service.Api.Items.Postgres;
#elif (UseDynamoDb)
using Acme_Service.Api.Items.DynamoDb;
#endif
#if (UseRds || UseDynamoDb)
using Acme_Service.Shared;
#endif

namespace Acme_Service.Api.Items;

internal static class ItemStoreRegistration
{
#if (UseRds || UseDynamoDb)
    /// <summary>Environment variable whose presence selects the database.</summary>
#if (UseRds)
    public const string Variable = DatabaseEnvironment.Host;
#elif (UseDynamoDb)
    public const string Variable = ItemsTableEnvironment.TableName;
#endif

    /// <exception cref="InvalidOperationException">No database is configured, and this is not Development.</exception>
    public static void AddItemStore(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(builder.Configuration[Variable]))
        {
#if (UseRds)
            builder.AddPostgresItemStore();
#elif (UseDynamoDb)
            builder.AddDynamoDbItemStore();
#endif
        }
        else if (builder.Environment.IsDevelopment())
        {
            builder.AddLocalItemStore();
        }
        else
        {
            throw new InvalidOperationException(
                $"{Variable} is not set, so there is no database to keep items in. Set it as the infrastructure does, or set "
                + "ASPNETCORE_ENVIRONMENT to Development to keep items in memory.");
        }
    }
#else
    /// <summary>There is no database: items are an example, and live as long as the process.</summary>
    public static void AddItemStore(this WebApplicationBuilder builder) => builder.AddLocalItemStore();
#endif

    private static void AddLocalItemStore(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && builder.Configuration[LocalItemStore.Variable] is { Length: > 0 } file)
        {
            var path = Path.Combine(builder.Environment.ContentRootPath, file);
            builder.Services.AddSingleton<IItemStore>(services => ActivatorUtilities.CreateInstance<LocalItemStore>(services, path));
        }
        else
        {
            builder.Services.AddSingleton<IItemStore, InMemoryItemStore>();
        }
    }
}
