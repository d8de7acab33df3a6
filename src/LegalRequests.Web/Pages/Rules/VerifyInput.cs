using LegalRequests.Deadlines.Editions;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Rules;

/// <summary>What counsel types on the pages of a pack and of an entry.</summary>
public sealed class VerifyInput
{
    public Guid CommandId { get; set; }

    public string? Capacity { get; set; }

    public string? ReadOn { get; set; }

    public string? ReviewDue { get; set; }

    public bool Confirmed { get; set; }

    public string? Source { get; set; }

    public string? Reason { get; set; }

    /// <summary>The form for a pack, or one entry of it; a day that is not one is taken for missing and refused there.</summary>
    public VerifyRules.Form ToForm(Guid edition, string entry) =>
        new(edition, entry, Capacity ?? "", PostedWord.DayOf(ReadOn) ?? DateOnly.MaxValue, PostedWord.DayOf(ReviewDue), Confirmed);

    public RecordCurrencyCheck.Form ToCheck(Guid edition, string entry) =>
        new(edition, entry, Capacity ?? "", PostedWord.DayOf(ReadOn) ?? DateOnly.MaxValue, Source ?? "");
}
