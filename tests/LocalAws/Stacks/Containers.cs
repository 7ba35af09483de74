namespace LocalAws.Stacks;

/// <summary>Reads task definitions.</summary>
internal static class Containers
{
    public static IReadOnlyList<Container> In(LocalStack stack, string taskDefinition) =>
        [.. stack.Find(taskDefinition, "AWS::ECS::TaskDefinition")
            .Properties(
                "ContainerDefinitions", "Cpu", "ExecutionRoleArn", "Family", "Memory", "NetworkMode", "RequiresCompatibilities",
                "RuntimePlatform", "Tags", "TaskRoleArn", "Volumes")
            .Objects(
                "ContainerDefinitions", "Environment", "Essential", "HealthCheck", "Image", "LinuxParameters", "LogConfiguration",
                "MountPoints", "Name", "PortMappings", "ReadonlyRootFilesystem", "StopTimeout", "User")
            .Select(container => new Container(
                container.Text("Name"),
                [.. container.Objects("PortMappings", "AppProtocol", "ContainerPort", "Name", "Protocol").Select(port => port.Number("ContainerPort"))],
                container.Objects("Environment", "Name", "Value").ToDictionary(entry => entry.Text("Name"), entry => entry.Text("Value"))))];
}
