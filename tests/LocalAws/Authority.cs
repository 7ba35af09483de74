using LocalAws.Functions;
using LocalAws.Tokens;

namespace LocalAws;

/// <summary>Verifier of tokens: the function of a Lambda authorizer, or the user pool whose tokens a gateway verifies itself.</summary>
internal sealed record Authority(LambdaFunction? Function, UserPool? Pool);
