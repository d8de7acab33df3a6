using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines;

/// <summary>Gathers what the rules say of one request, and what they cannot say.</summary>
internal sealed class CalculationSheet
{
    /// <summary>The code of a question about a rule whose source nobody read well enough.</summary>
    public const string Unconfirmed = "deadlines.rule-unconfirmed";

    private readonly List<ComputedDeadline> deadlines = [];
    private readonly List<CounselQuestion> questions = [];
    private readonly List<(MissingFact Fact, LegalRule Rule)> missing = [];
    private bool asksWhenToAct;

    /// <summary>Whether some rule of law says by when the agency must act, or a question about such a rule is asked.</summary>
    public bool AnswersWhenToAct =>
        asksWhenToAct || deadlines.Exists(deadline => deadline is { Role: DeadlineRole.Ours, Due: not null });

    public void Add(ComputedDeadline deadline) => deadlines.Add(deadline);

    public void Ask(string code, string subject, string sentence) => questions.Add(new(code, subject, sentence));

    public void AskToRead(SpeakingRule speaking, CounselQuestion question)
    {
        asksWhenToAct |= SaysWhenToAct(speaking);
        questions.Add(question);
    }

    public void Miss(MissingFact fact, SpeakingRule speaking)
    {
        asksWhenToAct |= SaysWhenToAct(speaking);
        missing.Add((fact, speaking.Rule));
    }

    public Calculation Finish()
    {
        if (missing.Count > 0) questions.AddRange(missing.GroupBy(entry => entry.Fact, entry => entry.Rule.Title).Select(group => new CounselQuestion(
            group.Key.Code,
            group.Key.Title,
            $"{group.Key.Sentence} These dates need it: {string.Join("; ", group)}. Find it out, or enter the dates.")));

        deadlines.Sort(Earlier);
        return new(deadlines, questions);
    }

    private static bool SaysWhenToAct(SpeakingRule speaking) => speaking.Rule.Role == DeadlineRole.Ours && !speaking.Pack.IsPolicy;

    private static int Earlier(ComputedDeadline one, ComputedDeadline other)
    {
        var order = (one.Due?.LastMoment ?? DateTime.MaxValue).CompareTo(other.Due?.LastMoment ?? DateTime.MaxValue);
        return order == 0 ? string.CompareOrdinal(one.RuleId, other.RuleId) : order;
    }
}
