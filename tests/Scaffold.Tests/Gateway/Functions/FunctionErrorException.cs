namespace Scaffold.Tests.Gateway.Functions;

/// <summary>A function has failed; the message is the <c>errorMessage</c> that it reported.</summary>
internal sealed class FunctionErrorException(string message) : Exception(message);
