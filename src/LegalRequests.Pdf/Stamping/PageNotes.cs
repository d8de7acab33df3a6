using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Stamping;

/// <summary>What is said around a page for a reader who sees all of it. Nothing of the page is covered.</summary>
/// <param name="Line">One line above the page, below the banner.</param>
/// <param name="Places">Places with a thin line around them, their reasons in the margin beside them.</param>
public sealed record PageNotes(string Line, IReadOnlyList<OutlinedPlace> Places);

/// <summary>A place that others do not see.</summary>
/// <param name="Area">Points from the left and the top of the page as displayed.</param>
/// <param name="Reason">Its code.</param>
public sealed record OutlinedPlace(PageBox Area, string Reason);
