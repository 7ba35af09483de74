using System.Text.Json.Serialization;
using Acme_Service.Authorizer.Gateway;
using Acme_Service.Authorizer.Policy;

namespace Acme_Service.Authorizer;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GatewayEvent))]
#if (UseAlb)
[JsonSerializable(typeof(SimpleResponse))]
#else
[JsonSerializable(typeof(PolicyResponse))]
#endif
[JsonSerializable(typeof(RoutePolicyFile))]
[JsonSerializable(typeof(LogEntry))]
internal sealed partial class AuthorizerJson : JsonSerializerContext;
