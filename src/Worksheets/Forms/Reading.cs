namespace Kith.Worksheets.Forms;

/// <summary>One question read from a form: an answer, nothing, or what is wrong with it. With problems there is no answer.</summary>
public sealed record Reading(Answer? Answer, IReadOnlyList<AnswerProblem> Problems);

/// <summary>Why a field was refused.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Key">Key of the sentence that says so.</param>
/// <param name="Limit">The limit it passed, if it is about one.</param>
public sealed record AnswerProblem(string Field, string Key, string Limit = "");

/// <summary>Lengths in characters and counts that an answer may have.</summary>
public static class AnswerLimits
{
    public const int Short = 300;
    public const int Long = 10_000;
    public const int Rows = 100;
    public const int Lines = 100;
    public const int People = 60;
}
