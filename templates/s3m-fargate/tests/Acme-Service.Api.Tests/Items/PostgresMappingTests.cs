using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Acme_Service.Api.Items;
using Acme_Service.Api.Items.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Acme_Service.Api.Tests.Items;

/// <summary>Needs no database: the model says what a column is.</summary>
public sealed class PostgresMappingTests : IDisposable
{
    private readonly ItemsDbContext _context = new ItemsDbContextFactory().CreateDbContext([]);

    private IEntityType Items => _context.Model.FindEntityType(typeof(Item))!;

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Every_property_of_an_item_is_kept() =>
        Assert.Equal(typeof(Item).GetProperties().Select(property => property.Name).Order(), Items.GetProperties().Select(property => property.Name).Order());

    [Fact]
    public void Every_column_is_named_as_its_property_is() =>
        Assert.All(Items.GetProperties(), property => Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), property.GetColumnName()));

    [Fact]
    public void Every_text_of_a_request_has_a_column_of_its_length()
    {
        var lengths = typeof(ItemRequest).GetProperties()
            .Select(property => (property.Name, Length: property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength))
            .Where(text => text.Length is not null);

        Assert.All(lengths, text => Assert.Equal(text.Length, Items.FindProperty(text.Name)?.GetMaxLength()));
    }
}
