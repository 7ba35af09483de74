using System.Text.Json.Serialization;

namespace Acme_Service.Api.Identity;

/// <summary>Reads tokens strictly: what the gateway verified must not be readable in another way.</summary>
[JsonSourceGenerationOptions(AllowDuplicateProperties = false, RespectNullableAnnotations = true, MaxDepth = 16)]
[JsonSerializable(typeof(AccessToken))]
internal sealed partial class AccessTokenJsonContext : JsonSerializerContext;
