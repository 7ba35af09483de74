using System.Text.RegularExpressions;
using System.Xml.Linq;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Rendering;
using TemplateGenerator.Verification.Dotnet;
using TemplateGenerator.Verification.Synthesis;

namespace Package.Tests;

/// <summary>Services that the item template added, in solutions on either database.</summary>
[Collection(nameof(GrownSolutions))]
public sealed partial class AddedServices(GrownSolutions grown)
{
    public static TheoryData<string> Solutions => [GrownSolutions.OnDynamoDb, GrownSolutions.OnPostgres];

    /// <summary>Solution, project, what service.json says, the namespace, and what the service keeps.</summary>
    public static TheoryData<string, string, string, string, string, string> Services => new()
    {
        { GrownSolutions.OnDynamoDb, "Acme.Orders.Payments", "payments", "Acme.Orders.Payments", "Payment", "Payments" },
        { GrownSolutions.OnDynamoDb, "Acme.Orders.payments-v2", "payments-v2", "Acme.Orders.payments_v2", "Item", "Items" },
        { GrownSolutions.OnPostgres, "my-orders.Shipping2", "shipping2", "my_orders.Shipping2", "ParcelOnItsWay", "ParcelsOnTheirWay" },
        { GrownSolutions.OnPostgres, "my-orders.2pay", "service-2pay", "my_orders._2pay", "Item", "Items" },
    };

    [Fact]
    public void BuildWithoutAWarningAndAreFormatted() => Assert.Empty(grown.Problems);

    [Theory]
    [MemberData(nameof(Solutions))]
    public void ChangeNoFileButTheSolution(string name)
    {
        var after = GrownSolutions.Content(grown.Solutions[name]);

        var changed = grown.Before[name].Where(file => after[file.Key] != file.Value).Select(file => file.Key);

        Assert.Equal([$"{name}.slnx"], changed);
    }

    [Theory]
    [MemberData(nameof(Solutions))]
    public void AreInTheSolutionBesideTheFirst(string name)
    {
        var solution = XDocument.Load(grown.Solutions[name].PathOf($"{name}.slnx"));

        var listed = solution.Descendants("Project").Select(project => (string)project.Attribute("Path")!);

        Assert.Equal(grown.Projects.Where(project => project.Solution.Name == name).Select(project => project.Path).Order(), listed.Order());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void HaveNamesOfTheirOwn(string name, string project, string service, string space, string type, string types)
    {
        var solution = grown.Solutions[name];
        var definition = File.ReadAllText(solution.PathOf($"src/{project}/service.json"));

        Assert.Contains($"\"name\": \"{service}\"", definition, StringComparison.Ordinal);
        Assert.Contains($"\"pathPrefix\": \"/{service}\"", definition, StringComparison.Ordinal);
        Assert.DoesNotContain("listenerPort", definition, StringComparison.Ordinal);
        Assert.Contains($"namespace {space}.{types};", File.ReadAllText(solution.PathOf($"src/{project}/{types}/{type}.cs")), StringComparison.Ordinal);
        Assert.Contains($"src/{project}/{project}.csproj", File.ReadAllText(solution.PathOf($"src/{project}/Dockerfile")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Solutions))]
    public void KeepNothingOfTheFirstServicesNames(string name)
    {
        string[] leftovers = ["/api/items", "\"/api\"", "\"api\"", $"{name}.Api", "localhost:5080", .. Tokens.All(Checkout.Catalog)];
        var added = GrownSolutions.Content(grown.Solutions[name]).Where(file => !grown.Before[name].ContainsKey(file.Key)).ToList();

        Assert.NotEmpty(added);
        Assert.All(added, file => Assert.All(leftovers, leftover => Assert.DoesNotContain(leftover, file.Value, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(GrownSolutions.OnDynamoDb, "DynamoDb", "Postgres", "Order", "Payment")]
    [InlineData(GrownSolutions.OnPostgres, "Postgres", "DynamoDb", "Category", "ParcelOnItsWay")]
    public void BringTheStoreThatTheSolutionHas(string name, string store, string other, string first, string second)
    {
        var files = grown.Solutions[name].Files().Where(file => file.StartsWith("src/", StringComparison.Ordinal) && !file.Contains(".Authorizer/", StringComparison.Ordinal)).ToList();

        Assert.All([first, second, "Item"], entity => Assert.Single(files, file => file.EndsWith($"/{store}/{store}{entity}Store.cs", StringComparison.Ordinal)));
        Assert.DoesNotContain(files, file => file.Contains(other, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task PassTheirTests(string name, string project, string service, string space, string type, string types)
    {
        _ = (service, space, type, types);
        var tests = grown.Projects.Single(candidate => candidate.Solution.Name == name && candidate.AssemblyName == $"{project}.Tests");

        Assert.Null(await SolutionTests.RunAsync(tests, TestContext.Current.CancellationToken));
    }

    /// <summary>What DynamoDB, CSS, MSBuild and JSON Schema call items is not ours.</summary>
    [Theory]
    [InlineData(GrownSolutions.OnDynamoDb)]
    [InlineData(GrownSolutions.OnPostgres)]
    public void LeaveNoItemInASolutionWithAnEntity(string name)
    {
        var ours = grown.Before[name].SelectMany(file => Item().Matches(NotOurs().Replace(file.Value, "")).Select(match => $"{file.Key}: {match.Value.Trim()}"));

        Assert.Equal([], ours.Concat(grown.Before[name].Keys.Where(path => Item().IsMatch(path))));
    }

    [Theory]
    [MemberData(nameof(Solutions))]
    public async Task PassTheTestsOfTheFirst(string name)
    {
        var tests = grown.Projects.Single(candidate => candidate.Solution.Name == name && candidate.AssemblyName == $"{name}.Api.Tests");

        Assert.Null(await SolutionTests.RunAsync(tests, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Solutions))]
    public void AreFoundByTheInfrastructure(string name)
    {
        var solution = grown.Solutions[name];
        var project = grown.Projects.Single(candidate => candidate.Solution == solution && candidate.IsInfrastructure && !candidate.IsTest);

        foreach (var environment in (string[])["dev", "prod"])
        {
            var output = solution.PathOf($"cdk.out/{environment}");
            Assert.Null(Synthesizer.Synthesize(project, solution, environment, output));
            var services = CloudTemplate.LoadAll(output).Single(template => template.OfType("AWS::ECS::Cluster").Count > 0);
            Assert.Equal(3, services.OfType("AWS::ECS::Service").Count);
            Assert.Equal(3, services.OfType("AWS::ElasticLoadBalancingV2::TargetGroup").Count);
            _ = Assert.Single(services.OfType("AWS::ElasticLoadBalancingV2::LoadBalancer"));
            Assert.Equal(3, Places(services).Distinct().Count());
        }
    }

    /// <summary>Distinct place of each service on the one load balancer: a port of an NLB, a rule's priority on an ALB.</summary>
    private static IEnumerable<int> Places(CloudTemplate services)
    {
        var rules = services.OfType("AWS::ElasticLoadBalancingV2::ListenerRule").Select(rule => (int)rule["Priority"]!).ToList();
        return rules.Count > 0
            ? rules
            : services.OfType("AWS::ElasticLoadBalancingV2::Listener").Select(listener => (int)listener["Port"]!);
    }

    [Theory]
    [MemberData(nameof(Solutions))]
    public async Task LeaveTheTestsOfTheInfrastructureGreen(string name)
    {
        var tests = grown.Projects.Single(candidate => candidate.Solution.Name == name && candidate.AssemblyName == $"{name}.Infrastructure.Tests");

        Assert.Null(await SolutionTests.RunAsync(tests, TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@".*(?<![a-z])items?(?![a-z]).*|.*Item.*", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(
        """(?<![A-Za-z])(?:Get|Put|Delete)Item(?:Request|Async)?\b|IsItemSet|response\.Items?\b|\bItem = |(?:align|justify|place)-items|(?:get|set|remove)Item\b|DefaultItemExcludes|ItemGroup|Solution Items|"[Ii]tems?"|put-item|--item|_ITEM""")]
    private static partial Regex NotOurs();
}
