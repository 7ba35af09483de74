using System.Text.Json.Serialization;
using Acme_Service.Api.AcmeItems;
using Microsoft.AspNetCore.Mvc;

namespace Acme_Service.Api;

/// <summary>Every type that crosses the wire; serializers for them are generated at compile time.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AcmeItemRequest))]
[JsonSerializable(typeof(AcmeItemResponse))]
[JsonSerializable(typeof(AcmeItemListResponse))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
