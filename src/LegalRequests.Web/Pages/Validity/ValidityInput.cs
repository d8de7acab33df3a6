using System.Globalization;
using LegalRequests.Validity;

namespace LegalRequests.Web.Pages.Validity;

/// <summary>What the two forms of the validity page send.</summary>
public sealed class ValidityInput
{
    public Guid CommandId { get; set; }

    /// <summary>By the question's code; null when the other form was sent.</summary>
    public Dictionary<string, AnswerInput>? Answers { get; set; }

    public string? Result { get; set; }

    public bool Compels { get; set; }

    public string? HipaaRoute { get; set; }

    public string? EvidencePaperId { get; set; }

    public string? Note { get; set; }

    public string? Reason { get; set; }

    public AnswerInput? For(string code) => Answers?.GetValueOrDefault(code);
}

/// <summary>The answer to one question, as a browser sends it.</summary>
public sealed class AnswerInput
{
    public string? Result { get; set; }

    public string? Note { get; set; }

    public string? Page { get; set; }

    /// <summary>Null where no answer was chosen.</summary>
    public CheckAnswer? ToAnswer(string code) => Enum.TryParse<CheckResult>(Result, out var result)
        ? new CheckAnswer(code, result, Note ?? "", int.TryParse(Page, CultureInfo.InvariantCulture, out var page) ? page : null)
        : null;
}
