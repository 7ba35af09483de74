using Acme.Orders.Api.Items.DynamoDb;
using Acme.Orders.Shared;

namespace Acme.Orders.Api.Items;

internal static class ItemStoreRegistration
{
    /// <summary>Environment variable whose presence selects the database.</summary>
    public const string Variable = TableEnvironment.Name;

    /// <exception cref="InvalidOperationException">No database is configured, and this is not Development.</exception>
    public static void AddItemStore(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(builder.Configuration[Variable]))
        {
            builder.AddDynamoDbItemStore();
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

    private static void AddLocalItemStore(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[LocalItemStore.Variable] is { Length: > 0 } file)
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
