using System.Diagnostics;
using TemplateGenerator.Verification;

namespace TemplateGenerator.Commands.Verifying;

/// <summary>
/// Shows how far verification has come: on a terminal one line that says what is done, what there is and how long the rest will
/// take; elsewhere one line for each step.
/// </summary>
internal sealed class StepProgress(TextWriter writer, bool interactive) : IVerificationProgress
{
    private const int LineWidth = 70;

    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly Stopwatch _watch = new();
    private string _step = "";
    private int _things;
    private int _done;
    private TimeSpan _shown;

    public void Begin(string step, int things)
    {
        lock (_gate)
        {
            (_step, _things, _done, _shown) = (step, things, 0, TimeSpan.Zero);
            _watch.Restart();
            Write(interactive ? $"\r{step}: {things}".PadRight(LineWidth) : $"{step}: {things}\n");
        }
    }

    public void Advance()
    {
        lock (_gate)
        {
            _done++;
            if (interactive && (_watch.Elapsed - _shown > _interval || _done == _things))
            {
                _shown = _watch.Elapsed;
                var left = _watch.Elapsed / _done * (_things - _done);
                Write($"\r{_step}: {_done} of {_things}, {left:m\\:ss} left".PadRight(LineWidth));
            }
        }
    }

    /// <summary>Leaves the line.</summary>
    public void End() => Write(interactive ? "\r".PadRight(LineWidth) + "\r" : "");

    private void Write(string text)
    {
        writer.Write(text);
        writer.Flush();
    }
}
