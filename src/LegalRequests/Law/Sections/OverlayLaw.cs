namespace LegalRequests.Law.Sections;

/// <summary>Which list of withheld records may be given to the other side.</summary>
public enum LogKind
{
    /// <summary>One line for each document.</summary>
    Itemised,

    /// <summary>One line for each kind of document.</summary>
    Categorical,

    /// <summary>Only a statement that something is withheld, and a list when it is asked for.</summary>
    OnRequest,

    /// <summary>A list for the judge alone.</summary>
    SealedForInCamera,

    /// <summary>None: the list itself would tell what is protected.</summary>
    None,
}

/// <summary>With which release a notice of an overlay goes.</summary>
public enum NoticeOccasion
{
    /// <summary>With one that the client consented to.</summary>
    Consent,

    /// <summary>With one that a court ordered.</summary>
    Order,

    /// <summary>With each.</summary>
    AnyRelease,
}

/// <summary>A way by which an overlay lets a page go.</summary>
/// <param name="Route">A word of <see cref="FactWords.OverlayRoutes"/>.</param>
/// <param name="NeedsPaper">Whether it stands on a paper that must be named.</param>
/// <param name="CounselOnly">Whether only counsel may say that it holds.</param>
/// <param name="Papers">Codes of papers of which one must be in hand; empty when the pack names none.</param>
public sealed record OverlayPath(string Route, bool NeedsPaper, bool CounselOnly, string Says, string Citation, IReadOnlyList<string> Papers);

/// <summary>A way that never frees a page.</summary>
public sealed record ClosedPath(string Route, string Why, string Citation);

/// <summary>Words that must go with a release.</summary>
public sealed record OverlayNotice(NoticeOccasion With, string Text, DateOnly? EffectiveFrom, DateOnly? EffectiveTo, string Citation);

/// <summary>A law that guards a page whatever the paper says.</summary>
/// <param name="Id">A word of <see cref="FactWords.Overlays"/>.</param>
/// <param name="Applies">When it is in play; without traits it must be ruled out by a person.</param>
public sealed record OverlayLaw(string Id, string Title, RuleScope Applies, Authority Authority) : ILawEntry
{
    /// <summary>Whether the agency may even say that there are records.</summary>
    public required bool Acknowledge { get; init; }

    /// <summary>Which log may be served.</summary>
    public required LogKind Log { get; init; }

    /// <summary>Ways that free a page.</summary>
    public IReadOnlyList<OverlayPath> Routes { get; init; } = [];

    /// <summary>Ways that never do.</summary>
    public IReadOnlyList<ClosedPath> Never { get; init; } = [];

    /// <summary>Words that go with a release.</summary>
    public IReadOnlyList<OverlayNotice> Notices { get; init; } = [];
}

/// <summary>Reads <c>overlays</c>.</summary>
internal static class OverlaySheet
{
    public static OverlayLaw Read(Sheet entry, PackNames names)
    {
        var id = SectionSheet.KnownWord(entry, "id", FactWords.Overlays) ?? "";

        return new OverlayLaw(id, entry.Text("title"), ScopeSheet.ReadOptional(entry, names.Traits), SectionSheet.ReadAuthority(entry, names))
        {
            Acknowledge = entry.YesNo("acknowledge") ?? false,
            Log = entry.Word("log", PackWords.Of<LogKind>()) ?? LogKind.None,
            Routes = [.. entry.Maps("routes").Select(route => ReadRoute(route, names))],
            Never = [.. entry.Maps("never").Select(ReadClosed)],
            Notices = [.. entry.Maps("notices").Select(ReadNotice)],
        };
    }

    private static OverlayPath ReadRoute(Sheet route, PackNames names)
    {
        var path = new OverlayPath(
            SectionSheet.KnownWord(route, "route", FactWords.OverlayRoutes) ?? "",
            route.YesNo("needs_paper") ?? true,
            route.YesNo("counsel_only") ?? true,
            route.Text("says"),
            route.Text("citation"),
            SectionSheet.KnownWords(route, "papers", names.Papers));
        route.Close();
        return path;
    }

    private static ClosedPath ReadClosed(Sheet route)
    {
        var path = new ClosedPath(
            SectionSheet.KnownWord(route, "route", FactWords.OverlayRoutes) ?? "", route.Text("why"), route.Text("citation"));
        route.Close();
        return path;
    }

    private static OverlayNotice ReadNotice(Sheet notice)
    {
        var read = new OverlayNotice(
            notice.Word("with", PackWords.Of<NoticeOccasion>()) ?? NoticeOccasion.AnyRelease,
            notice.Text("text"),
            notice.Day("effective_from"),
            notice.Day("effective_to"),
            notice.Text("citation"));
        notice.Close();
        return read;
    }
}
