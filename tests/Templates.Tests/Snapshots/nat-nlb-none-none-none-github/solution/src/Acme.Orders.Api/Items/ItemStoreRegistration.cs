
namespace Acme.Orders.Api.Items;

internal static class ItemStoreRegistration
{
    /// <summary>There is no database: items are an example, and live as long as the process.</summary>
    public static void AddItemStore(this WebApplicationBuilder builder) => builder.AddLocalItemStore();

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
