using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification.Rules;

namespace TemplateGenerator.Tests.Verification;

public sealed class BrokenReferenceRule
{
    [Theory]
    [InlineData("""{ "Ref": "Gone" }""", "Ref names Gone")]
    [InlineData("""{ "Fn::GetAtt": ["Gone", "Arn"] }""", "Fn::GetAtt names Gone")]
    [InlineData("""{ "Fn::GetAtt": "Gone.Arn" }""", "Fn::GetAtt names Gone")]
    [InlineData("""{ "Fn::Sub": "a ${Gone.Arn} b" }""", "Fn::Sub names Gone")]
    [InlineData("""{ "Fn::Sub": ["${Known} ${Gone}", { "Known": "x" }] }""", "Fn::Sub names Gone")]
    [InlineData("""{ "Fn::Join": ["", ["a", { "Ref": "Gone" }]] }""", "Ref names Gone")]
    [InlineData("""{ "Fn::ImportValue": "other:Gone" }""", "Fn::ImportValue names other:Gone")]
    public void IsReported(string value, string message) =>
        Assert.Contains(message, Assert.Single(Broken(value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "Ref": "Table" }""")]
    [InlineData("""{ "Ref": "Parameter" }""")]
    [InlineData("""{ "Ref": "AWS::Region" }""")]
    [InlineData("""{ "Fn::Sub": "${AWS::Region} ${!literal} ${Table}" }""")]
    [InlineData("""{ "Fn::ImportValue": "other:Output" }""")]
    [InlineData("""{ "Ref": { "not": "a reference" } }""")]
    public void IsNotReportedOfWhatIsThere(string value) => Assert.Empty(Broken(value));

    [Fact]
    public void IsReportedOfADependency()
    {
        var services = Template("services", """{ "Resources": { "Table": { "Type": "T", "DependsOn": ["Gone"] } } }""");

        Assert.Contains("DependsOn names Gone", Assert.Single(ReferenceRules.Broken([services])), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Broken(string value)
    {
        var foundation = Template("foundation", """{ "Resources": {}, "Outputs": { "O": { "Value": "v", "Export": { "Name": "other:Output" } } } }""");
        var services = Template("services", $$"""{ "Parameters": { "Parameter": {} }, "Resources": { "Table": { "Type": "T", "Properties": { "P": {{value}} } } } }""");
        return ReferenceRules.Broken([foundation, services]);
    }

    private static CloudTemplate Template(string stack, string text) => new(stack, JsonNode.Parse(text)!.AsObject());
}
