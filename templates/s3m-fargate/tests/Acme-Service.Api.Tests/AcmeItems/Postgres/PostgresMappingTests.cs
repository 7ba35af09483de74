using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Acme_Service.Api.AcmeItems;
using Acme_Service.Api.AcmeItems.Postgres;
using Acme_Service.Api.AcmeItems.Postgres.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

/// <summary>Needs no database: the model says what a column is.</summary>
public sealed class PostgresMappingTests : IDisposable
{
    private readonly AcmeItemsDbContext _context = new AcmeItemsDbContextFactory().CreateDbContext([]);

    private IEntityType AcmeItems => _context.Model.FindEntityType(typeof(AcmeItem))!;

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Every_property_of_an_acme_item_is_kept() =>
        Assert.Equal(typeof(AcmeItem).GetProperties().Select(property => property.Name).Order(), AcmeItems.GetProperties().Select(property => property.Name).Order());

    [Fact]
    public void Every_column_is_named_as_its_property_is() =>
        Assert.All(AcmeItems.GetProperties(), property => Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), property.GetColumnName()));

    [Fact]
    public void Every_text_of_a_request_has_a_column_of_its_length()
    {
        var lengths = typeof(AcmeItemRequest).GetProperties()
            .Select(property => (property.Name, Length: property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength))
            .Where(text => text.Length is not null);

        Assert.All(lengths, text => Assert.Equal(text.Length, AcmeItems.FindProperty(text.Name)?.GetMaxLength()));
    }
}
