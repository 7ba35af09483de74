using System.Text.Json.Serialization;
using Acme.Orders.Authorizer.Gateway;
using Acme.Orders.Authorizer.Policy;

namespace Acme.Orders.Authorizer;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GatewayEvent))]
[JsonSerializable(typeof(PolicyResponse))]
[JsonSerializable(typeof(RoutePolicyFile))]
[JsonSerializable(typeof(LogEntry))]
internal sealed partial class AuthorizerJson : JsonSerializerContext;
