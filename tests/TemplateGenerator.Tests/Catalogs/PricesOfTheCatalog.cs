using System.Text.Json;
using System.Text.Json.Nodes;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Tests.Commands;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Catalogs;

public sealed class PricesOfTheCatalog
{
    [Fact]
    public void AllSayWhereTheyAreFromAndOfWhichMonth() => Assert.Empty(PriceList.Read(WorkingTree.Repository).Problems());

    [Fact]
    public void AreAsOldAsTheOldest() => Assert.Equal("2026-10", Samples.Prices.AsOf);

    [Theory]
    [InlineData("items", "source", null, "'gateway' has no source: the https address of the page of AWS that states it.")]
    [InlineData("items", "source", "vpc/pricing", "'gateway' has no source: ")]
    [InlineData("items", "asOf", null, "'gateway' has no asOf: the month of which it is, such as 2026-11.")]
    [InlineData("items", "asOf", "November", "'gateway' has no asOf: ")]
    [InlineData("items", "asOf", "2026-13", "'gateway' has no asOf: ")]
    [InlineData("rates", "source", null, "'log-gb' has no source: ")]
    public void ThatNobodyCanCheckAreReported(string list, string member, string? value, string problem)
    {
        var json = JsonNode.Parse(Samples.PricesJson)!;
        json[list]![0]![member] = value;

        Assert.StartsWith(problem, Assert.Single(PriceList.Parse(json.ToJsonString()).Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutASourceStopTheGenerator()
    {
        using var sample = new SampleRepository();
        var json = JsonNode.Parse(Samples.PricesJson)!;
        json["items"]![1]!.AsObject().Remove("source");
        sample.Write("content/prices.json", json.ToJsonString());

        var exception = Assert.Throws<ToolException>(() => PriceList.Read(Repository.Find(sample.Folder, sample.Folder)));

        Assert.StartsWith("content/prices.json has prices that nobody can check: 'task' has no source", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("Look the price up on AWS's page", exception.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void WithAMemberTooManyAreRefused() =>
        Assert.Throws<JsonException>(() => PriceList.Parse(Samples.PricesJson.Replace("\"region\"", "\"colour\": \"red\", \"region\"", StringComparison.Ordinal)));
}
