using System.ComponentModel.DataAnnotations;

namespace Acme_Service.Api.Hosting;

/// <summary>The part of service.json that the service itself needs; the infrastructure reads the rest.</summary>
internal sealed class ServiceDefinition
{
    public const string FileName = "service.json";

    [Required(ErrorMessage = "name is missing: give the service's name, such as \"api\".")]
    [RegularExpression("[a-z][a-z0-9-]*", ErrorMessage = "name must be lower-case letters, digits and dashes, and start with a letter.")]
    public string Name { get; init; } = "";

    [Required(ErrorMessage = "pathPrefix is missing: give the path under which the service is reached, such as \"/acme-api\".")]
    [RegularExpression("(/[A-Za-z0-9._~-]+)+", ErrorMessage = "pathPrefix must start with a slash and not end with one, such as \"/acme-api\" or \"/orders/v1\".")]
    public string PathPrefix { get; init; } = "";

#if (!UseLambda)
    /// <summary>Names of the services that this one calls.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

#endif
    /// <exception cref="InvalidOperationException">The file is missing or has invalid values; the message names each of them.</exception>
    public static ServiceDefinition Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"{path} does not exist. {FileName} must be copied next to the service's assembly.");
        }

        var file = new ConfigurationBuilder().AddJsonFile(path).Build();
        ServiceDefinition definition = new()
        {
            Name = file["name"] ?? "",
            PathPrefix = file["pathPrefix"] ?? "",
#if (!UseLambda)
            Calls = [.. file.GetSection("calls").GetChildren().Select(name => name.Value ?? "")],
#endif
        };
        List<ValidationResult> problems = [];
        return Validator.TryValidateObject(definition, new ValidationContext(definition), problems, validateAllProperties: true)
            ? definition
            : throw new InvalidOperationException($"{path} is not valid: {string.Join(' ', problems)}");
    }
}
