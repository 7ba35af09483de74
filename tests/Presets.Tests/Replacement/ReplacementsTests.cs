using System.Text.Json.Nodes;

namespace Presets.Tests.Replacement;

public sealed class ReplacementsTests
{
    private static readonly DeployedResource _table = new(
        "AWS::DynamoDB::Table", "Retain", "Delete", new() { ["TableName"] = "items" }, new() { ["KeySchema"] = new JsonArray("id") });

    private static readonly DeployedResource _bucket = new("AWS::S3::Bucket", "Delete", "Delete", [], []);

    [Fact]
    public void AreNoneWhenNothingChanges() => Assert.Empty(Between(new() { ["Items"] = _table }, new() { ["Items"] = _table with { } }));

    [Fact]
    public void IncludeAResourceWithAnotherLogicalId() => Assert.Equal(
        [
            "stack: Items (AWS::DynamoDB::Table) would be removed: nothing has this logical id any more. New of this type: Things. "
            + "A construct that is renamed or moved gets another logical id. "
            + "The old one stays in the account, outside the stack. What a new one lacks: its items.",
            "stack: Things (AWS::DynamoDB::Table) is new, so nothing holds it yet.",
        ],
        Between(new() { ["Items"] = _table }, new() { ["Things"] = _table }));

    [Fact]
    public void IncludeAResourceThatIsGone() => Assert.Equal(
        ["stack: Pages (AWS::S3::Bucket) would be removed: nothing has this logical id any more. The old one is deleted. What is lost: its objects."],
        Between(new() { ["Pages"] = _bucket }, []));

    [Fact]
    public void IncludeACreateOnlyPropertyThatChanges() => Assert.Equal(
        [
            "stack: Items (AWS::DynamoDB::Table) would be replaced: TableName cannot change in place. Was \"items\", is \"things\". "
            + "The old one is deleted. What is lost: its items.",
        ],
        Between(new() { ["Items"] = _table }, new() { ["Items"] = _table with { CreateOnly = new() { ["TableName"] = "things" } } }));

    [Fact]
    public void IncludeACreateOnlyPropertyThatIsNoLongerSet() => Assert.Contains(
        "Was \"items\", is not set.",
        Assert.Single(Between(new() { ["Items"] = _table }, new() { ["Items"] = _table with { CreateOnly = [] } })),
        StringComparison.Ordinal);

    [Fact]
    public void IncludeWhatMayReplaceAResource() => Assert.Contains(
        "could be replaced: KeySchema cannot always change in place. Was [\"id\"], is [\"name\"].",
        Assert.Single(Between(
            new() { ["Items"] = _table },
            new() { ["Items"] = _table with { ConditionallyCreateOnly = new() { ["KeySchema"] = new JsonArray("name") } } })),
        StringComparison.Ordinal);

    [Fact]
    public void IncludeALogicalIdWithAnotherType() => Assert.Contains(
        "would stop the deployment: its type would be AWS::S3::Bucket",
        Assert.Single(Between(new() { ["Items"] = _table }, new() { ["Items"] = _bucket })),
        StringComparison.Ordinal);

    [Fact]
    public void IncludeAPolicyThatChanges() => Assert.Equal(
        ["stack: Items (AWS::DynamoDB::Table) would have another DeletionPolicy: was Retain, is Delete."],
        Between(new() { ["Items"] = _table }, new() { ["Items"] = _table with { DeletionPolicy = "Delete" } }));

    private static IEnumerable<string> Between(Dictionary<string, DeployedResource> deployed, Dictionary<string, DeployedResource> current) =>
        Replacements.Between("stack", deployed, current);
}
