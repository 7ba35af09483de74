using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Tests.CloudFormation;

public sealed class ReferencesInATemplate
{
    [Theory]
    [InlineData("""{ "Ref": "Table" }""", "Ref", "Table", null)]
    [InlineData("""{ "Fn::GetAtt": ["Table", "Arn"] }""", "Fn::GetAtt", "Table", "Arn")]
    [InlineData("""{ "Fn::GetAtt": "Nested.Outputs.Arn" }""", "Fn::GetAtt", "Nested", "Outputs.Arn")]
    [InlineData("""{ "Fn::ImportValue": "foundation:Table" }""", "Fn::ImportValue", "foundation:Table", null)]
    public void NameTheirTarget(string json, string kind, string target, string? attribute) =>
        Assert.Equal(new CloudReference(kind, target, attribute), CloudReference.Of(JsonNode.Parse(json)));

    [Theory]
    [InlineData("\"Table\"")]
    [InlineData("[]")]
    [InlineData("""{ "Fn::Join": ["", ["a"]] }""")]
    [InlineData("""{ "Ref": "Table", "Other": "member" }""")]
    public void AreToldFromOtherValues(string json)
    {
        var node = JsonNode.Parse(json);

        Assert.Null(CloudReference.Of(node));
        Assert.Null(node.TargetOrNull());
        Assert.Contains("is not a reference", Assert.Throws<InvalidOperationException>(() => node.Target()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreFoundAtEveryDepth()
    {
        var resource = JsonNode.Parse(
            """
            {
              "DependsOn": ["Policy"],
              "Properties": {
                "Name": { "Fn::Join": ["-", ["a", { "Ref": "Table" }]] },
                "List": [{ "Arn": { "Fn::GetAtt": ["Key", "Arn"] } }, { "Ref": "Table" }],
                "Text": { "Fn::Sub": ["${Bucket.Arn}/${Given}/${!Literal}", { "Given": { "Ref": "Inner" } }] }
              }
            }
            """);

        Assert.Equal(["Table", "Key", "Bucket", "Inner", "Policy"], CloudReference.In(resource).Select(reference => reference.Target));
    }
}
