
namespace Acme.Orders.Api.Items;

internal static class ItemStoreRegistration
{
    /// <summary>There is no database: items are an example, and live as long as the process.</summary>
    public static void AddItemStore(this WebApplicationBuilder builder) => builder.Services.AddSingleton<IItemStore, InMemoryItemStore>();
}
