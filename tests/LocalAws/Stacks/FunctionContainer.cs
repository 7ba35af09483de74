namespace LocalAws.Stacks;

/// <summary>Reads functions that are container images.</summary>
internal static class FunctionContainer
{
    /// <summary>Where the Lambda Web Adapter looks for the server unless it is told otherwise.</summary>
    private const int Port = 8080;

    /// <param name="alias">ARN by which the function is called.</param>
    public static Container Behind(LocalStack stack, string alias) =>
        Read(stack.Find(stack.Find(alias, "AWS::Lambda::Alias").Properties("FunctionName", "FunctionVersion", "Name").Text("FunctionName"), "AWS::Lambda::Function"));

    /// <summary>Those that serve requests: they run the image as it is.</summary>
    public static IReadOnlyList<Container> In(LocalStack stack) =>
        [.. stack.OfType("AWS::Lambda::Function").Where(function => function.Has("PackageType") && !function.Has("ImageConfig")).Select(Read)];

    private static Container Read(Resource function)
    {
        var properties = function.Properties(
            "Architectures", "Code", "Description", "Environment", "LoggingConfig", "MemorySize", "PackageType", "Role", "Tags", "Timeout",
            "TracingConfig", "VpcConfig")
            .Expect("PackageType", "Image");
        var variables = properties.Object("Environment", "Variables")!.Map("Variables");
        return new Container(
            function.Id, [Port], new Dictionary<string, string>(variables, StringComparer.Ordinal) { ["AWS_LAMBDA_FUNCTION_NAME"] = function.Id });
    }
}
