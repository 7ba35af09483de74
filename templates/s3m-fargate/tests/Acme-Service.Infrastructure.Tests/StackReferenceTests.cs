namespace Acme_Service.Infrastructure.Tests;

public class StackReferenceTests(SynthesizedApps apps)
{
    private IEnumerable<SynthesizedApp> Apps => apps.OwnSolution.Append(apps.Dev).Append(apps.Prod).Append(apps.ThreeServices);

    [Fact]
    public void Every_stack_refers_only_to_what_it_holds()
    {
        var stacks = Apps.SelectMany(ReferencesOf).ToList();
        var dangling = stacks.SelectMany(stack => stack.Dangling).ToList();

        Assert.All(stacks, stack => Assert.NotEmpty(stack.Own));
        Assert.True(dangling.Count == 0, string.Join('\n', dangling));
    }

    [Fact]
    public void Every_value_of_another_stack_is_exported_there()
    {
        foreach (var stacks in Apps.Select(ReferencesOf))
        {
            var missing = stacks
                .SelectMany(stack => stack.Imports.ExceptBy(stacks.Except([stack]).SelectMany(other => other.Exports.Keys), import => import.Name))
                .ToList();

            Assert.NotEmpty(stacks.SelectMany(stack => stack.Imports));
            Assert.True(missing.Count == 0, string.Join('\n', missing));
        }
    }

    [Theory]
    [InlineData("""{ "Properties": { "QueueName": { "Ref": "Gone" } } }""")]
    [InlineData("""{ "Properties": { "Tags": [{ "Fn::GetAtt": ["Gone", "Arn"] }] } }""")]
    [InlineData("""{ "Properties": { "QueueName": { "Fn::GetAtt": "Gone.Arn" } } }""")]
    [InlineData("""{ "Properties": { "QueueName": { "Fn::Sub": "${AWS::Region}-${Queue.Arn}-${!Literal}-${Gone.Arn}" } } }""")]
    [InlineData("""{ "Properties": { "QueueName": { "Fn::Sub": ["${Given}-${Gone}", { "Given": { "Ref": "Queue" } }] } } }""")]
    [InlineData("""{ "DependsOn": ["Queue", "Gone"] }""")]
    [InlineData("""{ "DependsOn": "Gone" }""")]
    public void Each_kind_of_reference_is_seen(string resource)
    {
        var references = new TemplateReferences($$"""{ "Resources": { "Queue": {{resource}} } }""");

        Assert.Equal("Gone", Assert.Single(references.Dangling).Name);
    }

    private static List<TemplateReferences> ReferencesOf(SynthesizedApp app) =>
        [.. app.Stacks.Select(stack => new TemplateReferences(stack.Text))];
}
