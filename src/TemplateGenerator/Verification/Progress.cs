namespace TemplateGenerator.Verification;

/// <summary>Is told how far verification has come. Called from several threads.</summary>
internal interface IVerificationProgress
{
    /// <summary>A step begins.</summary>
    /// <param name="things">How many it has to handle.</param>
    void Begin(string step, int things);

    /// <summary>One thing of the step is done.</summary>
    void Advance();
}

/// <summary>Says nothing.</summary>
internal sealed class NoProgress : IVerificationProgress
{
    public void Begin(string step, int things)
    {
        // Nobody asked.
    }

    public void Advance()
    {
        // Nobody asked.
    }
}
