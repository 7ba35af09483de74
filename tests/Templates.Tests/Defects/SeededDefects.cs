namespace Templates.Tests.Defects;

/// <summary>The list. A new entry is all that a new defect needs.</summary>
internal static class SeededDefects
{
    private const string Infrastructure = "infrastructure/Acme-Service.Infrastructure";

    private static readonly string[] _isolatedAlb = ["networking=isolated", "integration=alb"];

    /// <summary>Defects that <c>verify</c> must find in a rendered solution.</summary>
    public static IReadOnlyList<SeededDefect> InSolutions { get; } =
    [
        new("condition asks for another choice", ["database=dynamodb"], "compile", "FoundationStack.cs",
            new Edit($"{Infrastructure}/FoundationStack.cs", "#elif (UseDynamoDb)\n    public DynamoDbDatabase Database", "#elif (UseNoDatabase)\n    public DynamoDbDatabase Database")),
        new("unused using", [], "compile", "IDE0005",
            new Edit($"{Infrastructure}/Network/Nat/NatNetwork.cs", "using Constructs;\n", "using Constructs;\nusing Amazon.CDK.AWS.SQS;\n")),
        new("two blank lines where a choice was cut out", [], "leaks", "two blank lines",
            new Edit($"{Infrastructure}/Network/AwsApi.cs", "namespace Acme_Service.Infrastructure.Network;\n", "namespace Acme_Service.Infrastructure.Network;\n\n")),
        new("collection of one spread", [], "leaks", "a collection of one spread",
            new Edit($"{Infrastructure}/Operations/Monitoring.cs", "Widgets = [.. alarms.Select(alarm => GraphOf(alarm.Alarm)).Chunk(GraphsPerRow)],", "Widgets =\n            [\n                .. alarms.Select(alarm => GraphOf(alarm.Alarm)).Chunk(GraphsPerRow),\n            ],")),
        new("possible null dereference", [], "compile", "CS8602",
            new Edit($"{Infrastructure}/Network/Nat/NatNetwork.cs", "var (settings, network) = (deployment.Settings.Nat, deployment.Settings.Network);", "var (settings, network) = (deployment.Settings.Nat, deployment.Settings.Network);\n        string? nothing = network.GetHashCode() > 0 ? \"something\" : null;\n        _ = nothing.Length;")),
        new("field that nobody reads", [], "compile", "IDE0051",
            new Edit($"{Infrastructure}/Network/Nat/NatNetwork.cs", "private readonly IReadOnlyList<int> _egressPorts;", "private readonly int _unread = 1;\n    private readonly IReadOnlyList<int> _egressPorts;")),
        new("type that nobody derives from", [], "compile", "Network/Nat/NatNetwork.cs(7,16): error CA1852",
            new Edit(".editorconfig", "[*.cs]\n", "[*.cs]\ndotnet_code_quality.CA1852.ignore_internalsvisibleto = true\n"),
            new Edit($"{Infrastructure}/Network/Nat/NatNetwork.cs", "internal sealed class NatNetwork", "internal class NatNetwork")),
        new("comment that names nobody", [], "compile", "CS1574",
            new Edit($"{Infrastructure}/Network/Nat/NatNetwork.cs", "namespace Acme_Service.Infrastructure.Network;\n", "namespace Acme_Service.Infrastructure.Network;\n\n/// <see cref=\"Nobody\"/>")),
        new("line that is not formatted", [], "compile", "IDE0055",
            new Edit($"{Infrastructure}/Network/Nat/NatNetwork.cs", "        var (settings, network) =", "      var (settings, network)  =")),
        new("warning in a test", [], "compile", "CS0219",
            new Edit("tests/Acme-Service.Infrastructure.Tests/Network/Nat/NatNetworkTests.cs", "", "\ninternal static class Unused\n{\n    public static void Method()\n    {\n        var nobody = 1;\n    }\n}\n")),
        new("token that is not replaced", [], "leaks", "the token 'Acme_Service' was not replaced",
            new Edit(".template.config/template.json", "\"replaces\": \"Acme_Service\"", "\"replaces\": \"Acme_Nobody\"")),
        new("directive in a file without directives", [], "leaks", "a template directive leaked",
            new Edit("README.md", "", "\n#if (UseRds)\ntext\n#endif\n")),
        new("file without a line break at its end", [], "leaks", "does not end with one line break",
            new Edit("README.md", "", "text")),
        new("link to a heading that has another name", [], "leaks", "docs/operations.md: links to #how-do-i-remove-a-service, which is not in the solution",
            new Edit("docs/operations.md", "### How do I remove a service?", "### How do I delete a service?")),
        new("space at the end of a line", [], "leaks", "the line ends with a space",
            new Edit($"{Infrastructure}/Network/Nat/NatNetwork.cs", "using Constructs;\n", "using Constructs; \n")),
        new("data file that is cut in two", [], "leaks", "cdk.json: does not parse",
            new Edit("cdk.json", "\"watch\": {", "\"watch\": {{")),
        new("exception at synthesis", [], "synth", "seeded",
            new Edit($"{Infrastructure}/Network/Nat/NatNetwork.cs", "var (settings, network) = (deployment.Settings.Nat, deployment.Settings.Network);", "var (settings, network) = (deployment.Settings.Nat, deployment.Settings.Network);\n        if (id.Length > 0)\n        {\n            throw new InvalidOperationException(\"seeded\");\n        }\n")),
        new("missing endpoint", ["networking=isolated"], "rules", "may call ecr.dkr, but the isolated network has no endpoint",
            new Edit($"{Infrastructure}/Services/Fargate/ServiceCluster.cs", "AwsApi.EcrImages, ", "")),
        new("open security group", _isolatedAlb, "rules", "admits traffic by address (0.0.0.0/0)",
            new Edit($"{Infrastructure}/Ingress/LoadBalancers/InternalAlb.cs", "Open = false,", "Open = true,")),
        new("load balancer that faces the internet", _isolatedAlb, "rules", "a load balancer faces the internet although nothing that was chosen asks for it",
            new Edit($"{Infrastructure}/Ingress/LoadBalancers/InternalAlb.cs", "InternetFacing = false,", "InternetFacing = true,")),
        new("header mapping removed", [], "rules", "the header x-principal-id is not overwritten",
            new Edit($"{Infrastructure}/Ingress/RestApi/RestLinkRoute.cs", "Header(access.IdentityHeaders).Concat(Header(Forwarded(prefix)))", "Header(Forwarded(prefix))")),
        new("method that becomes GET", [], "rules", "the HTTP method is not passed on as it came",
            new Edit($"{Infrastructure}/Ingress/RestApi/RestLinkRoute.cs", "IntegrationHttpMethod = \"ANY\"", "IntegrationHttpMethod = \"GET\"")),
        new("retain policy removed", [], "rules", "a AWS::DynamoDB::Table holds data, but its DeletionPolicy is Delete",
            new Edit($"{Infrastructure}/Database/DynamoDb/DynamoDbDatabase.cs", "deployment.Settings.RemovalOfData", "Amazon.CDK.RemovalPolicy.DESTROY")),
        new("resource that the bill does not know", [], "rules", "the bill has 1 of nat-gateway, where the templates make 2",
            new Edit($"{Infrastructure}/environments/dev.json", "\"gateways\": 1,", "\"gateways\": 2,")),
        new("resource that nobody has a price for", [], "rules", "nobody has said what a AWS::SQS::Queue costs",
            new Edit($"{Infrastructure}/Network/Nat/NatNetwork.cs", "var (settings, network) = (deployment.Settings.Nat, deployment.Settings.Network);", "var (settings, network) = (deployment.Settings.Nat, deployment.Settings.Network);\n        _ = new Amazon.CDK.AWS.SQS.CfnQueue(this, \"Queue\");")),
        new("finding that nobody accepted", [], "validate", "cdk-nag AwsSolutions-ECS4",
            new Edit($"{Infrastructure}/Services/Fargate/ServiceCluster.cs", "if (!settings.ContainerInsights)", "if (settings.ContainerInsights)")),
        new("finding that strict compliance leaves", [], "validate", "strict: acme-orders-strict-foundation",
            new Edit($"{Infrastructure}/Security/StrictSettings.cs", "FlowLogs = FlowLogs.All", "FlowLogs = FlowLogs.Off")),
        new("dangling reference", [], "validate", "GetAtt 'Nowhere.Arn' references a resource that does not exist",
            new Edit($"{Infrastructure}/Ingress/RestApi/RestGateway.cs", "new(\"ApiUrl\", Url)", "new(\"ApiUrl\", Amazon.CDK.Fn.GetAtt(\"Nowhere\", \"Arn\").ToString())")),
        new("import without an export", [], "rules", "Fn::ImportValue names nobody, which no stack of the app exports",
            new Edit($"{Infrastructure}/Ingress/RestApi/RestGateway.cs", "new(\"ApiUrl\", Url)", "new(\"ApiUrl\", Amazon.CDK.Fn.ImportValue(\"nobody\"))")),
        new("value that the schema does not list", [], "validate", "BillingMode",
            new Edit($"{Infrastructure}/Database/DynamoDb/DynamoDbDatabase.cs", "        foreach (var table in _tables.Values)\n        {\n", "        foreach (var table in _tables.Values)\n        {\n            ((CfnTable)table.Node.DefaultChild!).AddPropertyOverride(\"BillingMode\", \"PAY_PER_DREAM\");\n")),
        new("property that the schema does not know", [], "validate", "Colour",
            new Edit($"{Infrastructure}/Database/DynamoDb/DynamoDbDatabase.cs", "        foreach (var table in _tables.Values)\n        {\n", "        foreach (var table in _tables.Values)\n        {\n            ((CfnTable)table.Node.DefaultChild!).AddPropertyOverride(\"Colour\", \"green\");\n")),
        new("workflow with a step that does not exist", [], "workflows", "workflows/build.yml",
            new Edit(".github/workflows/build.yml", "steps:", "stepz:")),
    ];

    /// <summary>Defects that <c>check</c> must find in the template itself.</summary>
    public static IReadOnlyList<SeededDefect> InTemplates { get; } =
    [
        new("condition with a misspelt symbol", [], "check", "UseRdz",
            new Edit($"{Infrastructure}/FoundationStack.cs", "#if (UseRds)\n        apis.UnionWith", "#if (UseRdz)\n        apis.UnionWith")),
        new("glob that matches no file", [], "check", "StableNumber.cs' matches no file",
            new Edit($"{Infrastructure}/Services/StableNumber.cs", "", "") { NewName = $"{Infrastructure}/Services/Number.cs" }),
        new("condition that is not closed", [], "check", "FoundationStack.cs",
            new Edit($"{Infrastructure}/FoundationStack.cs", "#if (UseRds)\n        apis.UnionWith", "#if (UseRds)\n#if (UseNat)\n        apis.UnionWith")),
    ];
}
