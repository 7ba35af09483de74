using System.Text.Json.Nodes;
using TemplateGenerator.Instantiation;
using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Entities;

namespace TemplateGenerator.Tests.Instantiation;

/// <summary>What the engine's own forms make of an entity.</summary>
public sealed class NamesOfEntities : IDisposable
{
    private const string ShortName = "entities";

    private const string Text =
        "AcmeItem AcmeItems IAcmeItemStore _acmeItems acmeItemForm /acme-items acme_items acme-item-form an acme item, Acme items; An acme item. An_acme_item_is one";

    private readonly string _folder = Directory.CreateTempSubdirectory("template-generator-entities-").FullName;

    [Theory]
    [InlineData("Order", "", "Order Orders IOrderStore _orders orderForm /orders orders order-form an order, Orders; An order. An_order_is one")]
    [InlineData("category", "", "Category Categories ICategoryStore _categories categoryForm /categories categories category-form a category, Categories; A category. A_category_is one")]
    [InlineData("PurchaseOrder", "", "PurchaseOrder PurchaseOrders IPurchaseOrderStore _purchaseOrders purchaseOrderForm /purchase-orders purchase_orders purchase-order-form a purchase order, Purchase orders; A purchase order. A_purchase_order_is one")]
    [InlineData("Person", "People", "Person People IPersonStore _people personForm /people people person-form a person, People; A person. A_person_is one")]
    [InlineData("Hour", "", "Hour Hours IHourStore _hours hourForm /hours hours hour-form an hour, Hours; An hour. An_hour_is one")]
    [InlineData("Unit", "", "Unit Units IUnitStore _units unitForm /units units unit-form a unit, Units; A unit. A_unit_is one")]
    [InlineData("Box", "", "Box Boxes IBoxStore _boxes boxForm /boxes boxes box-form a box, Boxes; A box. A_box_is one")]
    [InlineData("Day", "", "Day Days IDayStore _days dayForm /days days day-form a day, Days; A day. A_day_is one")]
    public async Task AreWhatPeopleExpect(string entity, string entities, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var cancellation = TestContext.Current.CancellationToken;
        var template = new JsonObject
        {
            ["author"] = "Tests",
            ["classifications"] = new JsonArray(),
            ["identity"] = "Tests.Entities",
            ["name"] = "Entities",
            ["shortName"] = ShortName,
            ["tags"] = new JsonObject { ["language"] = "C#", ["type"] = "item" },
            ["forms"] = new JsonObject(EntityForms.All()),
            ["symbols"] = new JsonObject(EntitySymbols.Build([], "name")),
        };
        var source = Directory.CreateDirectory(Path.Combine(_folder, "template", ".template.config")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "template.json"), CanonicalJson.Write(template), cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder, "template", "AcmeItem.txt"), Text, cancellation);
        _ = Directory.CreateDirectory(Path.Combine(_folder, "template", "acmeItems"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "template", "acmeItems", "IAcmeItemStore.txt"), Text, cancellation);
        using var instantiator = await TemplateInstantiator.OpenAsync(Path.Combine(_folder, "template"), ShortName, cancellation);

        var output = Path.Combine(_folder, "output");
        await instantiator.CreateAsync("Acme", [new("entity", entity), new("entities", entities)], output, cancellation);

        var words = expected.Split(' ');
        Assert.Equal(expected, await File.ReadAllTextAsync(Path.Combine(output, $"{words[0]}.txt"), cancellation));
        Assert.True(File.Exists(Path.Combine(output, words[3][1..], $"{words[2]}.txt")));
    }

    [Theory]
    [InlineData("string type = nameof(AcmeItem); HttpRequest request; AcmeItemRequest body;", "http")]
    [InlineData("var acmeItem = Find(cursor);", "cursor")]
    [InlineData("Document body = AcmeItem.Create();", "document")]
    public void AreRefusedWhereTheCodeWouldMeanTwoThingsByThem(string code, string taken) =>
        Assert.Contains(taken, TakenEntities.In(["a.cs"], _ => code));

    [Theory]
    [InlineData("AcmeItem.Create(order: 1); // the Order", "order")]
    [InlineData("acmeItem.Order = \"order\";", "order")]
    [InlineData("Order order = new();", "order")]
    [InlineData("DynamoDb.Item item = AcmeItem.From(acmeItem);", "item")]
    public void AreTakenWhereItWouldNot(string code, string entity) =>
        Assert.DoesNotContain(entity, TakenEntities.In(["a.cs"], _ => code));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
