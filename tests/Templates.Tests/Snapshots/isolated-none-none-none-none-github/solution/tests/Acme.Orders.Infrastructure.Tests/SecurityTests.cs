namespace Acme.Orders.Infrastructure.Tests;

public class SecurityTests(SynthesizedApps apps)
{
    private static readonly string[] _openToAll = ["0.0.0.0/0", "::/0"];

    /// <summary>Actions that AWS offers for no particular resource.</summary>
    private static readonly string[] _actionsWithoutResource =
    [
        "ecr:GetAuthorizationToken",
        "xray:PutTraceSegments",
        "xray:PutTelemetryRecords",

        // For fargate.executeCommand.
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel",
        "logs:DescribeLogGroups",
    ];

    private IEnumerable<StackTemplate> Stacks =>
        apps.OwnSolution.Append(apps.Dev).Append(apps.Prod).Append(apps.ThreeServices).SelectMany(app => app.Stacks);

    [Fact]
    public void No_security_group_lets_the_whole_world_in_but_that_of_a_load_balancer_which_faces_it()
    {
        var inline = Stacks.SelectMany(stack => stack.All("AWS::EC2::SecurityGroup").Where(group => !FacesTheInternet(stack, group.Key)))
            .SelectMany(group => group.Value["Properties"]!["SecurityGroupIngress"]?.AsArray() ?? []).Select(rule => rule!);
        var separate = Stacks.SelectMany(stack => stack.Properties("AWS::EC2::SecurityGroupIngress"));

        Assert.DoesNotContain(inline.Concat(separate), rule => _openToAll.Contains((string?)rule["CidrIp"] ?? (string?)rule["CidrIpv6"]));
    }

    [Fact]
    public void Ingress_is_only_ever_given_to_another_security_group() =>
        Assert.All(
            Stacks.SelectMany(stack => stack.Properties("AWS::EC2::SecurityGroupIngress")),
            rule => Assert.NotNull(rule["SourceSecurityGroupId"]));

    [Fact]
    public void Every_security_group_closes_its_egress()
    {
        foreach (var stack in Stacks)
        {
            var withRules = stack.Properties("AWS::EC2::SecurityGroupEgress").Select(rule => rule["GroupId"].Target());
            var open = stack.All("AWS::EC2::SecurityGroup")
                .Where(group => group.Value["Properties"]!["SecurityGroupEgress"] is null)
                .Select(group => group.Key)
                .Except(withRules);

            Assert.Empty(open);
        }
    }

    [Fact]
    public void Permissions_name_their_resources_except_where_AWS_knows_none()
    {
        var wildcards = Stacks.SelectMany(stack => stack.PolicyStatements())
            .Where(statement => (string?)statement["Effect"] == "Allow" && statement["Resource"].Texts().Contains("*"))
            .SelectMany(statement => statement["Action"].Texts());

        Assert.Empty(wildcards.Except(_actionsWithoutResource));
    }

    [Fact]
    public void No_permission_covers_all_actions_of_a_service() =>
        Assert.DoesNotContain(
            Stacks.SelectMany(stack => stack.PolicyStatements()).SelectMany(statement => statement["Action"].Texts()),
            action => action.EndsWith(":*", StringComparison.Ordinal) || action == "*");

    [Fact]
    public void Every_log_group_ends_some_day() =>
        Assert.All(
            Stacks.SelectMany(stack => stack.Properties("AWS::Logs::LogGroup")),
            group => Assert.True((int?)group["RetentionInDays"] > 0));

    [Fact]
    public void The_default_security_group_is_emptied_by_a_function_on_a_current_runtime()
    {
        var function = apps.Dev.Foundation.One("AWS::Lambda::Function")["Properties"]!;

        Assert.Single(apps.Dev.Foundation.All("Custom::VpcRestrictDefaultSG"));
        Assert.Equal("nodejs24.x", (string?)function["Runtime"]);
    }

    [Fact]
    public void Alarms_go_to_an_encrypted_topic_whose_key_CloudWatch_may_use()
    {
        var topic = apps.Dev.Services.One("AWS::SNS::Topic")["Properties"]!;
        var key = apps.Dev.Services.All("AWS::KMS::Key")[topic["KmsMasterKeyId"].Target()]["Properties"]!;
        var users = key["KeyPolicy"]!["Statement"]!.AsArray().Select(statement => (string?)statement!["Principal"]?["Service"]);

        Assert.Contains("cloudwatch.amazonaws.com", users);
    }

    [Fact]
    public void No_secret_stands_in_an_environment_variable()
    {
        var ofContainers = Stacks.SelectMany(stack => stack.Properties("AWS::ECS::TaskDefinition"))
            .SelectMany(task => task["ContainerDefinitions"]!.AsArray())
            .SelectMany(container => container!["Environment"]?.AsArray() ?? [])
            .Select(variable => (string)variable!["Name"]!);
        var ofFunctions = Stacks.SelectMany(stack => stack.Properties("AWS::Lambda::Function"))
            .SelectMany(function => function["Environment"]?["Variables"]?.AsObject() ?? [])
            .Select(variable => variable.Key);

        Assert.DoesNotContain(
            ofContainers.Concat(ofFunctions).Where(name => !name.EndsWith("_ARN", StringComparison.Ordinal)),
            name => name.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase) || name.Contains("SECRET", StringComparison.OrdinalIgnoreCase));
    }

    private static bool FacesTheInternet(StackTemplate stack, string securityGroup) =>
        stack.Properties("AWS::ElasticLoadBalancingV2::LoadBalancer").Any(balancer =>
            (string?)balancer["Scheme"] == "internet-facing" && balancer["SecurityGroups"]!.AsArray().Any(group => group.Target() == securityGroup));
}
