using Scaffold.Tests.Gateway.Functions;
using Scaffold.Tests.Gateway.Tokens;

namespace Scaffold.Tests.Gateway;

/// <summary>Who knows good tokens: the function of a Lambda authorizer, or the user pool whose tokens a gateway verifies itself.</summary>
internal sealed record Authority(LambdaFunction? Function, UserPool? Pool);
