using System.Text.Json.Serialization;
using Acme_Service.Authorizer.Gateway;
using Acme_Service.Authorizer.Policy;
using Acme_Service.Authorizer.Runtime;

namespace Acme_Service.Authorizer;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GatewayEvent))]
[JsonSerializable(typeof(PolicyResponse))]
[JsonSerializable(typeof(SimpleResponse))]
[JsonSerializable(typeof(RoutePolicyFile))]
[JsonSerializable(typeof(LogEntry))]
[JsonSerializable(typeof(RuntimeError))]
internal sealed partial class AuthorizerJson : JsonSerializerContext;
