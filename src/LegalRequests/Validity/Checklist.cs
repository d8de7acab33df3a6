using LegalRequests.Requests;

namespace LegalRequests.Validity;

/// <summary>The facial-validity checklist of <c>workflows/checks/facial-checks.yaml</c>.</summary>
public sealed class Checklist(string version, string title, IReadOnlyList<ChecklistQuestion> questions)
{
    public const string FileName = "facial-checks.yaml";

    public string Version { get; } = version;

    public string Title { get; } = title;

    public IReadOnlyList<ChecklistQuestion> Questions { get; } = questions;

    /// <summary>The questions to ask about this paper, in order.</summary>
    public IReadOnlyList<ChecklistQuestion> For(LegalRequest request) =>
        [.. Questions.Where(question => question.AppliesTo(request))];
}
