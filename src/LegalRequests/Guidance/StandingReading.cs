using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law.Sections;

namespace LegalRequests.Guidance;

/// <summary>Gathers the reasons why a request stands as it does, and the questions that only counsel can answer.</summary>
internal sealed class StandingReading(Calculation dates, IReadOnlyList<SpokenDirection> spoken, IReadOnlyList<FromPack<DirectionLaw>> hanging)
{
    private readonly List<StandingReason> reasons = [];
    private readonly List<CounselQuestion> questions = [.. dates.Questions];

    /// <summary>The gravest of the reasons; without any it is counsel's to say.</summary>
    public Standing Standing => Reasons.Min(reason => reason.Standing);

    public IReadOnlyList<StandingReason> Reasons =>
        reasons.Count == 0
            ? [new StandingReason(Standing.AskCounsel, "", "No pack says that anything may be disclosed here. Counsel decides.", "")]
            : [.. reasons.OrderBy(reason => reason.Standing)];

    public IReadOnlyList<CounselQuestion> Questions => questions;

    public void AddDirections()
    {
        foreach (var direction in spoken)
        {
            var law = direction.Law;

            if (!direction.InForce)
            {
                Ask("guidance.direction-unconfirmed", law.Id, $"\"{law.Title}\" ({law.Authority.Citation}) may speak here, but its source is not confirmed: {law.Says} Read it and decide.");
                if (law.Effect != DirectionEffect.Note) Add(Standing.AskCounsel, law.Id, $"May be so, and its source is not confirmed: {law.Says}", law.Authority.Citation);
            }
            else if (StandingOf(law.Effect) is { } standing)
            {
                Add(standing, law.Id, law.Says, law.Authority.Citation);
            }
        }

        foreach (var law in hanging.Select(entry => entry.Law))
        {
            Ask("guidance.fact-missing", law.Id, $"It is not known whether this holds, because a date of the other side is missing: {law.Says}");
            Add(Standing.AskCounsel, law.Id, $"A date of the other side is missing. If it was not kept: {law.Says}", law.Authority.Citation);
        }
    }

    /// <param name="roleOf">The role of a rule; null when there is no such rule.</param>
    /// <param name="embargo">A day still ahead before which nothing may be sent.</param>
    public void AddDates(Func<string, DeadlineRole?> roleOf, DateOnly? embargo)
    {
        if (embargo is { } day)
        {
            var rule = dates.Deadlines.First(deadline => deadline.Role == DeadlineRole.Embargo && deadline.Due?.Day == day);
            Add(Standing.Hold, rule.RuleId, $"Nothing may be sent before {day:MMM d, yyyy}{(rule.Warning is { } warning ? $" ({warning})" : "")}.", rule.Citation);
        }

        var explained = spoken.Where(direction => direction.InForce).SelectMany(direction => direction.Law.IfDefect).ToHashSet();
        foreach (var broken in dates.Deadlines.Where(deadline => deadline.Verdict == Verdict.Defect && !explained.Contains(deadline.RuleId)))
        {
            Add(Standing.AskCounsel, broken.RuleId, $"The other side did not keep this: {broken.Title}. It is a ground to object; our own dates go on running.", broken.Citation);
        }

        foreach (var question in dates.Questions.Where(MayForbid))
        {
            Add(Standing.AskCounsel, question.Subject, question.Sentence, "");
        }

        // A date by which we must act, known or not, permits and forbids nothing.
        bool MayForbid(CounselQuestion question) =>
            question.Code != "deadlines.no-rule" && roleOf(question.Subject) is not (DeadlineRole.Ours or DeadlineRole.Info);
    }

    public void AddInstruments(IReadOnlyList<FromPack<InstrumentLaw>> instruments, RequestFacts facts)
    {
        if (instruments.Count > 0) return;
        const string Sentence = "No pack says what this kind of paper compels. Counsel reads it before anybody answers.";
        Ask("guidance.no-instrument", $"{facts.Forum}/{facts.Instrument}", Sentence);
        Add(Standing.AskCounsel, "", Sentence, "");
    }

    public void AddOverlays(IReadOnlyList<SpokenOverlay> overlays)
    {
        foreach (var overlay in overlays.Where(overlay => overlay.Guards))
        {
            Add(
                Standing.AskCounsel,
                overlay.Law.Id,
                $"{overlay.Law.Title} guards these records and no paper that would free them is in hand.",
                overlay.Law.Authority.Citation);
        }
    }

    public void AddPrivileges(IReadOnlyList<SpokenPrivilege> privileges)
    {
        if (privileges.Any(privilege => privilege.Governs is null))
        {
            const string Sentence = "It is not known whether the case is a federal question or turns on state law. Federal privilege law governs the one, the state's the other (Fed. R. Evid. 501). Ask counsel.";
            Ask("guidance.privilege-law", "", Sentence);
            Add(Standing.AskCounsel, "", Sentence, "Fed. R. Evid. 501");
        }

        foreach (var privilege in privileges.Where(privilege => privilege.MayMatter))
        {
            Add(
                Standing.AskCounsel,
                privilege.Law.Id,
                privilege.Claimed
                    ? $"{privilege.Law.Title} is claimed for the client. Nothing it covers leaves without the holder's waiver or a ruling."
                    : $"{privilege.Law.Title} may cover some of these records. It is the client's; a person decides document by document.",
                privilege.Law.Authority.Citation);
        }
    }

    private static Standing? StandingOf(DirectionEffect effect) => effect switch
    {
        DirectionEffect.Block => Standing.Blocked,
        DirectionEffect.Hold => Standing.Hold,
        DirectionEffect.Allow => Standing.MayProceed,
        _ => null,
    };

    private void Add(Standing standing, string source, string says, string citation) => reasons.Add(new(standing, source, says, citation));

    private void Ask(string code, string subject, string sentence) => questions.Add(new(code, subject, sentence));
}
