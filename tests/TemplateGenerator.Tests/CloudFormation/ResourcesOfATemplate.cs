using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Tests.CloudFormation;

public sealed class ResourcesOfATemplate
{
    private static readonly CloudTemplate _template = CloudTemplate.Parse("services", """
        {
          "Resources": {
            "Group": {
              "Type": "AWS::EC2::SecurityGroup",
              "Properties": { "SecurityGroupIngress": [{ "ToPort": 80 }], "SecurityGroupEgress": [{ "ToPort": 81 }] }
            },
            "In": { "Type": "AWS::EC2::SecurityGroupIngress", "Properties": { "GroupId": { "Fn::GetAtt": ["Group", "GroupId"] }, "ToPort": 443 } },
            "Out": { "Type": "AWS::EC2::SecurityGroupEgress", "Properties": { "GroupId": { "Fn::GetAtt": ["Other", "GroupId"] }, "ToPort": 444 } },
            "Role": { "Type": "AWS::IAM::Role" },
            "Policy": {
              "Type": "AWS::IAM::Policy",
              "Properties": { "Roles": [{ "Ref": "Role" }], "PolicyDocument": { "Statement": [{ "Action": "s3:GetObject" }, { "Action": ["a:B", "c:D"] }] } }
            },
            "Table": { "Type": "T", "DeletionPolicy": "Retain", "DependsOn": "Role" }
          },
          "Outputs": { "Address": { "Value": "a", "Export": { "Name": "services:Address" } }, "Hint": { "Value": "h" } }
        }
        """);

    [Fact]
    public void AreFoundByTypeAndById()
    {
        Assert.Equal("Table", _template.One("T").Id);
        Assert.Equal("T", _template.WithId("Table").Type);
        Assert.Equal(("Retain", null), (_template.One("T").DeletionPolicy, _template.One("T").UpdateReplacePolicy));
        Assert.Equal(["Role"], _template.One("T").DependsOn);
        Assert.Empty(_template.OfType("AWS::S3::Bucket"));
    }

    [Fact]
    public void ThatAreMissingAreNamed()
    {
        Assert.Equal(
            "services has 0 resources of type AWS::S3::Bucket, where one is expected.",
            Assert.Throws<InvalidOperationException>(() => _template.One("AWS::S3::Bucket")).Message);
        Assert.Equal("services has no resource Bucket.", Assert.Throws<InvalidOperationException>(() => _template.WithId("Bucket")).Message);
    }

    [Fact]
    public void HoldRulesOfSecurityGroupsInTwoPlaces()
    {
        Assert.Equal([("Group", 80), ("In", 443)], _template.Ingress().Select(rule => (rule.Id, (int)rule.Rule["ToPort"]!)));
        Assert.Equal([443, 80], _template.IngressOf("Group").Select(rule => (int)rule["ToPort"]!));
        Assert.Equal([81], _template.EgressOf("Group").Select(rule => (int)rule["ToPort"]!));
    }

    [Fact]
    public void AllowWhatTheirPoliciesSay()
    {
        Assert.Equal(["s3:GetObject", "a:B", "c:D"], _template.StatementsOf("Role").SelectMany(statement => statement["Action"].Texts()));
        Assert.Empty(_template.StatementsOf("Other"));
        Assert.Equal(2, _template.Statements().Count());
    }

    [Fact]
    public void AreExportedByName() => Assert.Equal(["services:Address"], _template.Exports.Select(export => export.Key));
}
