using System.Collections.Concurrent;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var items = new ConcurrentDictionary<Guid, Item>();

app.MapGet("/api/items", () => items.Values);
app.MapGet("/api/items/{id:guid}", (Guid id) => items.TryGetValue(id, out var item) ? Results.Ok(item) : Results.NotFound());
app.MapPost("/api/items", (NewItem body) =>
{
    var now = DateTimeOffset.UtcNow;
    var item = new Item(Guid.CreateVersion7(), body.Name, body.Description, body.Quantity, now, now, 1);
    items[item.Id] = item;
    return Results.Created($"/api/items/{item.Id}", item);
});

app.Run();

internal sealed record NewItem(string Name, string? Description, int Quantity);

internal sealed record Item(Guid Id, string Name, string? Description, int Quantity, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, int Version);
