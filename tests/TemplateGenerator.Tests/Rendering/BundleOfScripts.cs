using TemplateGenerator.Rendering.Pages;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Rendering;

public sealed class BundleOfScripts
{
    [Fact]
    public void HasEveryModuleOnceAfterThoseItImports() => Assert.Equal(
        "const one = 1;\n\nconst two = one + one;\n\nconst three = one + two;\n",
        ScriptBundle.Of(
            new Dictionary<string, string>
            {
                ["main.js"] = "import { one } from './one.js';\nimport { two } from './two.js';\n\nconst three = one + two;\n",
                ["one.js"] = "export const one = 1;\n",
                ["two.js"] = "import { one } from './one.js';\n\nexport const two = one + one;\n",
            },
            "main.js"));

    [Fact]
    public void RefusesAnImportOfNothing() => Assert.Equal(
        "main.js imports one.js, which does not exist.",
        Assert.Throws<ToolException>(() => ScriptBundle.Of(new Dictionary<string, string> { ["main.js"] = "import { one } from './one.js';\n" }, "main.js")).Message);

    [Fact]
    public void RefusesAModuleThatNothingImports() => Assert.Equal(
        "No module of the page imports one.js.",
        Assert.Throws<ToolException>(() => ScriptBundle.Of(new Dictionary<string, string> { ["main.js"] = "", ["one.js"] = "" }, "main.js")).Message);
}
