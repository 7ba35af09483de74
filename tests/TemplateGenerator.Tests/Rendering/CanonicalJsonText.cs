using System.Text.Json.Nodes;
using TemplateGenerator.Rendering;

namespace TemplateGenerator.Tests.Rendering;

public sealed class CanonicalJsonText
{
    [Fact]
    public void HasTwoSpacesNewlinesAndOneNewlineAtTheEnd() =>
        Assert.Equal(
            "{\n  \"b\": [\n    1\n  ],\n  \"a\": {}\n}\n",
            CanonicalJson.Write(new JsonObject { ["b"] = new JsonArray(1), ["a"] = new JsonObject() }));

    [Fact]
    public void EscapesOnlyWhatJsonRequires() =>
        Assert.Equal("\"<a href='x'>&é + \\\"\\\\\"\n", CanonicalJson.Write(JsonValue.Create("<a href='x'>&é + \"\\")));
}
